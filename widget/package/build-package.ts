/** Builds what developers install, into dist/package: `node widget/build.ts --package`. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'
import { buildScripts } from '../build/scripts.ts'
import { documents } from './documents.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'dist/package')

/** The module that is another one in a package, where no server writes its address into the scripts. */
const addressed = join(root, 'widget/package/addressed-call.ts')

/** Puts it in the place of the widget's own. */
const addressedCall: Plugin = {
  name: 'addressed-call',
  enforce: 'pre',
  resolveId: (id, importer) => (basename(id) === 'api.ts' && importer !== addressed ? addressed : undefined),
}

/** Build the package of `version` anew: its scripts, and what it says about itself. */
export async function buildPackage(version: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await buildScripts(folder, version, [addressedCall])
  for (const [name, text] of documents(root)) writeFileSync(join(folder, name), text)
}
