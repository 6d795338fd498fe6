import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Package {
  readonly scripts?: Readonly<Record<string, string>>
  readonly allowScripts?: Readonly<Record<string, boolean>>
  readonly packages?: Readonly<Record<string, unknown>>
}

const read = (path: string): Package => JSON.parse(readFileSync(path, 'utf8'))

/** The packages that npm hands to node-gyp of its own accord: they hold a `binding.gyp` and no script that says otherwise. */
const handedToGyp = Object.keys(read('package-lock.json').packages ?? {})
  .filter(folder => folder && existsSync(join(folder, 'binding.gyp')))
  .filter(folder => {
    const { preinstall, install } = read(join(folder, 'package.json')).scripts ?? {}
    return !preinstall && !install
  })

/**
 * `npm ci` reads the lock file, which does not keep a package's `gypfile: false` (WiseLibs/better-sqlite3 1516, npm/cli 3341): it
 * called node-gyp, and on a machine without Python or make it ended with code 1.
 */
it('lets npm build nothing: what brings its binaries along is in allowScripts, as false', () => {
  expect(handedToGyp).toContain('node_modules/better-sqlite3')
  const { allowScripts = {} } = read('package.json')
  expect(
    handedToGyp.filter(folder => allowScripts[folder.split('node_modules/').at(-1) ?? ''] !== false),
  ).toEqual([])
})
