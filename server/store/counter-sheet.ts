import type { Connection } from './open-database.ts'
import type { Submission } from './store.ts'

/** Agency name under which the distinct people of the whole contest are counted. */
export const EVERYONE = '*'

/** Whether the participant is new to the agency, and to the contest. */
export interface Newcomer {
  readonly toAgency: boolean
  readonly toContest: boolean
}

type Counter = { contest: string; agency: string; name: string; count: number }

/**
 * The counters of one commit, added up in memory and posted once: twenty submissions to one portal cost four
 * upserts instead of a hundred. Every counter has the same shape: contest, agency, name, count.
 */
export function counterSheet(db: Connection) {
  const sheet = new Map<string, Counter>()
  const post = db.prepare(`
    insert into counters (contest, agency, name, count) values (@contest, @agency, @name, @count)
    on conflict do update set count = count + excluded.count`)

  const add = (contest: string, agency: string, name: string) => {
    const key = `${contest} ${agency} ${name}`
    const counter = sheet.get(key)
    if (counter) counter.count += 1
    else sheet.set(key, { contest, agency, name, count: 1 })
  }

  return {
    clear: () => sheet.clear(),
    count: ({ contest, agency, via }: Submission, { toAgency, toContest }: Newcomer) => {
      const host = agency ?? ''
      add(contest, host, 'attempts')
      add(contest, host, 'valid')
      add(contest, host, `via-${via}`)
      if (toAgency) add(contest, host, 'people')
      if (toContest) add(contest, EVERYONE, 'people')
    },
    post: () => {
      for (const counter of sheet.values()) post.run(counter)
    },
  }
}
