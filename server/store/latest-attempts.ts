import { highestIn } from './attempt-index.ts'
import type { Connection } from './open-database.ts'
import { attemptsIn, participationReader } from './participation.ts'
import { FOUND_COLUMNS, type FoundAttempt, type Sought } from './sought.ts'

/** Attempts looked through from the newest back; where so many hold too few of the contest, the index is asked. */
const LOOKED_THROUGH = 2000

/** Whether all attempts of a contest are asked for. */
export const isEverything = (sought: Sought): boolean =>
  Object.entries(sought).every(([part, value]) => part === 'contest' || value === undefined)

/**
 * The newest attempts of a contest, so many, from the store itself: what a list shows that somebody keeps open while people
 * take part, and for which the index need not take in every attempt. Undefined: they are not among the last of the store.
 */
export function latestAttempts(store: Connection, contest: string, most: number): FoundAttempt[] | undefined {
  const newest = highestIn(store, 'attempts')
  const select = store.prepare<unknown[], Omit<FoundAttempt, 'nth'>>(`
    select ${FOUND_COLUMNS} from attempts where +contest = ? and seq > ? order by seq desc limit ?`)
  const turnsOf = participationReader(store)
  // One state of the store: an attempt that comes between would be counted for its person and not listed.
  return store.transaction(() => {
    const from = newest() - LOOKED_THROUGH
    const rows = select.all(contest, from, most)
    if (rows.length < most && from > 0) return undefined
    const next = new Map<string, number>()
    return rows.map(row => {
      const { participant } = row
      const nth = next.get(participant) ?? attemptsIn(undefined, turnsOf(contest, participant))
      next.set(participant, nth - 1)
      return { ...row, nth }
    })
  })()
}
