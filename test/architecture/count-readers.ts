import { lineAt, type SourceFile } from './source-file.ts'

/** Who may ask the store for counts: the one teller of the public, the committee's pages, and commands an operator runs. */
const TELLERS = [
  'server/routes/told.ts',
  'server/routes/read-tally.ts',
  'server/routes/console/',
  'server/commands/',
  'server/store/',
]

/** What everybody may ask of the store: nothing of it counts anything. */
const HARMLESS = [
  ...['record', 'open', 'find', 'standing', 'turns', 'canRecord', 'close'],
  ...['keepVersion', 'version', 'agencyName', 'keepTold', 'keepShift'],
]

const ASKED = /\bstore\??\.(\w+)/g
const TAKEN = /\{([^{}]*)\}\s*=\s*(?:\w+\.)*store\b/g

/** Every place of the server that reads a count, or the exact tally, beside those that know how much of it may be told. */
export function countReaders(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('server/') && !TELLERS.some(teller => path.startsWith(teller)))
    .flatMap(file =>
      readsIn(file).map(({ at, name }) => `${file.path}:${lineAt(file.text, at)} reads ${name}`),
    )
}

function readsIn({ text }: SourceFile): { at: number; name: string }[] {
  const asked = [...text.matchAll(ASKED)].map(({ index, 1: name = '' }) => ({ at: index, name }))
  const taken = [...text.matchAll(TAKEN)].flatMap(({ index, 1: names = '' }) =>
    names.split(',').map(name => ({ at: index, name: (name.split(':')[0] ?? '').trim() })),
  )
  const exact = [...text.matchAll(/\breadTally\(/g)].map(({ index }) => ({
    at: index,
    name: 'the exact tally',
  }))
  return [...asked, ...taken, ...exact].filter(({ name }) => name !== 'ts' && !HARMLESS.includes(name))
}
