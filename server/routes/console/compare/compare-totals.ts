import type { Compare, CompareRow } from '../../../contract/console/compare.ts'
import { total } from '../../../standing/compare/units-by.ts'
import type { Asked } from './asked-of.ts'
import { attributionOf, ofPages, type RowRule } from './compare-rows.ts'
import type { CompareSums } from './read-sums.ts'

const scopes = { host: 'agency', declared: 'unit', agree: 'agree' } as const

/** The sum below the rows: what is counted in the contest, which is not the rows added up where people are counted. */
export function totalOf(
  asked: Asked,
  rows: readonly CompareRow[],
  apart: CompareRow,
  sums: CompareSums,
  rule: RowRule,
): Compare['total'] {
  const whole = sums.now.get('contest ') ?? []
  const add = (of: (row: CompareRow) => number) => [...rows, apart].reduce((sum, row) => sum + of(row), 0)
  const isWhole = asked.filter.block === undefined
  const people = attributionOf(asked, rule).isStaffAlone ? whole.filter(isStaff(rule)) : whole
  return {
    attempts: isWhole ? total(whole, 'attempts') : add(row => row.attempts),
    valid: isWhole ? total(whole, 'valid') : add(row => row.valid),
    people: isWhole ? total(people, 'people') : null,
    staff: rows.reduce((sum, { staff }) => sum + staff, 0),
    via: {
      script: add(({ via }) => via.script),
      frame: add(({ via }) => via.frame),
      link: add(({ via }) => via.link),
      unknown: add(({ via }) => via.unknown),
    },
    days: apart.days.map((_, at) => add(({ days }) => days[at] ?? 0)),
    rowPeople: add(row => row.people),
    rate: rateOf(rows),
  }
}

const isStaff =
  ({ staff }: RowRule) =>
  ({ kind }: { kind: string }): boolean =>
    staff === null || staff.includes(kind)

/** The common rate is that of the agencies whose headcount is known: the others would stand above the line alone. */
function rateOf(rows: readonly CompareRow[]): Compare['total']['rate'] {
  const known = rows.filter(({ headcount }) => headcount !== null && headcount > 0)
  return {
    staff: known.reduce((sum, { staff }) => sum + staff, 0),
    of: known.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0),
    agencies: known.length,
  }
}

/**
 * What is counted for no agency of the list: what no registered site vouched for or nobody declared, and what agencies have
 * that have left the list. A block leaves it out.
 */
export function apartOf(asked: Asked, sums: CompareSums, rule: RowRule): CompareRow {
  const others = asked.filter.block ? [] : unlisted(asked, sums, scopes[rule.by])
  const people = attributionOf(asked, rule).isStaffAlone ? others.filter(isStaff(rule)) : others
  return {
    ...{ agency: '', name: '', block: null, headcount: null, source: null, date: null },
    attempts: total(others, 'attempts'),
    valid: total(others, 'valid'),
    people: total(people, 'people'),
    ...{ staff: 0, silent: null, places: [], before: null },
    ...(asked.filter.block ? nothing() : ofPages(sums, '')),
  }
}

const nothing = () => ({
  days: Array.from({ length: 14 }, () => 0),
  via: { script: 0, frame: 0, link: 0, unknown: 0 },
})

/** The sums of a scope whose key is no agency of the list, '' among them. */
function unlisted({ contest }: Asked, { now }: CompareSums, scope: string) {
  const listed = new Set(contest.agencies.map(({ id }) => id))
  const idOf = (key: string) => key.slice(scope.length + 1)
  return [...now].flatMap(([key, found]) =>
    key.startsWith(`${scope} `) && !listed.has(idOf(key)) ? found : [],
  )
}

/** Whether what is counted for no agency of the list has attempts of one that has left it, or of a unit that is none. */
export const hasGone = (asked: Asked, sums: CompareSums, { by }: RowRule): boolean =>
  unlisted(asked, sums, scopes[by]).some(({ key }) => key !== '')
