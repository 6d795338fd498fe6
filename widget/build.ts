/**
 * Builds what portals and the console load: `node widget/build.ts`; a script over its budget fails the build. With
 * `--package` also what developers install, in one process: vite and terser are loaded, and warm, for both.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Rolldown } from 'vite'
import { buildConsole, buildScripts } from './build/scripts.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8'))

/** The most a script may weigh, in bytes of brotli 11. */
const budgets: Readonly<Record<string, number>> = { 'agency-quiz.js': 20_000 }

function weigh({ fileName, code }: Rolldown.OutputChunk): void {
  const gzip = gzipSync(code, { level: 9 }).length
  const brotli = brotliCompressSync(code).length
  console.log(`${fileName.padEnd(24)} raw ${Buffer.byteLength(code)}  gzip ${gzip}  brotli ${brotli}`)
  const budget = budgets[fileName] ?? Number.POSITIVE_INFINITY
  if (brotli <= budget) return
  console.error(`${fileName} weighs ${brotli} bytes, more than its budget of ${budget}.`)
  process.exitCode = 1
}

const folder = here('../dist/widget')
for (const chunk of await buildScripts(folder, version)) weigh(chunk)
for (const chunk of await buildConsole(folder, version)) weigh(chunk)

if (process.argv.includes('--package')) {
  // Only then: it loads TypeScript three times, for which `npm start` would wait.
  const { buildPackage } = await import('./package/build-package.ts')
  await buildPackage(version)
}
