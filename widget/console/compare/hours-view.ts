import { html, nothing, type TemplateResult } from 'lit'
import type { Compare, TimeCount } from '../../../server/contract/console/compare.ts'
import { shadeOf, shadeSteps } from '../../figures/shades.ts'
import { viewsVi } from '../../messages/console/compare-views.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'
import { keptFilter, startOfDay } from './compare-address.ts'

const say = sayFrom(viewsVi)
const HOUR_MS = 3_600_000
const HOURS = Array.from({ length: 24 }, (_, hour) => hour)
const MAP_DAYS = 14
const LONGEST_MAP = 31
/** An hour with so many times the most of its hour of the day is pointed at, if there were enough attempts to matter. */
const FAR_MORE = 10
const FEWEST = 30

/** Bản đồ giờ: a shaded map that is a table; the figure stands in the cell. */
export function hoursView(compare: Compare, counts: readonly TimeCount[], asOf: number): TemplateResult {
  const map = {
    ...mapOf(compare, counts),
    isComing: (day: number, hour: number) => startOfDay(day) + hour * HOUR_MS > asOf,
  }
  const steps = shadeSteps(map.days.flatMap(day => HOURS.map(hour => map.at(day, hour))))
  const odd = oddHour(map)
  const block = compare.filter.block ?? say('all')
  return html`
    ${odd ? oddNote(compare, map, odd) : nothing}
    <div class="scroll" tabindex="0" role="region" aria-label=${say('hoursTable')}>
      <table class="heat">
        <caption>${say('hoursCaption', say(`counted-${compare.filter.count}`), block)} ${say('newest')}</caption>
        <thead><tr><th scope="col" class="wide">${say('day')}</th>${HOURS.map(hour => html`<th scope="col">${hour}</th>`)}<th scope="col">${say('sum')}</th></tr></thead>
        <tbody>${map.days.map(
          day => html`
          <tr><th scope="row">${dayName(day)}</th>
            ${HOURS.map(hour => hourCell(compare, map, steps, day, hour, odd))}
            <td class="sum">${count(HOURS.reduce((sum, hour) => sum + map.at(day, hour), 0))}</td></tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row">${say('sumDays', map.days.length)}</th>${HOURS.map(hour => html`<td>${count(sumOf(map, hour))}</td>`)}<td>${count(HOURS.reduce((sum, hour) => sum + sumOf(map, hour), 0))}</td></tr></tfoot>
      </table>
    </div>
    ${shadeKey(steps)}`
}

/** What the shades are worth. */
export const shadeKey = (steps: readonly number[]): TemplateResult => html`
  <p class="key">${steps.map((step, at) => html`<span><i class="box q${at + 1}"></i>${say('from', count(step))}</span>`)}</p>`

interface HourMap {
  readonly days: readonly number[]
  readonly at: (day: number, hour: number) => number
  /** That hour has not begun: an empty cell, not a nought. */
  readonly isComing: (day: number, hour: number) => boolean
}

function mapOf({ filter, choices, today }: Compare, counts: readonly TimeCount[]): Omit<HourMap, 'isComing'> {
  const most = filter.from === null ? MAP_DAYS : LONGEST_MAP
  const first = Math.max(filter.from ?? choices.firstDay, choices.firstDay, today - most + 1)
  const found = new Map(counts.map(each => [each.at, filter.count === 'gross' ? each.attempts : each.valid]))
  return {
    days: Array.from({ length: Math.max(1, today - first + 1) }, (_, at) => today - at),
    at: (day, hour) => found.get(startOfDay(day) / HOUR_MS + hour) ?? 0,
  }
}

const sumOf = ({ days, at }: HourMap, hour: number): number =>
  days.reduce((sum, day) => sum + at(day, hour), 0)

const dayName = (day: number): string => {
  const { weekday, day: date } = inVietnam(startOfDay(day))
  const short =
    weekday === 'Chủ nhật'
      ? 'CN'
      : `T${['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'].indexOf(weekday.slice(4)) + 2}`
  return `${short} ${date}`
}

interface Odd {
  readonly day: number
  readonly hour: number
  readonly others: number
}

/** The hour that stands out the most, if any stands out far. */
function oddHour(map: HourMap): Odd | undefined {
  const all = map.days.flatMap(day =>
    HOURS.map(hour => {
      const others = Math.max(0, ...map.days.filter(other => other !== day).map(other => map.at(other, hour)))
      return { day, hour, others, attempts: map.at(day, hour) }
    }),
  )
  const found = all.filter(
    ({ attempts, others }) => attempts >= FEWEST && attempts >= FAR_MORE * Math.max(1, others),
  )
  return map.days.length > 2 ? found.sort((a, b) => b.attempts - a.attempts)[0] : undefined
}

const oddNote = (compare: Compare, map: HourMap, { day, hour, others }: Odd): TemplateResult => html`
  <p class="note look">${say('oddHour', count(map.at(day, hour)), hour, inVietnam(startOfDay(day)).date, count(others))}
    <a href=${hourPath(compare, day, hour)}>${say('seeThem')}</a></p>`

function hourPath({ contest, filter }: Compare, day: number, hour: number): string {
  const from = startOfDay(day) + hour * HOUR_MS
  return attemptsPath(contest, {
    ...keptFilter(filter),
    ...{ from, to: from + HOUR_MS },
    ...(filter.count === 'valid' && { valid: '1' as const }),
  })
}

function hourCell(
  compare: Compare,
  map: HourMap,
  steps: readonly number[],
  day: number,
  hour: number,
  odd: Odd | undefined,
): TemplateResult {
  const attempts = map.at(day, hour)
  if (attempts === 0 && map.isComing(day, hour)) return html`<td></td>`
  const isOdd = odd?.day === day && odd.hour === hour
  const classes = `q${shadeOf(steps, attempts)} ${isOdd ? 'odd' : ''}`
  // A list can say one agency or all, and not a block.
  const isListed = attempts > 0 && !compare.filter.block
  const inside = isListed
    ? html`<a tabindex="-1" href=${hourPath(compare, day, hour)}>${count(attempts)}</a>`
    : html`<span class=${attempts > 0 ? '' : 'quiet'}>${count(attempts)}</span>`
  return html`<td class=${classes} tabindex="-1" data-cell>${inside}</td>`
}
