import type { Via } from '../contract/public.ts'
import type { Connection } from './open-database.ts'
import type { Participation } from './participation.ts'
import type { Submission } from './store.ts'

type Row = { contest: string; host: string; via: Via; attempts: number; people: number; lastAt: number }

/**
 * What each page's origin sent in one commit, registered or not, added up in memory and posted once. A link names no
 * page, so it is not here. To be called with an attempt that is stored, and with what its person handed in before.
 */
export function hostActivitySheet(db: Connection) {
  const sheet = new Map<string, Row>()
  const post = db.prepare(`
    insert into hosts (contest, host, via, attempts, people, last_at)
    values (@contest, @host, @via, @attempts, @people, @lastAt)
    on conflict do update set attempts = attempts + excluded.attempts, people = people + excluded.people,
      last_at = max(last_at, excluded.last_at)`)
  // A registered origin stands in what its person handed in before; under which name it came before it was, only here.
  const elsewhere = db.prepare(`
    select 1 from attempts where contest = ? and participant = ? and host = ? and agency is null and seq < ? limit 1`)
  return {
    clear: () => sheet.clear(),
    count: (submission: Submission, seq: number, before: readonly Participation[]) => {
      const { contest, participant, host, via, submittedAt } = submission
      if (host === null) return
      const hasBeen =
        before.some(row => row.host === host) ||
        (before.length > 0 && elsewhere.get(contest, participant, host, seq) !== undefined)
      const key = `${contest} ${via} ${host}`
      const { attempts, people, lastAt } = sheet.get(key) ?? { attempts: 0, people: 0, lastAt: 0 }
      sheet.set(key, {
        ...{ contest, host, via, attempts: attempts + 1, people: people + (hasBeen ? 0 : 1) },
        lastAt: Math.max(lastAt, submittedAt),
      })
    },
    post: () => {
      for (const row of sheet.values()) post.run(row)
    },
  }
}
