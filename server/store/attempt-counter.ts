import {
  type CountedAttempt,
  countedAttempt,
  dimensionsOf,
  hourOf,
  keyIn,
  SCOPES,
  WHOLE,
} from './count-keys.ts'
import { type CountSheets, countSheets } from './count-sheets.ts'
import type { Connection } from './open-database.ts'
import { earliest, labelsReader, type Participation, participationWriter } from './participation.ts'
import type { Submission } from './store.ts'

/**
 * Counts an attempt in every table of counts. A newcomer is a person's first valid attempt by the instant it was judged
 * at, then by its number; where a clock that was set back makes a later one the first, what the other counted moves.
 */
export function attemptCounter(db: Connection) {
  const sheets = countSheets(db)
  const enter = participationWriter(db)
  const labelsOf = labelsReader(db)

  const count = (submission: Submission, seq: number, before: readonly Participation[]) => {
    const counted = countedAttempt(submission, submission.submittedAt)
    const first = earliest(before)
    const isNewcomer = !first || counted.at < first.firstAt
    if (first && isNewcomer) {
      const labels = labelsOf(first.first)
      addAttempt(sheets, countedAttempt(labels, labels.submittedAt), { attempts: 0, newcomers: -1 })
    }
    addAttempt(sheets, counted, { attempts: 1, newcomers: isNewcomer ? 1 : 0 })
    addPerson(sheets, counted, before)
    enter(submission.participant, counted, seq)
  }
  return { clear: sheets.clear, count, post: sheets.post }
}

/** Every attempt is valid until somebody voids it. */
function addAttempt(
  { cells, sums }: CountSheets,
  counted: CountedAttempt,
  { attempts, newcomers }: { attempts: number; newcomers: number },
): void {
  const { contest, round, at, agency, host, via, unit, kind, group } = counted
  cells.add(
    [contest, round, hourOf(at), agency, host, via, unit, kind, group],
    ...[attempts, attempts, newcomers],
  )
  const sum = (by: string, within: string, key: string) =>
    sums.add([contest, by, within, key, kind], ...[attempts, attempts, newcomers, 0])
  for (const scope of SCOPES) {
    const key = keyIn(scope, counted)
    if (key === undefined) continue
    sum(scope, round, key)
    sum(scope, WHOLE, key)
  }
  const dimensions = dimensionsOf(counted)
  for (const [by, key] of Object.entries(dimensions)) sum(by, round, key)
  sum('agency-via', WHOLE, dimensions['agency-via'])
}

/** Whether the person is new in each scope, and what was counted there for a first that is the first no more. */
function addPerson(sheets: CountSheets, counted: CountedAttempt, before: readonly Participation[]): void {
  for (const scope of SCOPES) {
    const key = keyIn(scope, counted)
    if (key === undefined) continue
    const there = before.filter(row => keyIn(scope, row) === key)
    addFirst(sheets, counted, [scope, WHOLE, key], earliest(there))
    addFirst(
      sheets,
      counted,
      [scope, counted.round, key],
      earliest(there.filter(({ round }) => round === counted.round)),
    )
  }
}

type Where = readonly [by: string, round: string, key: string]

function addFirst(
  { sums, people }: CountSheets,
  { contest, kind, at }: CountedAttempt,
  [by, round, key]: Where,
  first: Participation | undefined,
): void {
  if (first && first.firstAt <= at) return
  const add = (of: string, when: number, more: number) => {
    people.add([contest, by, round, hourOf(when), key, of], more)
    sums.add([contest, by, round, key, of], ...[0, 0, 0, more])
  }
  if (first) add(first.firstKind, first.firstAt, -1)
  add(kind, at, 1)
}
