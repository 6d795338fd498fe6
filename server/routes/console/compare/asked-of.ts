import { dayOf, firstHourOf } from '../../../contest/calendar.ts'
import type { Contest } from '../../../contest/contest.ts'
import { parseInstant } from '../../../contest/instant.ts'
import { CompareFilter } from '../../../contract/console/compare.ts'
import {
  type ComparedResults,
  formulas,
  signedRule,
  type Way,
  waysOf,
} from '../../../standing/compare/seven-ways.ts'
import type { CountedPart, CountedScope } from '../../../store/compare-reads.ts'

/** Days a sparkline and the map of hours go back. */
export const SHOWN_DAYS = 14

/** What is asked of So sánh, understood against its contest. Days are those of Việt Nam since 1970-01-01. */
export interface Asked {
  readonly contest: Contest
  readonly filter: Omit<CompareFilter, 'from' | 'to'>
  readonly now: number
  readonly voided: number
  /** The instant of the results that some ways are taken from, ISO 8601; null: there are none of this part. */
  readonly resultsAt: string | null
  readonly scope: CountedScope
  readonly ways: readonly Way[]
  /** The way by which rows are put in order. */
  readonly way: number
  /** The period as asked for, the last day included; null: no end was set. */
  readonly from: number | null
  readonly to: number | null
  /** The days there are: from the first opening to the last close or today. */
  readonly firstDay: number
  readonly lastDay: number
  /** Set where columns do not hold the answer: the hours and the via that are asked for. */
  readonly part: CountedPart | null
}

/** What is known of a contest beside its counts: the results computed last, and how many attempts are void. */
export interface Known {
  readonly results: (ComparedResults & { readonly summary: { readonly asOf: string } }) | undefined
  readonly voided: number
}

/** Reads the filters of an address. What it does not know (a round that is gone, a day that is none) is left out. */
export function askedOf(
  contest: Contest,
  query: Readonly<Record<string, string>>,
  now: number,
  { results, voided }: Known,
): Asked {
  const read = CompareFilter.parse(query)
  const { rules } = contest
  const filter = knownIn(contest, read)
  const scope = { contest: rules.id, round: filter.round ?? '', rounds: rules.rounds.map(({ id }) => id) }
  const numbers: readonly string[] = formulas
  const signed = numbers.indexOf(signedRule(rules)?.formula ?? '') + 1
  const days = daysOf(contest, filter.round, now)
  const period = { from: readDay(read.from), to: readDay(read.to) }
  const part = partOf(scope, period, read.via)
  const { round, block, people, count } = filter
  // Results are of the whole contest: of a part of it they say nothing.
  const isWhole = !part && round === undefined && block === undefined && people === 'all' && count === 'valid'
  const used = isWhole ? results : undefined
  return {
    ...{ contest, filter, now, voided, scope, way: read.way ?? (signed || 1) },
    ...{ ways: waysOf(rules, used), resultsAt: used?.summary.asOf ?? null },
    ...days,
    ...period,
    part,
  }
}

function knownIn({ rules, agencies }: Contest, read: CompareFilter): Asked['filter'] {
  return {
    ...read,
    round: rules.rounds.find(({ id }) => id === read.round)?.id,
    block: agencies.find(({ block }) => block === read.block)?.block,
    agency: agencies.find(({ id }) => id === read.agency)?.id,
  }
}

function partOf(
  scope: CountedScope,
  { from, to }: Pick<Asked, 'from' | 'to'>,
  via: CompareFilter['via'],
): CountedPart | null {
  if (from === null && to === null && via === undefined) return null
  return {
    ...scope,
    from: from === null ? 0 : firstHourOf(from),
    to: to === null ? Number.MAX_SAFE_INTEGER : firstHourOf(to + 1),
    via: via ?? null,
  }
}

function daysOf({ rules }: Contest, round: string | undefined, now: number) {
  const rounds = rules.rounds.filter(({ id }) => round === undefined || id === round)
  const firstDay = dayOf(Math.min(...rounds.map(({ opens }) => opens)))
  const closes = dayOf(Math.max(...rounds.map(each => each.closes)) - 1)
  return { firstDay, lastDay: Math.max(firstDay, Math.min(closes, dayOf(now))) }
}

/** `dd/mm/yyyy` as people write it, or `yyyy-mm-dd` as a browser's field does. */
function readDay(text: string | undefined): number | null {
  if (text === undefined) return null
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  const at = parseInstant(`${year === undefined ? text : `${day}/${month}/${year}`} 00:00`)
  return typeof at === 'number' ? dayOf(at) : null
}
