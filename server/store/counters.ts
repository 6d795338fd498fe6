import * as z from 'zod'
import type { AgencyCounts } from '../contract/public.ts'
import type { Connection } from './open-database.ts'
import type { Submission } from './store.ts'

/** Agency name under which the distinct people of the whole contest are counted. */
const EVERYONE = '*'

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

type ContestCounts = { counts: AgencyCounts[]; people: number }

const CounterRows = z.array(z.object({ agency: z.string(), name: z.string(), count: z.int() }))

/** The counters written with the attempts. */
export function countsReader(db: Connection): (contest: string) => ContestCounts {
  const select = db.prepare('select agency, name, count from counters where contest = ?')
  return contest => gather(select.all(contest))
}

/** The same numbers counted again from the attempts. Slow on purpose: it is the check, not the answer. */
export function attemptsRecounter(db: Connection): (contest: string) => ContestCounts {
  const select = db.prepare(`
    with a as (select ifnull(agency, '') as agency, via, participant from attempts where contest = ?)
    select agency, 'attempts' as name, count(*) as count from a group by agency
    union all select agency, 'valid', count(*) from a group by agency
    union all select agency, 'via-' || via, count(*) from a group by agency, via
    union all select agency, 'people', count(distinct participant) from a group by agency
    union all select '${EVERYONE}', 'people', count(distinct participant) from a having count(*) > 0`)
  return contest => gather(select.all(contest))
}

function gather(rows: unknown[]): ContestCounts {
  const byAgency = new Map<string, Map<string, number>>()
  for (const { agency, name, count } of CounterRows.parse(rows)) {
    const named = byAgency.get(agency) ?? new Map<string, number>()
    byAgency.set(agency, named.set(name, count))
  }
  const people = byAgency.get(EVERYONE)?.get('people') ?? 0
  byAgency.delete(EVERYONE)
  const counts = [...byAgency].map(([agency, named]) => countsOf(agency, name => named.get(name) ?? 0))
  return { counts: counts.sort((a, b) => (a.agency ?? '').localeCompare(b.agency ?? '')), people }
}

const countsOf = (agency: string, count: (name: string) => number): AgencyCounts => ({
  agency: agency === '' ? null : agency,
  attempts: count('attempts'),
  valid: count('valid'),
  people: count('people'),
  via: {
    script: count('via-script'),
    frame: count('via-frame'),
    link: count('via-link'),
    unknown: count('via-unknown'),
  },
})
