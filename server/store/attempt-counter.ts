import { hourOf } from '../contest/calendar.ts'
import { type Alike, alikePoster } from './alike-poster.ts'
import { type CountedAttempt, countedAttempt, keyIn, SCOPES, WHOLE } from './count-keys.ts'
import { type CountSheets, countSheets } from './count-sheets.ts'
import type { Connection } from './open-database.ts'
import { earliest, labelsReader, type Participation, participationWriter } from './participation.ts'
import type { Submission } from './store.ts'

/** The attempts of one commit by what they count alike: most of those that arrive together come from one portal. */
class Gathered {
  readonly #alike = new Map<string, Alike>()

  at(counted: CountedAttempt): Alike {
    const id = cellOf(counted).join('\n')
    const alike = this.#alike.get(id) ?? { counted, attempts: 0, newcomers: 0, strangers: 0 }
    this.#alike.set(id, alike)
    return alike
  }
  all = () => this.#alike.values()
  clear = () => this.#alike.clear()
}

/**
 * Counts an attempt in every table of counts. A newcomer is a person's first valid attempt by the instant it was judged
 * at, then by its number; where a clock that was set back makes a later one the first, what the other counted moves.
 */
export function attemptCounter(db: Connection) {
  const sheets = countSheets(db)
  const postAlike = alikePoster(db)
  const enter = participationWriter(db)
  const labelsOf = labelsReader(db)
  const gathered = new Gathered()

  const count = (submission: Submission, seq: number, before: readonly Participation[]) => {
    const counted = countedAttempt(submission, submission.submittedAt)
    const [alike, first] = [gathered.at(counted), earliest(before)]
    alike.attempts += 1
    if (!first) alike.strangers += 1
    else addPerson(sheets, counted, before)
    if (!first || counted.at < first.firstAt) alike.newcomers += 1
    if (first && counted.at < first.firstAt) {
      const labels = labelsOf(first.first)
      gathered.at(countedAttempt(labels, labels.submittedAt)).newcomers -= 1
    }
    enter(submission.participant, counted, seq)
  }
  const clear = () => {
    gathered.clear()
    sheets.clear()
  }
  const post = () => {
    for (const alike of gathered.all()) postAlike(alike)
    sheets.post()
  }
  return { clear, count, post }
}

const cellOf = ({ contest, round, at, agency, host, via, unit, kind, group }: CountedAttempt) => [
  ...[contest, round, hourOf(at), agency, host, via, unit, kind, group],
]

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
