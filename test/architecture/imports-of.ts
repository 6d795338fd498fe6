import { posix } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

/** One import or re-export of a file. */
export interface Import {
  readonly line: number
  /** A path from the root for our own files, else the package's name or `node:…` as written. */
  readonly target: string
  /** Nothing of the target is left when types are erased. */
  readonly typeOnly: boolean
}

/** Every import of a file: static, re-exported, dynamic, and of types in a type position. */
export function importsOf(file: SourceFile): Import[] {
  const { program, module, errors } = parseSync(file.path, file.text)
  if (errors.length > 0) throw new Error(`${file.path}: ${errors[0]?.message}`)
  const found: Import[] = []
  const add = (at: number, written: string, typeOnly: boolean) =>
    found.push({ line: lineAt(file.text, at), target: resolve(file.path, written), typeOnly })
  for (const { start, moduleRequest, entries } of module.staticImports)
    add(start, moduleRequest.value, isErased(entries, file.text.slice(start)))
  for (const { start, entries } of module.staticExports)
    for (const request of new Set(entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])))
      add(
        start,
        request,
        entries.every(({ isType }) => isType),
      )
  new Visitor({
    ImportExpression: ({ start, source }) => add(start, literal(source), false),
    TSImportType: ({ start, source }) => add(start, source.value, true),
  }).visit(program)
  return found
}

/** With `verbatimModuleSyntax` only `import type` is erased: `import { type A }` still loads the module. */
const isErased = (entries: readonly { isType: boolean }[], statement: string): boolean =>
  entries.length > 0 && entries.every(({ isType }) => isType) && /^import\s+type\b/.test(statement)

/** A dynamic import of something computed cannot be judged, so it is shown as what it is. */
const literal = (source: object): string =>
  'value' in source && typeof source.value === 'string' ? source.value : '(computed)'

function resolve(from: string, written: string): string {
  if (written.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), written))
  const [scope = '', name = ''] = written.split('/')
  if (written.startsWith('node:')) return written
  return written.startsWith('@') ? `${scope}/${name}` : scope
}
