import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { lean } from '../build/lean.ts'
import { ownLit } from '../build/own-lit.ts'
import { standIns } from './stand-ins.ts'

const widget = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

interface Script {
  readonly format: 'es' | 'iife'
  readonly entries: Readonly<Record<string, string>>
  /** True when its templates use directives of Lit. */
  readonly directives: boolean
}

const scripts: readonly Script[] = [
  { format: 'es', entries: { element: 'quiz/agency-quiz.ts', define: 'quiz/define.ts' }, directives: false },
  { format: 'iife', entries: { 'agency-quiz': 'embed.ts' }, directives: false },
  { format: 'iife', entries: { 'agency-tally': 'tally/define.ts' }, directives: true },
]

/** Build the package's scripts into `folder`: the same code portals load, except that none knows a server. */
export async function buildScripts(folder: string, version: string): Promise<void> {
  for (const { format, entries, directives } of scripts)
    await build({
      configFile: false,
      root: widget(''),
      logLevel: 'warn',
      plugins: [
        standIns(),
        ownLit({ policy: widget('trusted-types.ts'), element: widget('build/lit-element.ts'), directives }),
        lean(version),
      ],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: 'es2021',
        minify: 'oxc',
        lib: {
          entry: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, widget(path)])),
          formats: [format],
          name: 'agencyQuizScript',
          fileName: (_, name) => `${name}.js`,
        },
        rolldownOptions: { output: { chunkFileNames: 'shared.js' } },
      },
    })
}
