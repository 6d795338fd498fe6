/**
 * Builds what portals load: `npx tsx widget/build.ts`. Classic ES2021 scripts for the tag, ES modules for packages,
 * and a size table; a script over its budget fails the build.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { lean } from './build/lean.ts'
import { ownLit } from './build/own-lit.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = here('../dist/widget')
const { version } = JSON.parse(readFileSync(here('../package.json'), 'utf8'))

interface Target {
  readonly format: 'iife' | 'es'
  /** Output name without its ending, and the source it starts from. */
  readonly entries: Readonly<Record<string, string>>
  /** True when its templates use directives of Lit. */
  readonly directives?: boolean
  /** The most it may weigh, in bytes of brotli 11. */
  readonly budget?: number
}

const targets: readonly Target[] = [
  { format: 'iife', entries: { 'agency-quiz': 'embed.ts' }, budget: 12_000 },
  { format: 'es', entries: { element: 'quiz/agency-quiz.ts', define: 'quiz/define.ts' } },
  { format: 'iife', entries: { 'agency-tally': 'tally/define.ts' }, directives: true },
]

const configOf = ({ format, entries, directives = false }: Target): InlineConfig => ({
  configFile: false,
  root: here('.'),
  logLevel: 'warn',
  plugins: [
    ownLit({ policy: here('trusted-types.ts'), element: here('build/lit-element.ts'), directives }),
    lean(version),
  ],
  build: {
    outDir: out,
    emptyOutDir: false,
    target: 'es2021',
    minify: 'oxc',
    lib: {
      entry: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, here(path)])),
      formats: [format],
      name: 'agencyQuizScript',
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: { output: { chunkFileNames: 'shared.js' } },
  },
})

function weigh({ fileName, code }: Rolldown.OutputChunk, budget = Number.POSITIVE_INFINITY): void {
  const gzip = gzipSync(code, { level: 9 }).length
  const brotli = brotliCompressSync(code).length
  console.log(`${fileName.padEnd(24)} raw ${Buffer.byteLength(code)}  gzip ${gzip}  brotli ${brotli}`)
  if (brotli <= budget) return
  console.error(`${fileName} weighs ${brotli} bytes, more than its budget of ${budget}.`)
  process.exitCode = 1
}

for (const target of targets) {
  if (!Object.values(target.entries).every(path => existsSync(here(path)))) continue
  const built = await build(configOf(target))
  for (const bundle of Array.isArray(built) ? built : [built])
    if ('output' in bundle)
      for (const file of bundle.output) if (file.type === 'chunk') weigh(file, target.budget)
}
