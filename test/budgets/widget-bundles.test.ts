import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundleFaults } from './bundle-faults.ts'
import { bundleOf } from './bundle-of.ts'
import { bundleSize } from './bundle-size.ts'

/** Bytes of brotli 11 for everything a citizen's element needs: all steps, both languages, the style sheet. */
const LIMIT = 20_000

const folder = new URL('../../dist/widget/', import.meta.url)
const files = readdirSync(folder).filter(name => name.endsWith('.js'))
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8')

describe('agency-quiz.js', () => {
  it(`costs at most ${LIMIT} bytes`, async () => {
    const { raw, gzip, brotli } = await bundleSize(textOf('agency-quiz.js'))
    console.log(`· agency-quiz.js: ${brotli} of ${LIMIT} bytes brotli, ${gzip} gzip, ${raw} raw`)
    expect(brotli).toBeLessThanOrEqual(LIMIT)
  })

  it('costs at most as much from these addresses too, whose digits change what brotli makes of it', async () => {
    const ports = Array.from({ length: 24 }, (_, at) => `http://127.0.0.1:${44_060 + at}`)
    const addresses = [...ports, 'https://cuocthi.phutho.gov.vn', 'https://cuocthi.cchc.phutho.gov.vn']
    const sizes = await Promise.all(addresses.map(address => bundleSize(textOf('agency-quiz.js'), address)))
    expect(Math.max(...sizes.map(({ brotli }) => brotli))).toBeLessThanOrEqual(LIMIT)
  })

  it('would be seen to cost more', async () => {
    const heavier = textOf('agency-quiz.js') + randomBytes(LIMIT).toString('base64')
    expect((await bundleSize(heavier)).brotli).toBeGreaterThan(LIMIT)
  })

  it('runs as a classic script', () => {
    expect(textOf('agency-quiz.js')).not.toMatch(/^\s*(import|export)[\s{*]/m)
  })
})

it.each(['agency-quiz.js', 'agency-tally.js'])('%s has itself compiled beside the page’s thread', name => {
  expect(textOf(name)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
})

describe('every built script', () => {
  it('is there', () => expect(files).toContain('agency-quiz.js'))

  it.each(files)('%s has nothing it must not have', name => {
    // A link in a warning of the console's passkey library, which nobody asks for: its pages may ask our server alone.
    const text =
      name === 'console.js' ? textOf(name).replaceAll('https://simplewebauthn.dev/docs/', '') : textOf(name)
    expect(bundleFaults(text)).toEqual([])
  })
})

describe('a forbidden thing is seen', () => {
  it.each([
    'e.message instanceof ZodError',
    'a._zod.def',
    '//# sourceMappingURL=agency-quiz.js.map',
    'h`<progress style="width:3em">`',
    'h`<p style=$' + '{x}>`',
    '<button onclick=go()>',
    'localStorage.getItem("a")',
    'indexedDB.open("a")',
    'document.cookie="a=b"',
    'document.write("a")',
    'eval("a")',
    'new Function("a")',
    'a.outerHTML=b',
    'a.innerHTML=b;c.innerHTML=d;e.innerHTML=f',
    'navigator.sendBeacon("/a")',
    '@font-face{}',
    '@import "a.css"',
    'p{margin:1.5rem}',
    'fetch("https://stats.example.com/a")',
  ])('%s', text => expect(bundleFaults(text)).not.toEqual([]))

  it('and Lit itself is not', () => {
    const lit = 'e.innerHTML=t;const n="http://www.w3.org/2000/svg";a.innerHTML==b'
    expect(bundleFaults(lit)).toEqual([])
  })
})

describe('one forgotten `type`', () => {
  it('brings zod into the bundle, and is seen', async () => {
    const text = await bundleOf(
      "import { Via } from '../server/contract/public.ts'; console.log(Via.options)",
    )
    expect(bundleFaults(text)[0]).toMatch(/^zod/)
    expect((await bundleSize(text)).brotli).toBeGreaterThan(LIMIT)
  })

  it('is all there is between the two: `import type` costs nothing', async () => {
    const text = await bundleOf(
      "import type { Via } from '../server/contract/public.ts'; const via: Via = 'link'; console.log(via)",
    )
    expect(bundleFaults(text)).toEqual([])
    expect(text.length).toBeLessThan(100)
  })
})
