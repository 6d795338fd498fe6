import { firstHourOf } from '../../../contest/calendar.ts'
import type { Compare, TimeCount } from '../../../contract/console/compare.ts'
import type { CompareReads, CountedPart } from '../../../store/compare-reads.ts'
import { type Asked, SHOWN_DAYS } from './asked-of.ts'
import { matrixOf } from './matrix-of.ts'
import { byDay } from './read-sums.ts'

/** So few days are drawn hour by hour. */
const HOURLY_DAYS = 2

/** What the asked-for view shows beside the table's numbers; the other views' parts stay null. */
export async function readViews(
  reads: CompareReads,
  asked: Asked,
): Promise<Pick<Compare, 'trend' | 'hours' | 'hosts'>> {
  const none = { trend: null, hours: null, hosts: null }
  const { view } = asked.filter
  if (view === 'trend') return { ...none, trend: await readTrend(reads, asked) }
  if (view === 'hours') return { ...none, hours: await readHours(reads, asked, mapRange(asked)) }
  if (view === 'hosts') return { ...none, hosts: await readHosts(reads, asked) }
  return none
}

interface Days {
  readonly first: number
  readonly last: number
}

/** The days asked for, within those there are. */
const rangeOf = ({ from, to, firstDay, lastDay }: Asked): Days => {
  const last = Math.min(to ?? lastDay, lastDay)
  return { first: Math.min(Math.max(from ?? firstDay, firstDay), last), last }
}

/** The map shows two weeks, or the period asked for up to a month. */
function mapRange(asked: Asked): Days {
  const { first, last } = rangeOf(asked)
  const most = asked.from === null ? SHOWN_DAYS : 31
  return { first: Math.max(first, last - most + 1), last }
}

async function readTrend(reads: CompareReads, asked: Asked): Promise<Compare['trend']> {
  const { scope, contest, filter, part } = asked
  const range = rangeOf(asked)
  const agency = contest.agencies.find(({ id }) => id === filter.agency)
  const named = agency ? { id: agency.id, name: agency.name } : null
  const step = range.last - range.first < HOURLY_DAYS ? 'hour' : 'day'
  if (agency && !part?.via && step === 'day') {
    const days = await reads.days(scope, [agency.id], range.first, range.last + 1)
    return { agency: named, step, counts: days.map(bare) }
  }
  const hours = await readHours(reads, asked, range)
  return { agency: named, step, counts: step === 'hour' ? hours : byDay(hours.map(withAgency)).map(bare) }
}

const bare = ({ at, attempts, valid }: TimeCount): TimeCount => ({ at, attempts, valid })
const withAgency = (count: TimeCount) => ({ ...count, agency: '' })

/** Hour by hour: of the whole scope from columns, of some agencies or one via from the cells. */
async function readHours(reads: CompareReads, asked: Asked, { first, last }: Days): Promise<TimeCount[]> {
  const { scope, filter, contest, part } = asked
  const [from, to] = [firstHourOf(first), firstHourOf(last + 1)]
  const isAll = !filter.block && !filter.agency
  if (isAll && !part?.via) return (await reads.hours(scope, from, to)).map(bare)
  const cells: CountedPart = { ...scope, from, to, via: part?.via ?? null }
  const among = new Set(
    contest.agencies
      .filter(({ id, block }) => (filter.agency ?? id) === id && (filter.block ?? block) === block)
      .map(({ id }) => id),
  )
  const hours = await reads.agencyHours(cells)
  return byHour(hours.filter(({ agency }) => isAll || among.has(agency)))
}

function byHour(counts: readonly TimeCount[]): TimeCount[] {
  const hours = new Map<number, TimeCount>()
  for (const { at, attempts, valid } of counts) {
    const known = hours.get(at) ?? { at, attempts: 0, valid: 0 }
    hours.set(at, { at, attempts: known.attempts + attempts, valid: known.valid + valid })
  }
  return [...hours.values()].sort((a, b) => a.at - b.at)
}

async function readHosts(reads: CompareReads, asked: Asked): Promise<Compare['hosts']> {
  const { part, scope } = asked
  if (part) return matrixOf(asked, await reads.cells(part))
  const sums = await reads.agencyUnits(scope)
  const pairs = sums.map(({ key, attempts, valid }) => {
    const [agency = '', unit = ''] = key.split(' ')
    return { agency, unit, attempts, valid }
  })
  return matrixOf(asked, pairs)
}
