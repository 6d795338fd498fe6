import * as z from 'zod'
import type { Connection } from './open-database.ts'

/** The latest instant (epoch ms) at which one of the first `of` attempts was handed in; 0 before the first. */
export interface Latest {
  readonly latest: number
  readonly of: number
}

const LatestRow = z.object({ latest: z.int(), of: z.int() })

/**
 * Read the latest instant of all that is recorded. Attempts are not in the order of their instants where a clock was set
 * back; so the store keeps how far it has looked, and only what came since is looked through.
 */
export function latestReader(db: Connection): () => Latest {
  const select = db.prepare(`
    select max(latest, ifnull((select max(submitted_at) from attempts where seq > latest_of), 0)) as latest,
        max(latest_of, (select ifnull(max(seq), 0) from attempts)) as of
      from service`)
  return () => LatestRow.parse(select.get())
}

/** Keeps what `latestReader` found, for the next life of the server. Written beside what is written anyhow: never by a request. */
export function latestKeeper(db: Connection): () => void {
  const read = latestReader(db)
  const keep = db.prepare('update service set latest = max(latest, ?), latest_of = max(latest_of, ?)')
  return () => {
    const { latest, of } = read()
    keep.run(latest, of)
  }
}

/** Take `now` (epoch ms) for right, and what is recorded so far for written under a clock that ran ahead. */
export function forgetLatest(db: Connection, now: number): void {
  const { of } = latestReader(db)()
  db.prepare('update service set latest = ?, latest_of = ?').run(now, of)
}
