import { type ESTree, parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

const FILE_LINES = 200
const FUNCTION_LINES = 30
const SHORT_LINES = 20

const linesOf = ({ text }: SourceFile): number => text.trimEnd().split('\n').length

/** Every file longer than 200 lines. */
export const longFiles = (files: readonly SourceFile[]): string[] =>
  files.filter(file => linesOf(file) > FILE_LINES).map(file => `${file.path} has ${linesOf(file)} lines`)

/** Files under 20 lines that `reasons` does not know, and those it knows that are longer by now, or gone. */
export function unreasonedShortFiles(
  files: readonly SourceFile[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const short = files.filter(file => linesOf(file) < SHORT_LINES)
  const excused = new Set(Object.keys(reasons))
  return [
    ...short
      .filter(({ path }) => !excused.has(path))
      .map(file => `${file.path} has ${linesOf(file)} lines and no reason`),
    ...[...excused]
      .filter(known => !short.some(({ path }) => path === known))
      .map(path => `${path} has a reason and is not under ${SHORT_LINES} lines`),
  ]
}

/** Every function longer than 30 lines, from its first line to its last. */
export const longFunctions = (files: readonly SourceFile[]): string[] =>
  files.flatMap(file =>
    functionsOf(file)
      .filter(({ lines }) => lines > FUNCTION_LINES)
      .map(({ line, lines }) => `${file.path}:${line} is a function of ${lines} lines`),
  )

/** The middle length of these files, in lines. */
export function medianLines(files: readonly SourceFile[]): number {
  const lengths = files.map(linesOf).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

function functionsOf(file: SourceFile): { line: number; lines: number }[] {
  const found: { line: number; lines: number }[] = []
  const add = ({ start, end }: ESTree.Span) => {
    const line = lineAt(file.text, start)
    found.push({ line, lines: lineAt(file.text, end) - line + 1 })
  }
  const { program } = parseSync(file.path, file.text)
  new Visitor({ FunctionDeclaration: add, FunctionExpression: add, ArrowFunctionExpression: add }).visit(
    program,
  )
  return found
}
