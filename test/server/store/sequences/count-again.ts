import type { Row } from '../../table-rows.ts'

const HOUR = 3_600_000
type Cells = readonly (string | number)[]

interface Tally {
  attempts: number
  newcomers: number
  people: number
}

/** What the attempts of a file come to, counted one by one and plainly, without the store: rows of each table, in order. */
export function countAgain(attempts: readonly Row[]): Record<'cells' | 'sums' | 'people', Cells[]> {
  const seen = attempts.map(seenAs).sort((a, b) => a.at - b.at || a.seq - b.seq)
  const cells = new Map<string, Tally>()
  const sums = new Map<string, Tally>()
  const people = new Map<string, number>()
  const before = new Set<string>()
  const isFirst = (...of: readonly string[]) => {
    const key = JSON.stringify(of)
    return !before.has(key) && before.add(key) !== undefined
  }
  for (const one of seen) {
    const { contest, round, hour, agency, host, via, unit, kind, group, person } = one
    const newcomers = isFirst(contest, person) ? 1 : 0
    add(cells, [contest, round, hour, agency, host, via, unit, kind, group], newcomers, 0)
    for (const [by, within, key, counted] of placesOf(one)) {
      const isNew = counted && isFirst(contest, by, within, key, person)
      add(sums, [contest, by, within, key, kind], newcomers, isNew ? 1 : 0)
      const id = JSON.stringify([contest, by, within, hour, key, kind])
      if (isNew) people.set(id, (people.get(id) ?? 0) + 1)
    }
  }
  return {
    cells: [...cells].map(([key, of]) => [...JSON.parse(key), of.attempts, of.attempts, of.newcomers]),
    sums: [...sums].map(([key, of]) => [
      ...JSON.parse(key),
      of.attempts,
      of.attempts,
      of.newcomers,
      of.people,
    ]),
    people: [...people].map(([key, count]) => [...JSON.parse(key), count]),
  }
}

function add(to: Map<string, Tally>, key: Cells, newcomers: number, people: number): void {
  const id = JSON.stringify(key)
  const of = to.get(id) ?? { attempts: 0, newcomers: 0, people: 0 }
  to.set(id, {
    attempts: of.attempts + 1,
    newcomers: of.newcomers + newcomers,
    people: of.people + people,
  })
}

const seenAs = (row: Row) => {
  const text = (name: string) => String(row[name] ?? '')
  const at = Number(row.submitted_at)
  return {
    ...{ seq: Number(row.seq), at, hour: Math.floor(at / HOUR), person: text('participant') },
    ...{ contest: text('contest'), round: text('round'), agency: text('agency'), via: text('via') },
    ...{ unit: text('unit'), kind: text('kind'), group: text('group') },
    host: row.agency === null ? '' : text('host'),
  }
}

/** Everything an attempt is counted by; `counted`: whether people are. */
function placesOf(
  one: ReturnType<typeof seenAs>,
): [by: string, round: string, key: string, counted: boolean][] {
  const { round, agency, host, via, unit, group, at, hour } = one
  const scopes: [string, string][] = [
    ['contest', ''],
    ['agency', agency],
    ['unit', unit],
  ]
  if (agency && agency === unit) scopes.push(['agree', unit])
  if (group) scopes.push(['unit-group', `${unit} ${group}`])
  const day = Math.floor((at + 7 * HOUR) / (24 * HOUR))
  return [
    ...scopes.flatMap(([by, key]) =>
      ['', round].map((within): [string, string, string, boolean] => [by, within, key, true]),
    ),
    ...['', round].map((within): [string, string, string, boolean] => [
      ...(['agency-via', within, `${agency} ${via}`, false] as const),
    ]),
    ['via', round, via, false],
    ['host', round, host, false],
    ['group', round, group, false],
    ['agency-unit', round, `${agency} ${unit}`, false],
    ['agency-day', round, `${agency} ${day}`, false],
    ['hour', round, `${hour}`, false],
  ]
}
