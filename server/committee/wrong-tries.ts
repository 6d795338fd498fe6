import * as z from 'zod'
import type { CommitteeFile } from './committee-file.ts'

/** Wrong passwords in a row that cost no waiting: people mistype. */
const FREE = 5
/** The first wait after those, ms; each further wrong one doubles it. */
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 15 * 60_000
/** After so long wrong tries are forgotten, ms. */
const FORGOTTEN_MS = 86_400_000

/**
 * Wrong passwords of one account from one device that is known there, or from all that are not: thousands of staff behind
 * one address slow nobody down, and a stranger who guesses cannot lock out whoever has been here before.
 */
export interface WrongTries {
  /** How long `who` must wait before a password is looked at, ms; 0: not at all. */
  waitMs(who: string, now: number): number
  /** Count a wrong one; gives how many there are now in a row. */
  add(who: string, now: number): number
  forget(who: string): void
}

export function wrongTries(file: CommitteeFile): WrongTries {
  const select = file.prepare('select times, last from wrongTry where who = ?')
  const prune = file.prepare('delete from wrongTry where last < ?')
  const insert = file
    .prepare(
      `insert into wrongTry (who, times, last) values (:who, 1, :now)
       on conflict (who) do update set times = times + 1, last = :now returning times`,
    )
    .pluck()
  const remove = file.prepare('delete from wrongTry where who = ?')
  return {
    waitMs: (who, now) => {
      const row = select.get(who)
      if (row === undefined) return 0
      const { times, last } = Row.parse(row)
      return Math.max(0, last + pauseAfter(times) - now)
    },
    add: (who, now) => {
      prune.run(now - FORGOTTEN_MS)
      return Number(insert.get({ who, now }))
    },
    forget: who => void remove.run(who),
  }
}

const Row = z.object({ times: z.number(), last: z.number() })

/** How long to wait after so many wrong ones in a row, ms. */
export const pauseAfter = (times: number): number =>
  times < FREE ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (times - FREE))
