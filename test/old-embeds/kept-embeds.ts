import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('.', import.meta.url))

/** A script as it was once handed out, its server's address still to be written in. */
export interface KeptEmbed {
  readonly version: string
  readonly script: string
}

/** Every script ever handed out, oldest first. Portals keep copies for years; none of these may be changed. */
export const keptEmbeds: readonly KeptEmbed[] = readdirSync(folder, { withFileTypes: true })
  .filter(entry => entry.isDirectory())
  .map(({ name }) => ({ version: name, script: readFileSync(`${folder}${name}/agency-quiz.js`, 'utf8') }))
  .sort((a, b) => a.version.localeCompare(b.version, 'en', { numeric: true }))

/** Digests by version, written down on the day each was kept. */
export const digests: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(`${folder}digests.json`, 'utf8'),
)

export const digestOf = (script: string): string =>
  `sha384-${createHash('sha384').update(script).digest('base64')}`
