import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Machine } from './machine.ts'
import { palettePng } from './palette-png.ts'
import { type Picture, readPicture } from './picture.ts'

const folder = fileURLToPath(new URL('goldens', import.meta.url))
const machineFile = join(folder, 'machine.json')
const HOW = 'look at the pictures it then changes, and run `npm run test:pixels -- --accept`'

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

/** Forget every golden; the next are this machine's. */
export function acceptMachine(machine: Machine): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  writeFileSync(machineFile, `${JSON.stringify(machine, null, 2)}\n`)
}

/** Why the goldens say nothing on `machine`; undefined when they are its own. */
export function strangerTo(machine: Machine): string | undefined {
  const say = ({ chromium, fonts, sample }: Machine) => `Chromium ${chromium}, ${fonts} (${sample})`
  if (!existsSync(machineFile)) return `there are no goldens yet: ${HOW}`
  const of: Machine = JSON.parse(readFileSync(machineFile, 'utf8'))
  if (say(of) === say(machine)) return undefined
  return `the goldens are of ${say(of)}, this machine has ${say(machine)}, so their pixels cannot be compared: ${HOW}`
}

/** Bytes of all goldens together, and how many they are. */
export function goldenSize(): { bytes: number; count: number } {
  const files = readdirSync(folder).filter(name => name.endsWith('.png'))
  return {
    bytes: files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    count: files.length,
  }
}
