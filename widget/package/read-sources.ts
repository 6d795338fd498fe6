import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseSync, Visitor } from 'vite'
import type { CustomProperty, ElementDeclaration } from './manifest.ts'

/** What is said in types, not in classes. */
export interface SourceFacts {
  /** Keys of the dictionary a page may override. */
  readonly messageKeys: readonly string[]
  /** The declarations of the events, as written, without their imports. */
  readonly eventTypes: string
}

export function readSources(root: string): SourceFacts {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  return {
    messageKeys: keysIn(read('widget/messages/vi.ts')),
    eventTypes: read('widget/quiz/events.ts')
      .replace(/^import .*\n/gm, '')
      .trim(),
  }
}

function keysIn(dictionary: string): string[] {
  const keys: string[] = []
  new Visitor({
    Property: ({ key }) => {
      if (key.type === 'Identifier') keys.push(key.name)
      else if (key.type === 'Literal') keys.push(String(key.value))
    },
  }).visit(parseSync('vi.ts', dictionary).program)
  return keys
}

const analyzer = createRequire(import.meta.url).resolve('@custom-elements-manifest/analyzer/cem.js')
/** The two elements the package promises. */
const config = {
  globs: ['widget/quiz/agency-quiz.ts', 'widget/tally/agency-tally.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
}

/** What the analyzer finds in the sources under `root`: a class still with everything, a tag not always there. */
export interface AnalyzedModule {
  readonly path: string
  readonly declarations: readonly Omit<ElementDeclaration, 'cssProperties' | 'tagName'>[]
}

/** Run the custom-elements analyzer. It is a program of its own because it brings its own TypeScript. */
export function analyze(root: string): readonly AnalyzedModule[] {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-manifest-'))
  try {
    const where = relative(root, folder)
    const settings = ['--config', join(where, 'analyze.config.mjs'), '--outdir', where]
    writeFileSync(join(folder, 'analyze.config.mjs'), `export default ${JSON.stringify(config)}`)
    execFileSync(process.execPath, [analyzer, 'analyze', ...settings], { cwd: root })
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8')).modules
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const used = /var\((--agency-quiz-[\w-]+),\s*([^()]+)\)/g

const meant = /@cssproperty (--agency-quiz-[\w-]+) - (.+)/g

/**
 * The custom properties the style sheets read, with what theme.ts says they mean and their defaults, dark ones beside.
 * Throws when one has no meaning there, or a meaning has no property.
 */
export function customProperties(root: string): CustomProperty[] {
  const theme = readFileSync(join(root, 'widget/theme.ts'), 'utf8')
  const [dark = '', light = ''] = theme.split('export const theme')
  const meanings = new Map([...theme.matchAll(meant)].map(([, name = '', meaning = '']) => [name, meaning]))
  const darkDefaults = defaultsIn(dark)
  const properties = [...defaultsIn(light)].map(([name, plain]) => {
    const description = meanings.get(name)
    if (!description) throw new Error(`${name} is read by a style sheet, but nothing says what it is`)
    const other = darkDefaults.get(name)
    return { name, description: other ? `${description}; ${other} when dark` : description, default: plain }
  })
  refuseStrays(
    root,
    properties.map(({ name }) => name),
    [...meanings.keys()],
  )
  return properties
}

const defaultsIn = (text: string): Map<string, string> =>
  new Map([...text.matchAll(used)].map(([, name = '', value = '']) => [name, value]))

/** A property only one element reads, or nobody does, would be promised or kept back by mistake. */
function refuseStrays(root: string, found: readonly string[], explained: readonly string[]): void {
  const folder = join(root, 'widget')
  const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts') && !path.startsWith('package'))
    .map(path => readFileSync(join(folder, path), 'utf8'))
  const read = sheets.flatMap(text => text.match(/--agency-quiz-[\w-]+/g) ?? [])
  const stray = [...read, ...explained].find(name => !found.includes(name))
  if (stray) throw new Error(`${stray} is not among the defaults of widget/theme.ts`)
}
