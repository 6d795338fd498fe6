import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { namedBrowsers } from './named-browsers.ts'
import { newerNames, parseScript } from './newer-names.ts'
import { newerStyles, sheetsIn } from './newer-styles.ts'
import { featureAt, lacking } from './support.ts'

const folder = new URL('../../dist/widget/', import.meta.url)
/** What portals load; the console is a page of our own, for its members. */
const scripts = readdirSync(folder).filter(name => name.endsWith('.js') && name !== 'console.js')
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const browsers = namedBrowsers()

/** Newer than the browsers named, and why that hurts nobody. */
const harmless: Readonly<Record<string, string>> = {
  '.adoptedStyleSheets': 'Lit asks for it, and puts a style element where there is none',
  '.replaceSync': 'the same',
  '.properties': 'the static member of Lit’s elements',
  '.capture': 'an option of a listener, which Lit compares',
  'container-type': 'what hangs on it is asked for',
  'contain-intrinsic-inline-size': 'the width of a card in a float, where containers are known',
  'color-scheme': 'the browser’s own parts stay light in the dark theme',
  'accent-color': 'ticks and bars have the browser’s own colour',
  'user-select': 'the receipt is selected by hand',
  cursor: 'a finger has none',
  'print-color-adjust': 'bars are printed as the browser likes',
}

/** What a script of ours uses that a named browser lacks, but for what is harmless. */
function newerIn(code: string): string[] {
  const found = [...newerNames(code, browsers), ...sheetsIn(code).flatMap(css => newerStyles(css, browsers))]
  for (const { name } of found) met.add(name)
  return found
    .filter(({ name }) => !(name in harmless))
    .map(({ name, lack }) => `${name}: ${lack.join(', ')}`)
}

const met = new Set<string>()

describe('the browsers the README names', () => {
  it('are of every engine', () =>
    expect(Object.keys(browsers)).toEqual(
      expect.arrayContaining(['chrome', 'chrome_android', 'firefox', 'safari', 'safari_ios']),
    ))

  it.each([
    ['the syntax of ES2021', ['javascript', 'operators', 'nullish_coalescing_assignment']],
    ['its numbers', ['javascript', 'grammar', 'numeric_separators']],
    ['its library', ['javascript', 'builtins', 'String', 'replaceAll']],
    ['custom elements', ['api', 'CustomElementRegistry', 'define']],
    ['shadow roots', ['api', 'Element', 'attachShadow']],
  ])('have %s', (_what, path) => {
    const feature = featureAt(...path)
    expect(feature).toBeDefined()
    expect(lacking(feature, browsers)).toEqual([])
  })
})

describe.each(scripts)('%s', name => {
  it('is ES2021', () => expect(() => parseScript(textOf(name))).not.toThrow())

  it('uses nothing they lack', () => expect(newerIn(textOf(name))).toEqual([]))
})

it('nothing is called harmless that is not used', () => {
  expect(Object.keys(harmless).filter(name => !met.has(name))).toEqual([])
})

it('the style sheets are looked at', () => {
  const sheets = sheetsIn(textOf('agency-quiz.js')).join('')
  for (const piece of ['--agency-quiz-accent', '.choice', '@container']) expect(sheets).toContain(piece)
})

describe('what is newer is found, in the very script that portals load', () => {
  it.each([
    ['class A { #a = 1 }', 'Unexpected character'],
    ['class A { static { } }', 'Unexpected token'],
    ['a.b = await c()', 'Unexpected'],
  ])('%s', (syntax, complaint) => {
    expect(() => parseScript(`${textOf('agency-quiz.js')}\n;${syntax}`)).toThrow(complaint)
  })

  it.each([
    ['[1, 2].at(-1)', '.at'],
    ['structuredClone({})', 'structuredClone'],
    ['Object.hasOwn({}, "a")', 'Object.hasOwn'],
    ['[1].findLast(x => x)', '.findLast'],
    ['fetch("/a", { signal: AbortSignal.timeout(1) })', 'AbortSignal.timeout'],
    ['document.body.checkVisibility()', '.checkVisibility'],
    ['const { hasUAVisualTransition } = event', '.hasUAVisualTransition'],
    ['/(?<=a)b/.test("ab")', '/(?<=a)b/'],
    ['css`.a:has(b) { color: red }`', ':has'],
    ['css`.a { color: color-mix(in srgb, red, blue) }`', 'color-mix()'],
    ['css`.a { inline-size: 1dvi }`', 'dvi'],
    ['css`.a { text-wrap: pretty }`', 'text-wrap'],
    ['css`@layer a { b { color: red } }`', '@layer'],
    ['css`@supports (gap: 1em) { .a:has(b) { color: red } }`', ':has'],
  ])('%s', (use, name) => {
    const found = newerIn(`${textOf('agency-quiz.js')}\n;${use}`)
    expect(found).toEqual([expect.stringContaining(`${name}: `)])
  })

  it('and what is asked for first is not', () => {
    const asking = 'css`@supports selector(:has(*)) { .a:has(b) { color: red } }`'
    expect(newerIn(`${textOf('agency-quiz.js')}\n;${asking}`)).toEqual([])
  })
})
