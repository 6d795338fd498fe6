import { fileURLToPath } from 'node:url'
import { minifyHTMLLiterals } from 'minify-literals'
import { type BuildEnvironmentOptions, build, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { litAsGuest } from './lit-as-guest.ts'

const widget = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

type Format = 'iife' | 'es'

interface Script {
  readonly format: Format
  /** Output name without its ending, and the source it starts from. */
  readonly entries: Readonly<Record<string, string>>
}

/** Classic scripts for the tags, ES modules for packages. */
const scripts: readonly Script[] = [
  { format: 'iife', entries: { 'agency-quiz': 'script-tag/embed.ts' } },
  { format: 'es', entries: { element: 'quiz/agency-quiz.ts', define: 'quiz/define.ts' } },
  { format: 'iife', entries: { 'agency-tally': 'tally/define.ts' } },
]

/** The committee's console: a page of our own, where Lit is nobody's guest. Served at `/console/`, and in no package. */
const consoleScript: Script = { format: 'es', entries: { console: 'console/console.ts' } }

/**
 * V8 compiles every function beside the page's thread, while the script comes in: without this line most are compiled one by
 * one in the page's way, when first called (v8.dev, Explicit Compile Hints; Chromium 136 and on, a comment to all others).
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad'

/**
 * Style sheets without the spaces that their source is read by, where scripts are packed at all: 130 bytes of the 20,000
 * of agency-quiz.js. Templates of HTML stay as they are written, for there a space may be text.
 */
const minifyStyles: Plugin = {
  name: 'minify-styles',
  enforce: 'pre',
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: 'css`' },
    handler(code, id) {
      return this.environment.config.build.minify === false
        ? undefined
        : minifyHTMLLiterals(code, { fileName: id, html: false })
    },
  },
}

/** How a script of this format is packed, for the oldest browser that the README names. */
export const packing = (format: Format) =>
  ({
    target: 'es2021',
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      compress: { passes: 3 },
      // Has vite call terser in this thread, where the second script finds it warm, not in a cold one for each: half the time.
      nameCache: {},
      format: { preamble: format === 'iife' ? COMPILE_ALL : '' },
    },
  }) as const satisfies BuildEnvironmentOptions

const configOf = (
  { format, entries }: Script,
  folder: string,
  version: string,
  plugins: readonly Plugin[],
): InlineConfig => ({
  configFile: false,
  root: widget(''),
  logLevel: 'warn',
  plugins: [...plugins],
  define: { __AGENCY_QUIZ_VERSION__: JSON.stringify(version) },
  build: {
    outDir: folder,
    emptyOutDir: false,
    ...packing(format),
    lib: {
      entry: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, widget(path)])),
      formats: [format],
      name: 'agencyQuizScript',
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: { output: { chunkFileNames: 'shared.js' } },
  },
})

/**
 * Build every script that portals load of `version` into `folder`, ES2021 without imports from elsewhere, or those of some formats alone.
 * `plugins` are what is particular to a place where the scripts go.
 */
export async function buildScripts(
  folder: string,
  version: string,
  plugins: readonly Plugin[] = [],
  formats: readonly Format[] = ['iife', 'es'],
): Promise<readonly Rolldown.OutputChunk[]> {
  const chunks: Rolldown.OutputChunk[] = []
  for (const script of scripts.filter(({ format }) => formats.includes(format)))
    chunks.push(
      ...(await buildOne(configOf(script, folder, version, [...plugins, litAsGuest(), minifyStyles]))),
    )
  return chunks
}

/** Build the console's script into `folder`; `plugins` as above. */
export const buildConsole = (
  folder: string,
  version: string,
  plugins: readonly Plugin[] = [],
): Promise<readonly Rolldown.OutputChunk[]> => buildOne(configOf(consoleScript, folder, version, plugins))

async function buildOne(config: InlineConfig): Promise<Rolldown.OutputChunk[]> {
  const built = [await build(config)].flat()
  return built.flatMap(bundle =>
    'output' in bundle ? bundle.output.filter(file => file.type === 'chunk') : [],
  )
}
