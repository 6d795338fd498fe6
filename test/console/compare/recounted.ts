import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Agency, Contest } from '../../../server/contest/contest.ts'
import { Compare, type CompareRow } from '../../../server/contract/console/compare.ts'
import { openApp } from '../../open-app.ts'
import { OPENS } from '../../sample-contest.ts'
import { lookCounted, memberCookie } from '../sign-in.ts'
import { attemptsOf, handIn } from './crowd.ts'

/** Filters under which every cell is compared: from columns, and from cells and attempts. */
const asked = [
  { query: '', where: 'true', scope: 'true', first: 'true' },
  { query: 'round=dot-2', where: "round = 'dot-2'", scope: "round = 'dot-2'", first: 'true' },
  { query: 'via=link', where: "via = 'link'", scope: "via = 'link'", first: 'true' },
  { query: 'from=05/09/2024&to=07/09/2024', where: period('at'), scope: 'true', first: period('first_at') },
  {
    query: 'from=2024-09-05&to=2024-09-07&via=script',
    where: `${period('at')} and via = 'script'`,
    scope: "via = 'script'",
    first: period('first_at'),
  },
] as const

function period(column: string): string {
  return `${column} >= unixepoch('2024-09-04T17:00:00Z') * 1000 and ${column} < unixepoch('2024-09-07T17:00:00Z') * 1000`
}

/** Hand in `many` attempts and hold every cell of So sánh against what SQL finds in the attempts alone. */
export async function compareWithRecount(contest: Contest, many: number, data: string) {
  const opened = await openApp(contest, data)
  opened.clock.now = OPENS + 46 * 86_400_000
  await handIn(opened.store, attemptsOf(contest, many))
  const cookie = await memberCookie(opened, 'secretariat')
  const db = new Database(join(data, 'agency-quiz.db'), { readonly: true })
  let cells = 0
  const differing: string[] = []
  for (const filter of asked) {
    const response = await lookCounted(
      opened,
      `/v1/console/${contest.rules.id}/compare?${filter.query}`,
      cookie,
    )
    const { rows, total } = Compare.parse(await response.json())
    const recount = new Recount(db, filter, contest.agencies)
    for (const row of rows) {
      const found = cellsOf(row)
      const told = contest.agencies
        .filter(({ id }) => id === row.agency)
        .flatMap(each => recount.cellsOf(each))
      cells += found.length
      for (const [at, cell] of found.entries())
        if (cell !== told[at]) differing.push(`${filter.query} ${row.agency}: ${cell}, recount ${told[at]}`)
    }
    if (total.people !== recount.people()) differing.push(`${filter.query}: ${total.people} people in all`)
  }
  db.close()
  await opened.store.close()
  return { cells, differing }
}

const cellsOf = (row: CompareRow): string[] => [
  `attempts ${row.attempts} valid ${row.valid}`,
  `people ${row.people}`,
  `staff ${row.staff}`,
  ...row.places.map(({ place, value }, at) => `${at + 1}: ${place ?? '-'} ${value ? sayValue(value) : '?'}`),
]

const sayValue = ({ count, of }: { count: number; of: number | null }): string =>
  of === null ? `${count}` : `${count}/${of}`

/** The same numbers from `attempts` alone, by other means than the server's: no sums, no cells, and places by counting. */
class Recount {
  readonly #db: Database.Database
  readonly #attempts: string
  readonly #filter: (typeof asked)[number]
  readonly #agencies: readonly Agency[]
  readonly #values: ReadonlyMap<string, Values>

  constructor(db: Database.Database, filter: (typeof asked)[number], agencies: readonly Agency[]) {
    this.#db = db
    this.#filter = filter
    this.#attempts = `select * from (select *, submitted_at as at from attempts) where ${filter.where}`
    this.#agencies = agencies
    const counts = this.#countsOf()
    this.#values = new Map(agencies.map(agency => [agency.id, this.#valuesOf(agency, counts)]))
  }

  people = (): number => this.#number(`select count(*) from (${this.#firsts("'all'")})`)

  cellsOf(agency: Agency): string[] {
    const own = this.#values.get(agency.id)
    if (!own) return []
    const ways = own.ways.map((way, at) => {
      const among = this.#agencies.filter(({ block }) => at !== 6 || block === agency.block)
      const larger = among.filter(({ id }) => sizeOf(this.#values.get(id)?.ways[at]) > sizeOf(way))
      const place = way.may && way.value ? 1 + larger.length : '-'
      return `${at + 1}: ${place} ${way.value ? sayValue(way.value) : '?'}`
    })
    const { valid, people, staff } = own
    return [`attempts ${valid} valid ${valid}`, `people ${people}`, `staff ${staff}`, ...ways]
  }

  /** Each person's first valid attempt within a key, told by whether it falls into the period. */
  #firsts(key: string): string {
    const { scope, first } = this.#filter
    return `
      select key, kind, first_at from (
        select ${key} as key, kind, submitted_at as first_at,
            rank() over (partition by participant, ${key} order by submitted_at, seq) as nth
          from attempts where ${scope} and ${key} is not null)
        where nth = 1 and ${first}`
  }

  #number = (query: string): number => Number(this.#db.prepare(query).pluck().get())

  /** How many rows there are of each key. */
  #byKey(rows: string, where = 'true'): ReadonlyMap<string, number> {
    const query = `select key, count(*) from (${rows}) where ${where} group by key`
    const found = this.#db.prepare<[], [string, number]>(query).raw().all()
    return new Map(found)
  }

  #countsOf(): Counts {
    return {
      valid: this.#byKey(`select agency as key from (${this.#attempts})`),
      people: this.#byKey(this.#firsts('agency')),
      staff: this.#byKey(this.#firsts('unit'), `kind = 'can-bo'`),
      leaders: this.#byKey(this.#firsts(`unit || ' ' || "group"`)),
    }
  }

  #valuesOf({ id, headcount, groups }: Agency, counts: Counts): Values {
    const [valid = 0, people = 0, staff = 0] = [counts.valid, counts.people, counts.staff].map(of =>
      of.get(id),
    )
    const leaders = counts.leaders.get(`${id} lanh-dao`) ?? 0
    const value = headcount ? { count: staff, of: headcount } : null
    const least = headcount !== null && headcount < 40 ? 0.3 : 0.1
    const group = groups?.['lanh-dao']
    const isGroupMet = group === 0 || (typeof group === 'number' && leaders >= 1 && leaders * 4 >= group)
    const rate = { value, may: staff > 0 }
    const ways = [
      ...[valid, people].map(count => ({ value: { count, of: null }, may: count > 0 })),
      rate,
      { value, may: staff > 0 && value !== null && staff / value.of >= least },
      { value: group === null ? null : value, may: staff > 0 && isGroupMet },
      { value: null, may: false },
      rate,
    ]
    return { valid, people, staff, ways }
  }
}

interface Counts {
  readonly valid: ReadonlyMap<string, number>
  readonly people: ReadonlyMap<string, number>
  /** By declared unit: those on the payroll, and by unit and group everybody. */
  readonly staff: ReadonlyMap<string, number>
  readonly leaders: ReadonlyMap<string, number>
}

interface WayValue {
  readonly value: { readonly count: number; readonly of: number | null } | null
  readonly may: boolean
}

interface Values {
  readonly valid: number
  readonly people: number
  readonly staff: number
  readonly ways: readonly WayValue[]
}

const sizeOf = (way: WayValue | undefined): number =>
  way?.may && way.value ? way.value.count / (way.value.of ?? 1) : -1
