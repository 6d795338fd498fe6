import { readFileSync } from 'node:fs'

/** Browsers by the name the compatibility data has for them, each with the oldest version that is promised. */
export type Browsers = Readonly<Record<string, string>>

/** What the README calls a browser, and what the data does. */
const keys: Readonly<Record<string, readonly string[]>> = {
  Chrome: ['chrome', 'chrome_android'],
  Edge: ['edge'],
  'Samsung Internet': ['samsunginternet_android'],
  Firefox: ['firefox', 'firefox_android'],
  Safari: ['safari', 'safari_ios'],
}

/** The list under “Browsers” in the README. Throws when a row names a browser the data does not know by that name. */
export function namedBrowsers(): Browsers {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  const section = /^## Browsers\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
  const rows = [...section.matchAll(/^\| ([A-Z][^|]*?) \| (\d[\d.]*) \|/gm)]
  if (rows.length === 0) throw new Error('README.md names no browsers')
  return Object.fromEntries(rows.flatMap(([, names = '', version = '']) => versionsOf(names, version)))
}

const versionsOf = (names: string, version: string) =>
  names.split(', ').flatMap(name => {
    const known = keys[name]
    if (!known) throw new Error(`README.md names ${name}, which the compatibility data does not know`)
    return known.map(key => [key, version] as const)
  })
