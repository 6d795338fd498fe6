import { html, nothing, type TemplateResult } from 'lit'
import type { Compare, CompareWay, Front, Value } from '../../../server/contract/console/compare.ts'
import { type CompareKey, compareVi } from '../../messages/console/compare.ts'
import { count, inVietnam, sayFrom, sayHours } from '../../messages/console/say-console.ts'
import { attemptsPath } from '../attempts-path.ts'
import { sayPoints, sayValue } from './cell-words.ts'
import { comparePath, keptFilter } from './compare-address.ts'

const say = sayFrom<CompareKey>(compareVi)
const HOUR_MS = 3_600_000
/** Winners by block that are named. */
const MOST_BLOCKS = 2

/** ① to ⑦. */
export const numeral = (way: number): string => String.fromCodePoint(0x245f + way)

/** What a contest's page knows of it besides the numbers. */
export interface Around {
  /** Filters leave something out: nobody leads the contest by these numbers. */
  readonly isPart: boolean
  readonly isOver: boolean
  /** When it opens, as people write it; null: it has opened. */
  readonly opens: string | null
}

/** The answer in a sentence: who leads by the signed rule and by how much, and who would by every other. */
export function verdict(compare: Compare, around: Around): TemplateResult {
  const led = compare.ways.filter(({ fronts }) => fronts.some(({ leaders }) => leaders.length > 0))
  // One that ranks within blocks has a leader in each: of it and the others no one number of leaders can be told.
  const whole = led.filter(({ fronts }) => fronts.length === 1)
  const ranked = whole.length > 0 ? whole : led
  const names = new Set(ranked.flatMap(({ fronts }) => fronts.map(({ leaders }) => nameOf(leaders))))
  return html`
    <section class="verdict" aria-label=${say(ranked.length === 0 ? 'verdictNobody' : 'verdict')}>
      <div class="lead">${lead(compare, around)}</div>
      <p class="ways-head">${waysHead(ranked.length, [...names])}</p>
      <ol class="ways">${compare.ways.map(way => html`<li>${wayLink(compare, way)}</li>`)}</ol>
      ${burst(compare)}
    </section>`
}

const nameOf = (leaders: Front['leaders']): string => leaders.map(({ name }) => name).join('; ')

function waysHead(ways: number, names: readonly string[]): TemplateResult {
  if (ways === 0) return html`${say('noWays')}`
  if (names.length === 1) return html`${say('sameLeader', ways)} <b>${names[0]}</b>:`
  return html`${say('severalLead', ways)} <b>${say('differentLeaders', names.length)}</b> ${say('lead')}`
}

function lead(compare: Compare, around: Around): TemplateResult {
  const { rule, ways } = compare
  const way = ways[(rule?.way ?? 0) - 1]
  if (!rule || !way) return html`<h2>${say('noRule')}</h2>`
  const [front] = way.fronts
  return html`
    <h2>${say(headingKey(front?.leaders.length ?? 0, around))} <span class="star" aria-hidden="true">★</span>&nbsp;${numeral(way.way)}</h2>
    ${front?.leaders.length ? leaderOf(way, front) : nobody(way, around)}
    <p class="quiet small rule-of">${say('ruleOf', rule.prize, rule.basis)}</p>`
}

/** Nobody leads where nobody has taken part, and several who are level are not one who leads. */
function headingKey(leaders: number, { isPart, isOver }: Around): CompareKey {
  if (leaders === 0) return 'leadsNobody'
  if (isPart) return leaders > 1 ? 'tiedPart' : 'leadsPart'
  if (isOver) return leaders > 1 ? 'tiedOver' : 'led'
  return leaders > 1 ? 'tiedLead' : 'leads'
}

const nobody = ({ state }: CompareWay, { opens }: Around): TemplateResult => html`
  <strong>${state === 'ranked' ? say('nobodyLeads') : say('waiting')}</strong>
  <p class="figure">0 <small>${say('attempts', '').trim()}</small></p>
  ${opens ? html`<p class="quiet small">${say('notYetOpen', opens)}</p>` : nothing}`

function leaderOf(way: CompareWay, { leaders, value, runnersUp, behind, flip }: Front): TemplateResult {
  const [figure = '', unit = ''] = figureOf(way, value)
  const key = stepKey(way)
  return html`
    <strong>${nameOf(leaders)}</strong>
    <p class="figure">${figure} <small>${unit}</small></p>
    ${leaders.length === 1 && value && behind ? html`<p>${aheadOf(way, runnersUp, value, behind)}</p>` : nothing}
    ${flip ? html`<p class="quiet small">${say(`${leaders.length > 1 ? 'untie' : 'flip'}${key}`, count(flip.more), flip.agency.name)}</p>` : nothing}`
}

/** What one more of moves a formula: attempts, people, or people on the payroll. */
const stepKey = ({ way }: CompareWay) => (way === 1 ? 'Attempts' : way === 2 ? 'People' : 'Staff')

