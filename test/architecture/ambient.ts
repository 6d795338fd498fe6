import { type ESTree, parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

/** The only files that may touch the world themselves: everything else is handed time, chance and environment. */
const doors = ['server/entry.ts', 'server/main.ts', 'server/settings.ts']

const ambientMembers = [
  'Date.now',
  'Math.random',
  'performance.now',
  'crypto.randomUUID',
  'crypto.getRandomValues',
]
const ambientImports = ['randomBytes', 'randomUUID', 'randomInt', 'setTimeout', 'setInterval']

/** Every place where the server reads a clock, chance or the process by itself instead of being handed them. */
export function ambientReads(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('server/') && !doors.includes(path))
    .flatMap(file =>
      readsIn(file).map(({ at, what }) => `${file.path}:${lineAt(file.text, at)} uses ${what}`),
    )
}

function readsIn(file: SourceFile): { at: number; what: string }[] {
  const found: { at: number; what: string }[] = []
  const { program } = parseSync(file.path, file.text)
  new Visitor({
    MemberExpression: node => {
      const name = `${nameOf(node.object)}.${nameOf(node.property)}`
      if (ambientMembers.includes(name) || name.startsWith('process.'))
        found.push({ at: node.start, what: name })
    },
    NewExpression: node => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0)
        found.push({ at: node.start, what: 'new Date()' })
    },
    CallExpression: node => {
      if (nameOf(node.callee) === 'Date') found.push({ at: node.start, what: 'Date()' })
    },
    ImportSpecifier: node => {
      const name = nameOf(node.imported)
      if (ambientImports.includes(name)) found.push({ at: node.start, what: `import ${name}` })
    },
  }).visit(program)
  return found
}

const nameOf = (node: ESTree.Node): string =>
  'name' in node && typeof node.name === 'string' ? node.name : ''
