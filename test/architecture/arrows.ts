import { importsOf } from './imports-of.ts'
import type { SourceFile } from './source-file.ts'

/** What one part of the house may import; what is not drawn is forbidden. */
interface Part {
  /** Paths that belong to the part: a file, or a folder ending in `/`. */
  readonly own: readonly string[]
  /** Other parts, by any value. */
  readonly uses?: readonly string[]
  /** Other parts, by `import type` alone. */
  readonly types?: readonly string[]
  /** Packages; `node:` stands for everything Node brings. */
  readonly packages?: readonly string[]
}

const wire = 'server/contract/'
/** What the script and the pages both go by: without imports of values, for it goes into the script. */
const meaning = 'server/contract/refusal-meaning.ts'
const shared = [
  'widget/api.ts',
  'widget/refusals.ts',
  'widget/shapes.ts',
  'widget/messages/',
  'widget/environment.ts',
  'widget/keyboard.ts',
  'widget/theme.ts',
  'widget/script-tag/lit-global.ts',
]
const lit = ['lit']
/** The pure rooms, each above those it may look down to. */
const contest = 'server/contest/'
const registry = 'server/registry/'
const tally = 'server/tally/'
const signs = 'server/signs/'
const standing = 'server/standing/'

/** The house's picture in the README, as data. The longest `own` path that fits a file decides its part. */
export const house: readonly Part[] = [
  { own: ['widget/api.ts'], uses: ['widget/refusals.ts', 'widget/environment.ts'] },
  { own: ['widget/refusals.ts'], uses: [meaning], types: [wire] },
  { own: ['widget/shapes.ts'], types: [wire] },
  { own: ['widget/environment.ts'] },
  { own: ['widget/keyboard.ts'], types: [wire] },
  { own: ['widget/messages/'] },
  { own: ['widget/theme.ts'], packages: lit },
  { own: ['widget/script-tag/lit-global.ts'] },
  { own: ['widget/script-tag/'], uses: ['widget/quiz/', ...shared] },
  { own: ['widget/quiz/'], uses: shared, types: [wire], packages: lit },
  { own: ['widget/figures/'], uses: ['widget/messages/'], types: [wire], packages: lit },
  { own: ['widget/tally/'], uses: ['widget/figures/', ...shared], types: [wire], packages: lit },
  {
    own: ['widget/console/'],
    uses: ['widget/figures/', 'widget/environment.ts', 'widget/messages/', 'widget/console/attempts-path.ts'],
    types: [wire],
    packages: [...lit, '@lit/context', '@simplewebauthn/browser'],
  },
  // Addresses of the console's screens: without imports, for the server too.
  { own: ['widget/console/attempts-path.ts'], types: [wire] },
  {
    own: ['widget/build.ts', 'widget/build/'],
    uses: ['widget/package/build-package.ts'],
    packages: ['node:', 'vite', 'minify-literals'],
  },
  {
    own: ['widget/package/'],
    uses: ['widget/'],
    packages: [
      ...['node:', 'vite', '@custom-elements-manifest/analyzer', '@wc-toolkit/jsx-types'],
      ...['custom-element-jet-brains-integration', 'custom-element-vs-code-integration'],
    ],
  },

  // What a person reads in two parts of the house stands in the element's dictionaries, which import but one another.
  { own: [wire], uses: ['widget/messages/vi.ts', 'widget/messages/field-hints.ts'], packages: ['zod'] },
  { own: [meaning], types: [wire] },
  { own: ['server/entry.ts'], uses: ['server/main.ts', 'package.json'] },
  { own: [contest], uses: [wire, 'widget/messages/field-hints.ts'], packages: ['zod'] },
  { own: [registry], uses: [wire, contest], packages: ['zod'] },
  { own: [standing], uses: [wire, contest], packages: ['node:crypto'] },
  { own: [signs] },
  { own: [tally], uses: [wire, contest, registry, 'widget/messages/tally-vi.ts'] },
  {
    own: ['server/attempt/paper/', 'server/attempt/registration.ts', 'server/attempt/field-values.ts'],
    uses: [wire, contest],
  },
  {
    own: ['server/attempt/'],
    uses: [wire, contest, registry, 'server/seal/'],
    types: ['server/dependencies.ts', 'server/store/'],
    packages: ['node:crypto'],
  },
  {
    own: ['server/seal/'],
    uses: [wire, contest],
    packages: ['node:', 'zod'],
  },
  {
    own: ['server/store/'],
    types: [contest],
    uses: [wire, 'server/contest/calendar.ts'],
    packages: ['node:', 'zod', 'better-sqlite3', 'kysely'],
  },
  { own: ['server/committee/role.ts'] },
  {
    own: ['server/committee/'],
    packages: ['node:', 'zod', 'better-sqlite3', 'better-auth', 'better-auth/', '@better-auth/passkey'],
  },
  {
    own: ['server/dependencies.ts'],
    types: [
      contest,
      'server/committee/',
      'server/folder/',
      'server/results/',
      'server/seal/',
      'server/store/',
    ],
  },
  {
    own: ['server/http/'],
    uses: [wire, contest, registry],
    types: ['server/dependencies.ts', 'server/pages/'],
    packages: ['node:', 'hono', '@hono/node-server'],
  },
  {
    own: ['server/pages/'],
    uses: [
      ...[wire, contest, 'widget/messages/', 'widget/keyboard.ts'],
      ...['server/attempt/paper/', 'server/attempt/registration.ts', 'server/committee/role.ts'],
    ],
    types: ['server/attempt/', 'server/committee/'],
    packages: ['hono'],
  },
  {
    own: ['server/routes/'],
    uses: [
      ...[wire, contest, registry, tally, 'server/http/', 'server/seal/', 'server/attempt/'],
      ...['server/portal/', 'server/pages/'],
    ],
    types: ['server/dependencies.ts', 'server/store/'],
    packages: ['hono', 'zod', 'node:crypto', 'node:util', 'node:zlib'],
  },
  {
    own: ['server/routes/console/'],
    uses: [
      ...[wire, contest, registry, tally, standing, signs],
      ...['server/http/', 'server/pages/', 'server/portal/', 'server/routes/'],
      ...['server/committee/', 'server/attempt/', 'server/seal/', 'server/documents/'],
      ...['server/folder/tells-table.ts', 'server/folder/fault.ts', 'server/results/say-progress.ts'],
      ...['widget/messages/console/', 'widget/console/attempts-path.ts'],
    ],
    types: ['server/dependencies.ts', 'server/folder/', 'server/results/', 'server/store/'],
    packages: ['hono', 'zod', 'node:crypto', 'node:fs'],
  },
  {
    own: ['server/portal/'],
    uses: [contest, registry, 'server/pages/'],
    packages: ['hono', 'qrcode'],
  },
  {
    own: ['server/portal/doctor/'],
    uses: [contest, registry, wire, 'server/portal/snippets.ts'],
    types: ['server/dependencies.ts'],
    packages: ['node:', 'zod', 'parse5'],
  },
  {
    own: ['server/app.ts'],
    uses: ['server/routes/', 'server/http/', wire],
    types: ['server/dependencies.ts'],
    packages: ['hono'],
  },
  {
    own: ['server/documents/'],
    uses: [contest, tally, 'server/standing/', 'widget/messages/'],
    types: [wire],
    packages: ['node:', 'write-excel-file'],
  },
  // The thread that computes results, and whoever asks it.
  {
    own: ['server/results/'],
    uses: [wire, contest, standing, 'server/documents/', 'server/store/read-attempts.ts'],
    packages: ['node:'],
  },
  {
    own: ['server/folder/'],
    uses: [wire, contest, registry, 'server/attempt/paper/', 'widget/messages/tally-vi.ts'],
    packages: ['node:', 'zod', 'yaml', 'csv-parse'],
  },
  { own: ['server/log.ts'], packages: ['node:'] },
  {
    own: [
      'server/settings.ts',
      'server/results-settings.ts',
      'server/export-counts-settings.ts',
      'server/help.ts',
      'server/read-arguments.ts',
      'server/read-origin.ts',
    ],
    uses: [contest, registry],
    packages: ['node:'],
  },
  {
    own: ['server/main.ts', 'server/commands/'],
    uses: ['server/', 'package.json'],
    packages: ['node:'],
  },
  { own: ['server/vite.config.ts'], packages: ['node:', 'vite'] },

  { own: ['demo/'], packages: ['node:'] },
  {
    own: ['demo/dev.ts'],
    uses: ['demo/', 'widget/build/', 'server/vite.config.ts'],
    packages: ['node:', 'vite'],
  },
  { own: ['demo/load-dependencies.ts'], packages: ['node:', '(computed)'] },
]

