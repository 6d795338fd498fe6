import { html, nothing, type TemplateResult } from 'lit'
import type { Compare, TimeCount } from '../../../server/contract/console/compare.ts'
import { lineChart, type Point } from '../../figures/line-chart.ts'
import { viewsVi } from '../../messages/console/compare-views.ts'
import { count, inVietnam, sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'
import { comparePath, keptFilter, startOfDay } from './compare-address.ts'

const say = sayFrom(viewsVi)
const HOUR_MS = 3_600_000
const WEEK = 7
/** More words below an axis would run into one another. */
const MOST_TICKS = 9

type Trend = NonNullable<Compare['trend']>

/** Xu hướng: a line of days, or of hours where there are few days; the table below has the same figures. */
export function trendView(compare: Compare, trend: Trend, asOf: number): TemplateResult {
  const { filter } = compare
  const points = pointsOf(compare, trend)
  const counted = say(`counted-${filter.count}`)
  const title = say(trend.step === 'day' ? 'trendDay' : 'trendHour', counted)
  const whose = trend.agency ? say('ofAgency', trend.agency.name) : say('all')
  return html`
    <figure class="panel trend">
      <figcaption><b>${title}</b>, ${whose}
        ${trend.agency ? html`<a class="no-print" href=${comparePath(compare, { agency: null })}>${say('everyAgency')}</a>` : nothing}</figcaption>
      ${lineChart(`${title}, ${whose}`, points, count)}
      <p class="key"><span>${say(trend.step === 'day' ? 'keyLine' : 'keyLineHour')}</span>
        ${points.some(({ before }) => before !== null) ? html`<span>${say('keyBefore')}</span>` : nothing}
        <span>${say('keyToday', inVietnam(asOf).minute)}</span></p>
    </figure>
    <details><summary>${say('asTable')}</summary>${twin(trend, points)}</details>`
}

/** Every day or hour between the first and the last, also those without an attempt. */
function pointsOf(compare: Compare, { step, counts, agency }: Trend): Point[] {
  const found = new Map(counts.map(each => [each.at, each]))
  const { from, to } = rangeOf(compare, step, counts)
  const of = (each: TimeCount | undefined) =>
    each?.[compare.filter.count === 'gross' ? 'attempts' : 'valid'] ?? 0
  const every = Math.ceil((to - from + 1) / MOST_TICKS)
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const time = from + at
    const value = of(found.get(time))
    const name = nameOf(step, time)
    const isTick = (to - time) % every === 0
    return {
      tick: isTick ? name.short : null,
      label: say('pointLabel', name.long, count(value)),
      value,
      before: step === 'day' && time - WEEK >= from ? of(found.get(time - WEEK)) : null,
      path: pathOf(compare, step, time, agency?.id),
    }
  })
}

function rangeOf({ filter, choices, today }: Compare, step: Trend['step'], counts: readonly TimeCount[]) {
  const from = Math.max(filter.from ?? choices.firstDay, choices.firstDay)
  if (step === 'day') return { from, to: Math.max(from, today) }
  const first = Math.floor(startOfDay(from) / HOUR_MS)
  return { from: first, to: Math.max(first, ...counts.map(({ at }) => at)) }
}

function nameOf(step: Trend['step'], time: number) {
  const { day, weekday, hour } = inVietnam(step === 'day' ? startOfDay(time) : time * HOUR_MS)
  return step === 'day'
    ? { short: day, long: `${weekday} ${day}` }
    : { short: `${hour}:00`, long: `${hour}:00 ${day}` }
}

function pathOf(compare: Compare, step: Trend['step'], time: number, agency: string | undefined): string {
  const [from, to] =
    step === 'day' ? [startOfDay(time), startOfDay(time + 1)] : [time * HOUR_MS, (time + 1) * HOUR_MS]
  const { count: counted } = compare.filter
  return attemptsPath(compare.contest, {
    ...keptFilter(compare.filter),
    ...(agency !== undefined && { agency }),
    ...{ from, to },
    ...(counted === 'valid' && { valid: '1' as const }),
  })
}

const twin = ({ step }: Trend, points: readonly Point[]): TemplateResult => html`
  <div class="scroll"><table>
    <thead><tr><th scope="col">${say(step === 'day' ? 'day' : 'hour')}</th><th scope="col" class="n">${say('attempts', '').trim()}</th>
      ${step === 'day' ? html`<th scope="col" class="n">${say('lastWeek')}</th>` : nothing}</tr></thead>
    <tbody>${[...points].reverse().map(
      ({ label, value, before, path }) => html`
      <tr><th scope="row">${label.split(':').slice(0, -1).join(':')}</th><td class="n"><a href=${path}>${count(value)}</a></td>
        ${step === 'day' ? html`<td class="n">${before === null ? '–' : count(before)}</td>` : nothing}</tr>`,
    )}</tbody>
  </table></div>`
