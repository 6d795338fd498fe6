import * as z from 'zod'
import type { AgencyCounts } from '../contract/public.ts'
import { EVERYONE } from './counter-sheet.ts'
import type { Connection } from './open-database.ts'

type ContestCounts = { counts: AgencyCounts[]; people: number }

const CounterRows = z.array(z.object({ agency: z.string(), name: z.string(), count: z.int() }))

/** The counters written with the attempts. */
export function readCounts(db: Connection): (contest: string) => ContestCounts {
  const select = db.prepare('select agency, name, count from counters where contest = ?')
  return contest => gather(select.all(contest))
}

/** The same numbers counted again from the attempts. Slow on purpose: it is the check, not the answer. */
export function recountAttempts(db: Connection): (contest: string) => ContestCounts {
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
