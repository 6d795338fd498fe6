import type { ScreenElement } from '../../widget/console/screen-element.ts'

/** A number of a screen, and the list that it opens or says it counts. */
export interface LinkedNumber {
  readonly screen: string
  readonly path: string
  readonly number: number
}

interface Template {
  readonly strings: readonly string[]
  readonly values: readonly unknown[]
}

const isTemplate = (value: object): value is Template => '_$litType$' in value
const isRepeat = (value: object): value is { readonly values: readonly unknown[] } =>
  '_$litDirective$' in value

/**
 * What a template says, as plain HTML and without a browser: enough to read its links. Of `repeat` each item; what is bound
 * to `.textContent` stands in an attribute of that name.
 */
export function htmlOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return ''
  if (Array.isArray(value)) return value.map(htmlOf).join('')
  if (isTemplate(value)) return value.strings.map((text, at) => text + bound(text, value.values[at])).join('')
  if (!isRepeat(value)) return ''
  const [items, ...functions] = value.values
  const write = functions.at(-1) as (item: unknown, at: number) => unknown
  return [...(items as Iterable<unknown>)].map((item, at) => htmlOf(write(item, at))).join('')
}

/** An attribute without quotes gets them. */
const bound = (before: string, value: unknown): string =>
  before.endsWith('=') ? `"${htmlOf(value)}"` : htmlOf(value)

/** Every link to Lượt thi that shows one number, be it alone or in words (“Xem 1.234 lượt”). */
export function linkedNumbers(screen: string, html: string): LinkedNumber[] {
  const links = html.matchAll(/<a\b([^>]*)>([\s\S]*?)<\/a>/g)
  return [...links].flatMap(([, attributes = '', inside = '']) => {
    const path = /\bhref="?([^"\s>]+)/.exec(attributes)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const words = /\.textContent="([^"]*)"/.exec(attributes)?.[1] ?? inside.replace(/<[^>]*>/g, '')
    const numbers = words.match(/\d[\d.]*/g) ?? []
    if (!/^\/console\/[^/]+\/attempts(\?|$)/.test(path) || numbers.length !== 1) return []
    return [{ screen, path, number: Number(numbers[0]?.replaceAll('.', '')) }]
  })
}

/** A screen's element drawn for what the server tells, for somebody who may do nothing. */
export function drawn<Body>(
  Screen: new () => ScreenElement<Body>,
  contest: { readonly id: string },
  body: Body,
): string {
  const screen = new Screen()
  const known = { contest: { ...contest, rounds: [] }, live: { asOf: 0 }, may: () => false, files: () => '' }
  Object.assign(globalThis, {
    matchMedia: () => ({ matches: true }),
    sessionStorage: { getItem: () => null },
    location: { search: '', pathname: '/' },
  })
  for (const [name, value] of Object.entries(known)) Object.defineProperty(screen, name, { value })
  // biome-ignore lint/complexity/useLiteralKeys: what is protected is reached by its name alone
  return htmlOf(screen['view'](body))
}