/** Every import that crosses the house where no arrow is drawn, and every file that stands in no part of it. */
export function crossedArrows(files: readonly SourceFile[], parts: readonly Part[] = house): string[] {
  return files.flatMap(file => {
    const part = partOf(file.path, parts)
    if (!part) return [`${file.path}: stands in no part of the house`]
    return importsOf(file)
      .filter(({ target, typeOnly }) => !isDrawn(part, target, typeOnly))
      .map(
        ({ line, target, typeOnly }) => `${file.path}:${line} imports ${target}${typeOnly ? ' (types)' : ''}`,
      )
  })
}

const reaches = (places: readonly string[] | undefined, target: string): boolean =>
  (places ?? []).some(place => (place.endsWith('/') ? target.startsWith(place) : target === place))

function partOf(path: string, parts: readonly Part[]): Part | undefined {
  const length = ({ own }: Part) =>
    Math.max(...own.filter(place => reaches([place], path)).map(({ length }) => length))
  return parts.filter(({ own }) => reaches(own, path)).sort((a, b) => length(b) - length(a))[0]
}

function isDrawn(part: Part, target: string, typeOnly: boolean): boolean {
  const isPackage = !/^((widget|server|demo|test|dist)\/|package\.json$)/.test(target)
  if (isPackage)
    return (part.packages ?? []).some(
      name => target === name || (/[:/]$/.test(name) && target.startsWith(name)),
    )
  return reaches(part.own, target) || reaches(part.uses, target) || (typeOnly && reaches(part.types, target))
}
