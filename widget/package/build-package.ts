/** Builds what developers install, into dist/package: `tsx widget/package/build-package.ts`. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildScripts } from '../build/scripts.ts'
import { documents } from './documents.ts'
import { standIns } from './stand-ins.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'dist/package')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
await buildScripts(folder, version, [standIns()])
for (const [name, text] of documents(root)) writeFileSync(join(folder, name), text)
