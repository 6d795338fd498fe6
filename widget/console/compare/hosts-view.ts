import { html, nothing, type TemplateResult } from 'lit'
import type { AttemptFilter } from '../../../server/contract/console/attempts.ts'
import type { Compare } from '../../../server/contract/console/compare.ts'
import { shadeOf, shadeSteps } from '../../figures/shades.ts'
import { viewsVi } from '../../messages/console/compare-views.ts'
import { count, sayFrom } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'
import { keptFilter } from './compare-address.ts'
import { shadeKey } from './hours-view.ts'

const say = sayFrom(viewsVi)

type Matrix = NonNullable<Compare['hosts']>

/** A row or a column: one agency, the others together, or none at all. `id` null: no one list has its attempts. */
interface Line {
  readonly id: string | null
  readonly name: string
}

/** Cổng × Đơn vị khai: where its people took part, and whose people took part with it. */
export function hostsView(compare: Compare, matrix: Matrix): TemplateResult {
  const counted = say(`counted-${compare.filter.count}`)
  const steps = shadeSteps(matrix.cells.flat())
  const hosts = linesOf(matrix.hosts, matrix.restHosts, 'restHosts', 'noHost')
  const units = linesOf(matrix.units, matrix.restUnits, 'restUnits', 'noUnit')
  const cells = matrix.cells.filter((_, at) => at !== matrix.hosts.length || matrix.restHosts > 0)
  const shown = cells.map(line => line.filter((_, at) => at !== matrix.units.length || matrix.restUnits > 0))
  return html`
    ${readings(compare, matrix)}
    <div class="scroll" tabindex="0" role="region" aria-label=${say('hostsTable')}>
      <table class="heat matrix">
        <caption>${say('hostsCaption', counted)}</caption>
        <thead><tr><th scope="col" class="wide">${say('corner')}</th>${units.map(({ name }) => html`<th scope="col">${name}</th>`)}<th scope="col">${say('sum')}</th></tr></thead>
        <tbody>${hosts.map(
          (host, at) => html`
          <tr><th scope="row">${host.name}</th>
            ${units.map((unit, to) => cell(compare, steps, host, unit, shown[at]?.[to] ?? 0))}
            <td class="sum">${count(sum(shown[at] ?? []))}</td></tr>`,
        )}</tbody>
        <tfoot><tr><th scope="row">${say('sum')}</th>${units.map((_, to) => html`<td>${count(sum(shown.map(line => line[to] ?? 0)))}</td>`)}<td>${count(sum(shown.flat()))}</td></tr></tfoot>
      </table>
    </div>
    ${shadeKey(steps)} ${fourTable(compare, matrix)}`
}

const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0)

function linesOf(
  named: Matrix['hosts'],
  others: number,
  rest: 'restHosts' | 'restUnits',
  none: 'noHost' | 'noUnit',
): Line[] {
  const middle = others > 0 ? [{ id: null, name: say(rest, others) }] : []
  return [...named, ...middle, { id: '', name: say(none) }]
}

function cell(
  compare: Compare,
  steps: readonly number[],
  host: Line,
  unit: Line,
  attempts: number,
): TemplateResult {
  const isOwn = host.id !== null && host.id !== '' && host.id === unit.id
  const path = attempts > 0 ? pathOf(compare, host.id, unit.id) : undefined
  const inside = path
    ? html`<a tabindex="-1" href=${path}>${count(attempts)}</a>`
    : html`<span class=${attempts > 0 ? '' : 'quiet'}>${count(attempts)}</span>`
  return html`<td class="q${shadeOf(steps, attempts)} ${isOwn ? 'self' : ''}" tabindex="-1" data-cell>${inside}</td>`
}

/** Attempts of no listed unit may name one that has left the list: only what nobody declared or vouched for can be listed. */
function pathOf(
  { contest, filter }: Compare,
  agency: string | null,
  unit: string | null,
): string | undefined {
  if (agency === null || unit === null) return undefined
  const id = (of: string): string => (of === '' ? '-' : of)
  const own: AttemptFilter = { agency: id(agency), unit: id(unit) }
  return attemptsPath(contest, {
    ...keptFilter(filter),
    ...own,
    ...(filter.count === 'valid' && { valid: '1' as const }),
  })
}

/** Two readings of one rule: which of the two a prize follows decides who wins it. */
function readings({ rule }: Compare, { four }: Matrix): TemplateResult | typeof nothing {
  const most = (of: 'host' | 'unit') => [...four].sort((a, b) => b[of] - a[of])[0]
  const [host, unit] = [most('host'), most('unit')]
  if (!host || !unit || host.host + unit.unit === 0) return nothing
  const mark = (by: string) => (rule?.by === by ? say('ruleMark') : '')
  const isSame = host.agency.id === unit.agency.id
  return html`
    <p class="note"><b>${say(isSame ? 'readingsSame' : 'readings')}</b>
      ${say('readingsWhat', mark('host'), host.agency.name, count(host.host), mark('declared'), unit.agency.name, count(unit.unit))}</p>`
}

const columns = ['own', 'visitors', 'elsewhere', 'nowhere', 'host', 'unit'] as const

function fourTable(compare: Compare, { four }: Matrix): TemplateResult {
  const signed = compare.rule?.by === 'declared' ? 'unit' : compare.rule?.by === 'host' ? 'host' : undefined
  const pick = (column: string) => `n ${column === signed ? 'pick' : ''} ${column === 'host' ? 'begin' : ''}`
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label=${say('fourTable')}>
      <table class="four">
        <caption>${say('fourCaption', say(`counted-${compare.filter.count}`).toLowerCase())}</caption>
        <thead><tr><th scope="col">${say('agency')}</th>${columns.map(column => html`<th scope="col" class=${pick(column)}>${column === signed ? '★ ' : ''}${say(column)}</th>`)}</tr></thead>
        <tbody>${[...four]
          .sort((a, b) => b.host - a.host)
          .map(
            row => html`
          <tr><th scope="row">${row.agency.name}</th>${columns.map(column => {
            const path = fourPath(compare, row.agency.id, column)
            return html`<td class=${pick(column)}>${path && row[column] > 0 ? html`<a href=${path}>${count(row[column])}</a>` : count(row[column])}</td>`
          })}</tr>`,
          )}</tbody>
      </table>
    </div>`
}

/** The two differences are no list of their own: their parts are. */
function fourPath(compare: Compare, id: string, column: (typeof columns)[number]): string | undefined {
  if (column === 'own') return pathOf(compare, id, id)
  if (column === 'nowhere') return pathOf(compare, '', id)
  const valid = compare.filter.count === 'valid' ? { valid: '1' as const } : {}
  const list = (own: AttemptFilter) =>
    attemptsPath(compare.contest, { ...keptFilter(compare.filter), ...own, ...valid })
  if (column === 'host') return list({ agency: id })
  return column === 'unit' ? list({ unit: id }) : undefined
}
