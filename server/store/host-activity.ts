import * as z from 'zod'
import { Via } from '../contract/public.ts'
import type { Connection } from './open-database.ts'
import type { HostActivity, Submission } from './store.ts'

const HostActivityRows = z.array(z.object({ via: Via, attempts: z.int(), lastAt: z.int() }))

/** What has come from one origin, by via. */
export function hostActivityReader(db: Connection): (contest: string, host: string) => HostActivity[] {
  const select = db.prepare(
    'select via, attempts, last_at as lastAt from hosts where contest = ? and host = ? order by via',
  )
  return (contest, host) => HostActivityRows.parse(select.all(contest, host))
}

type Row = { contest: string; host: string; via: Via; attempts: number; lastAt: number }

/** The origins that sent something in one commit, added up in memory and posted once. A link names no page, so it is not here. */
export function hostActivitySheet(db: Connection) {
  const sheet = new Map<string, Row>()
  const post = db.prepare(`
    insert into hosts (contest, host, via, attempts, last_at) values (@contest, @host, @via, @attempts, @lastAt)
    on conflict do update set attempts = attempts + excluded.attempts, last_at = max(last_at, excluded.last_at)`)
  return {
    clear: () => sheet.clear(),
    count: ({ contest, host, via, submittedAt }: Submission) => {
      if (host === null) return
      const key = `${contest} ${via} ${host}`
      const { attempts, lastAt } = sheet.get(key) ?? { attempts: 0, lastAt: 0 }
      sheet.set(key, { contest, host, via, attempts: attempts + 1, lastAt: Math.max(lastAt, submittedAt) })
    },
    post: () => {
      for (const row of sheet.values()) post.run(row)
    },
  }
}
