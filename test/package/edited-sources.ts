import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tempFolder } from '../e2e/temp-folder.ts'
import { root } from './root.ts'

/** One piece of one file, and what stands there instead. */
export type Edit = readonly [path: string, old: string, now: string]

/** A copy of the widget's sources with some pieces changed. Throws when a piece is not there. */
export function editedSources(...edits: readonly Edit[]): string {
  const copy = tempFolder()
  cpSync(join(root, 'widget'), join(copy, 'widget'), { recursive: true })
  cpSync(join(root, 'package.json'), join(copy, 'package.json'))
  for (const [path, old, now] of edits) {
    const text = readFileSync(join(copy, path), 'utf8')
    if (!text.includes(old)) throw new Error(`${path} does not say “${old}”`)
    writeFileSync(join(copy, path), text.replace(old, now))
  }
  return copy
}
