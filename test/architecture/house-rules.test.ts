import { describe, expect, it } from 'vitest'
import { ambientReads } from './ambient.ts'
import { countReaders } from './count-readers.ts'
import { badNames } from './names.ts'
import { bareIgnores, machinePaths, silencedTypes, unplainText } from './plain-text.ts'
import { isCode, isProgram, readSources } from './read-sources.ts'
import { longFiles, longFunctions } from './sizes.ts'
import type { Check, SourceFile } from './source-file.ts'

const all = readSources()
const code = all.filter(isCode)
const program = code.filter(isProgram)
/** The samples below break every rule on purpose. */
const elsewhere = all.filter(({ path }) => !path.startsWith('test/architecture/'))

const inServer = (text: string): SourceFile => ({ path: 'server/contest/sample.ts', text })
const named = (path: string): SourceFile => ({ path, text: '' })

interface Rule {
  readonly says: string
  readonly check: Check
  readonly files: readonly SourceFile[]
  /** Each must be reported. */
  readonly offences: readonly SourceFile[]
  /** Each must not. */
  readonly innocents: readonly SourceFile[]
}

const rules: readonly Rule[] = [
  {
    says: 'the server is handed time, chance and environment',
    check: ambientReads,
    files: program,
    offences: [
      'const now = Date.now()',
      'const now = new Date()',
      'const now = Date()',
      'const chance = Math.random()',
      'const port = process.env.PORT',
      'const now = performance.now()',
      'const id = crypto.randomUUID()',
      "import { randomBytes } from 'node:crypto'",
      'const timer = { clock: Date.now }',
    ].map(inServer),
    innocents: [
      inServer('const day = new Date(0)'),
      inServer('// Date.now() is forbidden here'),
      { path: 'server/main.ts', text: 'const now = Date.now()' },
    ],
  },
  {
    says: 'counts are read by who knows how much of them may be told',
    check: countReaders,
    files: program,
    offences: [
      'const { counts } = await deps.store.counts(contest)',
      'const rows = await store.hostActivity(contest, host)',
      'const { find, counts } = deps.store',
      'const tally = await readTally(deps, contest)',
    ].map(inServer),
    innocents: [
      inServer('const row = await deps.store.find(receipt)'),
      inServer('const { find, record } = deps.store'),
      inServer("import type { Store } from '../store/store.ts'"),
      { path: 'server/routes/console/compare.ts', text: 'await readTally(deps, contest)' },
    ],
  },
  {
    says: 'a source file has at most 200 lines',
    check: longFiles,
    files: program,
    offences: [inServer('let a = 1\n'.repeat(201))],
    innocents: [inServer('let a = 1\n'.repeat(200))],
  },
  {
    says: 'a function has at most 30 lines',
    check: longFunctions,
    files: program,
    offences: [
      inServer(`function long() {\n${'step()\n'.repeat(29)}}`),
      inServer(`const long = () => {\n${'step()\n'.repeat(29)}}`),
      inServer(`class Long { run() {\n${'step()\n'.repeat(29)}} }`),
    ],
    innocents: [inServer(`function short() {\n${'step()\n'.repeat(28)}}`)],
  },
  {
    says: 'a file is named after what it is',
    check: badNames,
    files: code,
    offences: [
      'utils',
      'string-utils',
      'test-helpers',
      'attempt-manager',
      'mail-service',
      'common',
      'index',
      'types',
      'readForm',
    ].map(name => named(`server/${name}.ts`)),
    innocents: [
      named('server/attempt/paper/answers.ts'),
      named('widget/script-tag/lit-global.ts'),
      named('test/e2e/resume.test.ts'),
    ],
  },
  {
    says: 'text is NFC and has nothing hidden in it',
    check: unplainText,
    files: all,
    offences: [
      'điều'.normalize('NFD'),
      'a\u200Bb',
      'a\u202Eb',
      'a\u00ADb',
      '\uFEFFa',
      'a\u0000b',
      'a\u0007b',
    ].map(inServer),
    innocents: [inServer('điều\tkhoản\r\n'), { path: 'demo/bank.csv', text: '\uFEFFMã;Chủ đề' }],
  },
  {
    says: 'no machine is named',
    check: machinePaths,
    files: elsewhere,
    offences: ['/home/someone/quiz', '"/root/quiz"', '/tmp/data', '/work/quiz', 'C:\\Users\\someone'].map(
      inServer,
    ),
    innocents: ['https://a.vn/home/tin-tuc', './tmp/data', 'a/work/b'].map(inServer),
  },
  {
    says: 'the type checker is not silenced',
    check: silencedTypes,
    files: elsewhere,
    offences: ['// @ts-ignore', '// @ts-expect-error', 'a as any', 'a as unknown as B', 'let a: any'].map(
      inServer,
    ),
    innocents: ['as many as', 'let a: anything'].map(inServer),
  },
  {
    says: 'a lint rule is switched off only with a reason',
    check: bareIgnores,
    files: elsewhere,
    offences: [
      '// biome-ignore lint/style/useConst',
      '// biome-ignore lint/style/useConst: x',
      '// eslint-disable',
    ].map(inServer),
    innocents: [inServer('// biome-ignore lint/style/useConst: the loop below assigns it')],
  },
]

describe.each(rules)('$says', ({ check, files, offences, innocents }) => {
  it('everywhere', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(check(files)).toEqual([])
  })

  it.each(offences)('and a breach is seen: $text $path', file => expect(check([file])).not.toEqual([]))

  it.each(innocents)('and nothing else is: $text $path', file => expect(check([file])).toEqual([]))
})