function figureOf({ way }: CompareWay, value: Value | null): readonly [figure: string, unit: string] {
  if (!value) return ['?', '']
  if (value.of === null) return [count(value.count), say(way === 1 ? 'attempts' : 'people', '').trim()]
  const [of = '', share = ''] = sayValue(value).split(' = ')
  return [share, of]
}

function aheadOf(
  way: CompareWay,
  runnersUp: Front['runnersUp'],
  value: Value,
  behind: Value,
): TemplateResult {
  const than =
    runnersUp.length > 1
      ? say('aheadTied', runnersUp.length, sayValue(behind))
      : say('ahead', nameOf(runnersUp), sayValue(behind))
  return html`${than} <b>${gap(way, value, behind, 'points')}</b>`
}

function gap({ way }: CompareWay, value: Value, behind: Value, points: 'points' | 'shortPoints'): string {
  if (value.of !== null) return say(points, sayPoints(value, behind))
  return say(way === 1 ? 'shortAttempts' : 'people', count(value.count - behind.count))
}

function wayLink(compare: Compare, way: CompareWay): TemplateResult {
  const isChosen = way.way === compare.filter.way
  const name = html`<span class="name">${numeral(way.way)} ${say(`way-${way.way}` as CompareKey)}${way.isSigned ? html` <span class="star">${say('signed')}</span>` : nothing}</span>`
  if (way.state === 'waiting')
    return html`<a href="/console/${compare.contest}/results">${name}<b class="quiet">${say('waiting')}</b><span class="quiet">${say('waitingWhy')}</span></a>`
  if (way.state !== 'ranked')
    return html`<span class="way">${name}<b class="quiet">${say(way.state)}</b><span class="quiet">${say(way.way === 4 ? 'unsaid-4' : 'unsaid-5')}</span></span>`
  return html`
    <a href=${comparePath(compare, { way: String(way.way), view: null })} aria-current=${isChosen ? 'true' : nothing}>${name}${wayFront(way)}${way.computedAt === null ? nothing : computedAt(way.computedAt)}</a>`
}

function computedAt(at: string): TemplateResult {
  const { time, date } = inVietnam(Date.parse(at))
  return html`<span class="quiet">${say('computed', time, date)}</span>`
}

function wayFront(way: CompareWay): TemplateResult {
  const fronts = way.fronts.filter(({ leaders }) => leaders.length > 0)
  const [front] = fronts
  if (!front) return html`<b class="quiet">${say('nobody')}</b><span class="num"></span>`
  if (way.fronts.length > 1) return blockFronts(fronts)
  return html`
    <b>${nameOf(front.leaders)}</b>
    <span class="num">${front.value ? figureText(way, front.value) : '?'}</span>
    <span class="quiet">${besideOf(way, front)}</span>`
}

/** By block there are as many winners: the first few, and how many more. */
function blockFronts(fronts: readonly Front[]): TemplateResult {
  const shown = fronts.slice(0, MOST_BLOCKS)
  const more = fronts.length - shown.length
  return html`
    <b>${shown.map(({ leaders }) => nameOf(leaders)).join('; ')}${more > 0 ? html` <span class="quiet">${say('moreBlocks', more)}</span>` : nothing}</b>
    <span class="num">${shown.map(({ value }) => (value ? sayValue(value).split(' = ').at(-1) : '?')).join('; ')}</span>
    <span class="quiet">${say('eachBlock')}</span>`
}

const figureText = ({ way }: CompareWay, value: Value): string =>
  value.of === null ? say(way === 1 ? 'shortAttempts' : 'people', count(value.count)) : sayValue(value)

function besideOf(way: CompareWay, { leaders, value, behind, flip }: Front): string {
  if (leaders.length > 1) return say('tied')
  const words = value && behind ? [say('aheadShort', gap(way, value, behind, 'shortPoints'))] : [say('alone')]
  if (way.way >= 4 && way.unplaced > 0) words.push(say('unplaced', way.unplaced))
  else if (way.way === 3 && flip) words.push(say('flipShort', count(flip.more), flip.agency.name))
  return words.join('; ')
}

function burst({ burst: found, contest, filter }: Compare): TemplateResult | typeof nothing {
  if (!found) return nothing
  const from = found.hour * HOUR_MS
  const to = from + HOUR_MS
  const path = attemptsPath(contest, {
    ...keptFilter(filter),
    ...{ agency: found.agency.id, from, to },
  })
  const attempts = count(found.attempts)
  return html`
    <p class="note look"><b>${say('check')}</b>
      ${say('burst', attempts, found.agency.name, ...sayHours(from, to), inVietnam(from).date)}${found.before === null ? '' : say('burstBefore', count(found.before))}.
      ${found.leaderWithout ? say('burstLeader', found.leaderWithout) : nothing}
      <a href=${path}>${say('burstSee', attempts)}</a></p>`
}
