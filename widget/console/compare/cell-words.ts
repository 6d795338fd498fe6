import type { Compare, CompareRow, Note, Place, Value } from '../../../server/contract/console/compare.ts'
import { sayVia } from '../../figures/vias.ts'
import { type CellKey, cellsVi } from '../../messages/console/compare-cells.ts'
import { count, decimal, inVietnam, percent, sayFrom } from '../../messages/console/say-console.ts'
import { tallyVi } from '../../messages/tally-vi.ts'

const say = sayFrom<CellKey>(cellsVi)
const sayTally = sayFrom(tallyVi)

/** The columns of the table that the formula bar can speak of; `way-n` are the places. */
export type Column = 'attempts' | 'valid' | 'people' | 'staff' | 'rate' | 'days' | 'via' | `way-${number}`

/** `2.946`, or `68/71 = 95,8 %`; the number and what it is of stand together, always. */
export const sayValue = ({ count: counted, of, points }: Value): string =>
  of === null
    ? count(counted)
    : `${count(counted)}/${count(of)} = ${percent(counted / of)}${points ? say('morePoints', count(points)) : ''}`

/** What one cell is made of, in a sentence. */
export function sayCell(compare: Compare, row: CompareRow, column: Column): string {
  const by = compare.rule?.by ?? 'host'
  if (column === 'attempts') return say(`attempts-${by}`, count(row.attempts), row.name)
  if (column === 'valid') return placed(row.places[0], say(`valid-${by}`, count(row.valid), row.name))
  if (column === 'people') return placed(row.places[1], say(`people-${by}`, count(row.people), row.name))
  if (column === 'staff') return say('staff', count(row.staff), row.name, sayKinds(compare))
  if (column === 'rate') return sayPlace(compare, row, 3)
  if (column === 'days') return sayDays(compare, row)
  if (column === 'via') {
    const via = sayVia(sayTally, count, row.via)
    return via ? say('via', via) : say('noVia')
  }
  return sayPlace(compare, row, Number(column.slice(4)))
}

const sayKinds = ({ staff }: Compare): string =>
  staff?.map(({ name }) => name.toLowerCase()).join('; ') ?? say('everybody')

const placed = (place: Place | undefined, what: string): string =>
  place?.place ? say('placed', place.place, what) : what

/** The place by one formula, the value, and why there is none. */
function sayPlace(compare: Compare, row: CompareRow, way: number): string {
  const { state, by } = compare.ways[way - 1] ?? { state: 'unsaid', by: 'host' }
  if (state === 'waiting') return say('waiting')
  if (state === 'unsaid') return say(way === 4 ? 'unsaid-4' : 'unsaid-5')
  const place = row.places[way - 1]
  if (way === 1) return placed(place, say(`valid-${by}`, count(place?.value?.count ?? 0), row.name))
  if (way === 2) return placed(place, say(`people-${by}`, count(place?.value?.count ?? 0), row.name))
  const value = place?.value ? sayRate(row, place.value) : ''
  const notes = (place?.notes ?? []).map(note => sayNote(row, note))
  return [value && placed(place, value), ...notes].filter(text => text !== '').join('. ')
}

function sayRate({ name, source, date }: CompareRow, { count: counted, of, points }: Value): string {
  const from = [source, date].filter(text => text !== null && text !== '').join(', ')
  const more = points ? say('morePoints', count(points)) : ''
  const share = of ? `${percent(counted / of)}${more}` : ''
  return say(
    'rate',
    share,
    count(counted),
    name,
    count(of ?? 0),
    from ? say('source', from) : say('noSource'),
  )
}

function sayNote({ name }: CompareRow, { code, rate, group = '', people = 0, of = 0 }: Note): string {
  if (code === 'below-minimum' && rate) return say(code, percent(rate.numerator / rate.denominator))
  if (code === 'group-not-met') return say(code, group, count(people), count(of))
  if (code === 'group-headcount-missing') return say(code, group)
  if (code === 'headcount-missing' || code === 'headcount-zero') return say(code, name)
  return isCellKey(code) ? say(code) : ''
}

const isCellKey = (key: string): key is CellKey => key in cellsVi

const DAY_MS = 86_400_000
/** A day of Việt Nam since 1970 as `02/10`. */
export const sayDay = (day: number): string => inVietnam(day * DAY_MS).day
/** The same with its year: `02/10/2024`. */
export const sayDate = (day: number): string => inVietnam(day * DAY_MS).date

function sayDays({ today }: Compare, { days }: CompareRow): string {
  const most = Math.max(...days)
  if (most === 0) return say('noDays', sayDay(today))
  const at = today - days.length + 1 + days.indexOf(most)
  return say('days', sayDay(today), count(most), sayDay(at), count(days.at(-1) ?? 0))
}

/** What the sum says of a column. */
export function saySum({ total }: Compare, column: Column): string {
  const { rate } = total
  if (column === 'people') return total.people === null ? '' : say('sumPeople', count(total.people))
  if (column === 'rate' || column === 'staff')
    return rate.of === 0
      ? ''
      : say('sumRate', percent(rate.staff / rate.of), count(rate.staff), count(rate.of), rate.agencies)
  if (column === 'attempts') return say('sum', count(total.attempts))
  return column === 'valid' ? say('sum', count(total.valid)) : ''
}

/** What stands where there is no place: `?` unknown, `!` above the whole, `–` a condition, `·` too early. */
export function signOf(state: Compare['ways'][number]['state'], place: Place | undefined): string {
  if (state !== 'ranked') return '·'
  if (place?.place !== null && place?.place !== undefined) return String(place.place)
  const codes = place?.notes.map(({ code }) => code) ?? []
  return codes.some(code => code.includes('headcount')) ? '?' : '–'
}

/** A difference of shares in percentage points: `6,7`. */
export const sayPoints = (more: Value, less: Value): string => decimal(exactly(more) - exactly(less))

/** A rate in percent, with the points that a formula adds to it. */
const exactly = ({ count: counted, of, points }: Value): number => (counted / (of ?? 1)) * 100 + (points ?? 0)
