import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { foldLine } from '../../contest/pasted-text.ts'
import { readReceiptCode } from '../../contest/read-receipt-code.ts'
import type { AttemptFilter, FilterChoices, Named, SaidPart } from '../../contract/console/attempts.ts'
import type { Via } from '../../contract/public.ts'
import { choicesIn, type ListedPart } from './filter-choices.ts'
import { readInstant } from './read-attempt-filter.ts'

const say = sayFrom(attemptsVi)

/** What was typed into the search box: a receipt, conditions, or what may be the identity of a person. */
export type TypedSearch =
  | { readonly receipt: string }
  | { readonly filter: AttemptFilter; readonly faults: readonly SaidPart[] }
  | { readonly identity: string }

type Condition = ListedPart | 'host' | 'via' | 'day' | 'hours' | 'score'

/** What a condition may be called, without accents and spaces. */
const conditions: Readonly<Record<string, Condition>> = {
  ...{ cong: 'agency', coquan: 'agency', agency: 'agency' },
  ...{ donvi: 'unit', unit: 'unit', dot: 'round', round: 'round' },
  ...{ doituong: 'kind', kind: 'kind', nhom: 'group', group: 'group' },
  ...{ trang: 'host', host: 'host', kenh: 'via', via: 'via' },
  ...{ ngay: 'day', day: 'day', gio: 'hours', time: 'hours' },
  ...{ dung: 'score', diem: 'score', score: 'score' },
}

/** Letters as they are typed in haste: lower case, no accents. */
const fold = (text: string): string =>
  text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')

const named = /(?:^|\s)([\p{L}]+(?: [\p{L}]+)?)\s*:(?!\/\/)/gu

/** Read what was typed. */
export function readTypedSearch(choices: FilterChoices, typed: string): TypedSearch {
  const line = foldLine(typed)
  const receipt = readReceiptCode(line)
  if (receipt !== undefined) return { receipt }
  const found = [...line.matchAll(named)].flatMap(match => {
    const condition = conditions[fold(match[1] ?? '').replaceAll(' ', '')]
    return condition ? [{ condition, at: match.index, from: match.index + match[0].length }] : []
  })
  if (found.length === 0) return { identity: line }
  const written = found.map(({ condition, from }, at) => ({
    condition,
    value: line.slice(from, found[at + 1]?.at).trim(),
  }))
  return readConditions(choices, written)
}

interface Written {
  readonly condition: Condition
  readonly value: string
}

function readConditions(choices: FilterChoices, written: readonly Written[]) {
  const faults: SaidPart[] = []
  let filter: AttemptFilter = {}
  for (const { condition, value } of written) {
    if (condition === 'day' || condition === 'hours') continue
    const read = readCondition(choices, condition, value)
    if (typeof read === 'string') faults.push({ part: condition, says: read })
    else filter = { ...filter, ...read }
  }
  const typedAs = (condition: Condition) => written.find(each => each.condition === condition)?.value
  const period = readPeriod(typedAs('day'), typedAs('hours'))
  if (typeof period === 'string') faults.push({ part: 'from', says: period })
  else filter = { ...filter, ...period }
  return { filter, faults }
}

/** The part of the filter, or what is wrong. */
function readCondition(
  choices: FilterChoices,
  condition: Exclude<Condition, 'day' | 'hours'>,
  value: string,
): AttemptFilter | string {
  if (condition === 'host') return { host: /^https?:\/\/|^-$/.test(value) ? value : `https://${value}` }
  if (condition === 'score')
    return /^\d{1,3}(-\d{1,3})?$/.test(value) ? { score: value } : say('badScore', value)
  if (condition === 'via') return readVia(value)
  const among = choicesIn(choices, condition)
  const what = say(condition).toLowerCase()
  const matching = choose(among, value)
  if (matching.length === 1) return { [condition]: matching[0]?.id }
  if (matching.length === 0) return say('noSuch', what, value)
  const some = matching.slice(0, 4).map(({ name }) => name)
  return say('severalSuch', what, value, matching.length, some.join(', '))
}

/** By id, by the whole name, else by words of it. */
function choose(among: readonly Named[], value: string): readonly Named[] {
  const asked = fold(value)
  const exact = among.filter(({ id, name }) => id === asked || fold(name) === asked)
  if (exact.length > 0) return exact.slice(0, 1)
  const words = asked.split(/[\s-]+/).filter(word => word !== '')
  return among.filter(({ id, name }) => words.every(word => ` ${fold(name)} ${id}`.includes(word)))
}

const vias: Readonly<Record<string, Via>> = {
  ...{ the: 'script', script: 'script', khung: 'frame', frame: 'frame' },
  ...{ 'lien ket': 'link', lienket: 'link', link: 'link', qr: 'link' },
  ...{ 'khong ro': 'unknown', khongro: 'unknown', unknown: 'unknown' },
}

function readVia(value: string): AttemptFilter | string {
  const via = vias[fold(value)]
  return via ? { via } : say('badVia', value)
}

/** A day, and of it the hours. */
function readPeriod(day: string | undefined, hours: string | undefined): AttemptFilter | string {
  if (day === undefined) return hours === undefined ? {} : say('hoursAlone')
  const [from, to] = [readInstant(day, 'from'), readInstant(day, 'to')]
  if (from === undefined || to === undefined) return say('badDay', day)
  if (hours === undefined) return { from, to }
  const [begins = '', ends = begins] = hours.split(/\s*[-–]\s*/)
  const [first, last] = [readInstant(`${day} ${begins}`, 'from'), readInstant(`${day} ${ends}`, 'to')]
  if (first === undefined || last === undefined) return say('badHours', hours)
  // The minute that is named as the last one is among them.
  return { from: first, to: last + 60_000 }
}
