import { OFFSET_HOURS } from '../contest/calendar.ts'
import { SCOPES, type Scope, WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'

/** Every attempt as the counts see it (see CountedAttempt), and whether it is its person's first in the contest. */
export const COUNTED = `
  select seq, contest, round, participant, submitted_at, submitted_at / 3600000 as hour, ifnull(agency, '') as agency,
      case when agency is null then '' else ifnull(host, '') end as host, via, ifnull(unit, '') as unit,
      ifnull(kind, '') as kind, ifnull("group", '') as "group",
      row_number() over (partition by contest, participant order by submitted_at, seq) = 1 as newcomer
    from attempts`

/** The key of an attempt in each scope, and which attempts are in it. */
export const scopeKeys: Readonly<Record<Scope, readonly [key: string, where: string]>> = {
  contest: [`''`, 'true'],
  agency: ['agency', 'true'],
  unit: ['unit', 'true'],
  agree: ['agency', `agency <> '' and agency = unit`],
  'unit-group': [`unit || ' ' || "group"`, `"group" <> ''`],
}

/** The day in Việt Nam, as `dayOf` gives it. */
const DAY = `(hour + ${OFFSET_HOURS}) / 24`

const dimensionKeys: Readonly<Record<string, string>> = {
  'agency-via': `agency || ' ' || via`,
  via: 'via',
  host: 'host',
  group: '"group"',
  'agency-unit': `agency || ' ' || unit`,
  'agency-day': `agency || ' ' || (${DAY})`,
  hour: `cast(hour as text)`,
}

/** Attempts within a scope, in their round or in the whole contest, each with whether it is its person's first there. */
function firstsWithin(scope: Scope, round: string): string {
  const [key, where] = scopeKeys[scope]
  return `select contest, '${scope}' as "by", ${round} as round, hour, ${key} as key, kind, newcomer,
      row_number() over (partition by contest, participant, ${round}, ${key} order by submitted_at, seq) = 1 as first
    from counted where ${where}`
}

const rounds = ['round', `'${WHOLE}'`]
const firsts = SCOPES.flatMap(scope => rounds.map(round => firstsWithin(scope, round)))

const alongside = (by: string, round: string): string =>
  `select contest, '${by}' as "by", ${round} as round, hour, ${dimensionKeys[by]} as key, kind, newcomer, 0 as first from counted`

const others = [
  ...Object.keys(dimensionKeys).map(by => alongside(by, 'round')),
  alongside('agency-via', `'${WHOLE}'`),
]

const PERSON = 'contest, participant, round, agency, host, unit, "group"'
const CELL = 'contest, round, hour, agency, host, via, unit, kind, "group"'
const SUM = 'contest, "by", round, key, kind'
const PEOPLE = 'contest, "by", round, hour, key, kind'

/** Each table of counts as the attempts themselves give it; columns in the table's own order. */
const recounts: Readonly<Record<string, string>> = {
  participation: `
    select ${PERSON}, count(*), last_day, sum(seq >= since), min(submitted_at), first, first_kind from (
      select *, min(case when ${DAY} = last_day then seq end) over (partition by ${PERSON}) as since from (
        select *, max(${DAY}) over (partition by ${PERSON}) as last_day,
            first_value(seq) over person as first, first_value(kind) over person as first_kind
          from counted window person as (partition by ${PERSON} order by submitted_at, seq)))
    group by ${PERSON}, first, first_kind`,
  cells: `select ${CELL}, count(*), count(*), sum(newcomer) from counted group by ${CELL}`,
  sums: `
    select ${SUM}, count(*) as attempts, count(*) as valid, sum(newcomer) as newcomers, sum(first) as people from (${[...firsts, ...others].join(' union all ')})
      group by ${SUM}`,
  people: `select ${PEOPLE}, count(*) from (${firsts.join(' union all ')}) where first group by ${PEOPLE}`,
  hosts: `
    select contest, host, via, count(*), max(submitted_at), sum(first) from (
      select *, row_number() over (partition by contest, host, participant order by seq) = 1 as first
        from attempts where host is not null)
    group by contest, host, via`,
}

/** The query behind a table, made from nothing but the attempts. */
export const recounted = (table: string): string => `with counted as (${COUNTED}) ${recounts[table]}`

/** Make every table of counts anew from the attempts. Slow, and for an upgrade; within the caller's transaction. */
export function rebuildCounts(db: Connection): void {
  for (const table of Object.keys(recounts))
    db.exec(`delete from ${table}; insert into ${table} ${recounted(table)}`)
}

/** Rows of the counts that a recount of the attempts does not give, or gives otherwise; none at every moment. */
export function miscounts(db: Connection): string[] {
  return Object.keys(recounts).flatMap(table => {
    const anew = `select * from (${recounted(table)})`
    const differing = (kept: string, than: string) => db.prepare(`${kept} except ${than}`).raw().all()
    return [
      ...differing(`select * from ${table}`, anew).map(row => `${table} has ${JSON.stringify(row)}`),
      ...differing(anew, `select * from ${table}`).map(row => `${table} lacks ${JSON.stringify(row)}`),
    ]
  })
}
