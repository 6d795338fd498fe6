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

const wire = 'server/contract.ts'
const shared = [
  'widget/api.ts',
  'widget/refusals.ts',
  'widget/shapes.ts',
  'widget/messages/',
  'widget/theme.ts',
  'widget/origin.ts',
  'widget/trusted-types.ts',
  'widget/version.ts',
]
const lit = ['lit']
const rules = 'server/contest/'

/** The house's picture in the README, as data. The longest `own` path that fits a file decides its part. */
export const house: readonly Part[] = [
  { own: ['widget/api.ts'], uses: ['widget/refusals.ts'] },
  { own: ['widget/refusals.ts'], types: ['server/errors.ts'] },
  { own: ['widget/shapes.ts'], types: [wire] },
  { own: ['widget/messages/'] },
  { own: ['widget/theme.ts'], packages: lit },
  { own: ['widget/origin.ts'] },
  { own: ['widget/trusted-types.ts'] },
  { own: ['widget/lit-global.ts'], uses: ['widget/trusted-types.ts'] },
  { own: ['widget/version.ts'] },
  {
    own: ['widget/embed.ts', 'widget/mount.ts'],
    uses: ['widget/quiz/', ...shared],
  },
  { own: ['widget/quiz/'], uses: shared, types: [wire], packages: lit },
  { own: ['widget/tally/'], uses: shared, types: [wire], packages: lit },
  { own: ['widget/console/'], uses: shared, types: [wire], packages: [...lit, '@lit/context'] },
  { own: ['widget/build.ts', 'widget/build/'], packages: ['node:', 'vite'] },
  {
    own: ['widget/package/'],
    uses: ['widget/'],
    packages: [
      ...['node:', 'vite', '@custom-elements-manifest/analyzer', '@wc-toolkit/jsx-types'],
      ...['custom-element-jet-brains-integration', 'custom-element-vs-code-integration'],
    ],
  },

  { own: [wire], packages: ['zod'] },
  { own: ['server/errors.ts'] },
  { own: ['server/entry.ts'], uses: ['server/node-version.ts', 'server/main.ts', 'package.json'] },
  { own: ['server/node-version.ts'] },
  { own: ['server/http/'], packages: ['hono', 'node:zlib'] },
  { own: [rules], uses: [wire, 'server/errors.ts'], packages: ['zod'] },
  { own: ['server/seal/'], uses: [rules, wire], packages: ['node:', 'zod'] },
  {
    own: ['server/store/'],
    types: [rules],
    uses: [wire],
    packages: ['node:', 'zod', 'better-sqlite3', 'pg', 'kysely'],
  },
  { own: ['server/ledger/'], types: [rules, wire], packages: ['node:', 'zod'] },
  { own: ['server/dependencies.ts'], types: [rules, 'server/seal/', 'server/store/', 'server/ledger/'] },
  {
    own: ['server/attempt/'],
    uses: [rules, wire, 'server/errors.ts', 'server/seal/'],
    types: ['server/dependencies.ts', 'server/store/', 'server/ledger/'],
    packages: ['node:crypto'],
  },
  { own: ['server/pages/'], uses: [rules, wire, 'server/errors.ts'], packages: ['hono'] },
  {
    own: ['server/routes/'],
    uses: [
      ...[rules, wire, 'server/errors.ts', 'server/http/', 'server/seal/', 'server/attempt/'],
      ...['server/doctor/', 'server/embed-page/', 'server/pages/', 'server/snippets.ts'],
    ],
    types: ['server/dependencies.ts', 'server/store/', 'server/ledger/'],
    packages: ['hono', 'zod', 'node:crypto', 'node:zlib'],
  },
  { own: ['server/snippets.ts'] },
  {
    own: ['server/embed-page/'],
    uses: [rules, 'server/doctor/', 'server/pages/', 'server/snippets.ts'],
    packages: ['hono', 'qrcode'],
  },
  {
    own: ['server/doctor/'],
    uses: [rules, wire, 'server/snippets.ts'],
    types: ['server/dependencies.ts'],
    packages: ['node:', 'zod', 'parse5'],
  },
  {
    own: ['server/app.ts'],
    uses: ['server/routes/', 'server/http/', 'server/errors.ts'],
    types: ['server/dependencies.ts'],
    packages: ['hono'],
  },
  { own: ['server/folder/'], uses: [rules, wire], packages: ['node:', 'zod', 'yaml', 'csv-parse'] },
  { own: ['server/settings.ts'], packages: ['node:'] },
  {
    own: [
      'server/main.ts',
      'server/serve.ts',
      'server/http-server.ts',
      'server/serve-in-processes.ts',
      'server/check.ts',
      'server/open-contests.ts',
      'server/warn-once.ts',
      'server/write-lines.ts',
    ],
    uses: ['server/', 'package.json'],
    packages: ['node:', '@hono/node-server'],
  },
  { own: ['server/vite.config.ts'], packages: ['node:', 'vite'] },

  { own: ['demo/'], packages: ['node:'] },
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
      name => target === name || (name === 'node:' && target.startsWith(name)),
    )
  return reaches(part.own, target) || reaches(part.uses, target) || (typeOnly && reaches(part.types, target))
}
