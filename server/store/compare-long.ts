import type { CountOf } from '../contract/console/compare.ts'
import type { Turn } from './attempt-index.ts'
import { compareQueries, peopleThroughScope } from './compare-queries.ts'
import type { CellCount, CountedPart, TimeCount } from './compare-reads.ts'
import { SCOPES } from './count-keys.ts'
import type { AttemptFiles } from './open-attempt-files.ts'
import type { Connection } from './open-database.ts'

/** Hours of cells looked at between two turns: a day of a large contest takes some 20 ms. */
const STEP_HOURS = 24

/** Attempts of a part of a contest by what they are compared by, a day at a time. */
export const compareCells = ({ store }: AttemptFiles, part: CountedPart, turn: Turn): Promise<CellCount[]> =>
  inSteps(store, part, turn, compareQueries(store).cells, ({ agency, unit, kind, via }) =>
    [agency, unit, kind, via].join('\n'),
  )

/** Attempts of a part by agency and hour. */
export const compareHours = ({ store }: AttemptFiles, part: CountedPart, turn: Turn): Promise<TimeCount[]> =>
  inSteps(store, part, turn, compareQueries(store).agencyHours, ({ agency, at }) => `${agency}\n${at}`)

/** The people of a part: one scope after the other, from the column of people, or for one via from the attempts. */
export async function comparePeople(
  { store }: AttemptFiles,
  part: CountedPart,
  turn: Turn,
): Promise<CountOf[]> {
  const { newPeople } = compareQueries(store)
  const { via, from, to } = part
  const found: CountOf[] = []
  for (const [at, scope] of SCOPES.entries()) {
    await turn(at / SCOPES.length)
    const people =
      via === null ? newPeople(part, from, to, [scope]) : peopleThroughScope(store, { ...part, via }, scope)
    found.push(...(await people))
  }
  return found
}

type Counted = { readonly attempts: number; readonly valid: number }

async function inSteps<Count extends Counted>(
  store: Connection,
  part: CountedPart,
  turn: Turn,
  read: (part: CountedPart) => Promise<Count[]>,
  keyOf: (count: Count) => string,
): Promise<Count[]> {
  const { first, end } = hoursThereAre(store, part)
  const found = new Map<string, Count>()
  for (let from = first; from < end; from += STEP_HOURS) {
    await turn((from - first) / (end - first))
    for (const count of await read({ ...part, from, to: Math.min(from + STEP_HOURS, end) })) {
      const key = keyOf(count)
      const known = found.get(key)
      const { attempts, valid } = known ?? { attempts: 0, valid: 0 }
      found.set(key, { ...count, attempts: count.attempts + attempts, valid: count.valid + valid })
    }
  }
  return [...found.values()]
}

function hoursThereAre(store: Connection, { contest, rounds, round, from, to }: CountedPart) {
  const edge = (order: 'asc' | 'desc') =>
    store
      .prepare(`select hour from cells where contest = ? and round = ? order by hour ${order} limit 1`)
      .pluck()
  const [asc, desc] = [edge('asc'), edge('desc')]
  const hours = (round === '' ? rounds : [round]).flatMap(each =>
    [asc, desc].flatMap(query => Number(query.get(contest, each) ?? Number.NaN)),
  )
  const known = hours.filter(hour => !Number.isNaN(hour))
  return { first: Math.max(from, Math.min(...known)), end: Math.min(to, Math.max(...known) + 1) }
}
