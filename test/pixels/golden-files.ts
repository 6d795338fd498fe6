import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { palettePng } from './palette-png.ts'
import { type Picture, readPicture } from './picture.ts'

const folder = fileURLToPath(new URL('goldens', import.meta.url))
const browserFile = join(folder, 'browser.json')
const HOW = 'run `npm run test:pixels -- -u` and look at the pictures it changes'

const fileOf = (condition: string, state: string) => join(folder, `${condition}-${state}.png`)

/** The accepted picture. Throws when there is none. */
export function golden(condition: string, state: string): Picture {
  const file = fileOf(condition, state)
  if (!existsSync(file))
    throw new Error(`nobody has accepted a picture of “${state}” in ${condition}: ${HOW}`)
  return readPicture(readFileSync(file))
}

/** From now on it looks like this. */
export function accept(condition: string, state: string, picture: Picture): void {
  writeFileSync(fileOf(condition, state), palettePng(picture))
}

/** Keep the goldens of these and no other, taken by this major version of Chromium. */
export function acceptOnly(
  wanted: readonly (readonly [condition: string, state: string])[],
  chromium: string,
) {
  const files = new Set(wanted.map(([condition, state]) => fileOf(condition, state)))
  for (const file of goldenFiles()) if (!files.has(file)) rmSync(file)
  writeFileSync(browserFile, `${JSON.stringify({ chromium }, null, 2)}\n`)
}

/** What to think of a difference when it is seen by another Chromium than the goldens are of; else empty. */
export function remarkOn(chromium: string): string {
  const of: { chromium: string } = JSON.parse(readFileSync(browserFile, 'utf8'))
  return of.chromium === chromium ? '' : ` (Chromium ${of.chromium} took the golden, this is ${chromium})`
}

const goldenFiles = () =>
  readdirSync(folder)
    .filter(name => name.endsWith('.png'))
    .map(name => join(folder, name))

/** Bytes of all goldens together, and how many they are. */
export function goldenSize(): { bytes: number; count: number } {
  const files = goldenFiles()
  return { bytes: files.reduce((sum, file) => sum + statSync(file).size, 0), count: files.length }
}
