import * as z from 'zod'
import type { Connection } from './open-database.ts'

const Body = z.string().optional()

/** Facts of which the first to be kept stands, whichever process finds it. */
export function firstKeeper(db: Connection) {
  const keepBody = db.prepare(
    'insert into told (contest, round, as_of, body) values (?, ?, ?, ?) on conflict do nothing',
  )
  const body = db.prepare('select body from told where contest = ? and round = ? and as_of = ?').pluck()
  const keepMs = db.prepare('insert into shifts (contest, ms) values (?, ?) on conflict do nothing')
  const shift = db.prepare('select ms from shifts where contest = ?').pluck()
  return {
    /** Readers wait for nobody: while another process commits, or the disk is full, nothing is kept. */
    keepTold: (contest: string, round: string, asOf: number, made: string): string | undefined => {
      const find = () => Body.parse(body.get(contest, round, asOf))
      const before = find()
      if (before !== undefined) return before
      try {
        keepBody.run(contest, round, asOf, made)
      } catch {
        return undefined
      }
      return find()
    },
    keepShift: (contest: string, ms: number): number => {
      if (shift.get(contest) === undefined) keepMs.run(contest, ms)
      return z.int().parse(shift.get(contest))
    },
  }
}
