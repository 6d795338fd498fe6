import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

/** A code as it is written in a file: where its quotes begin and end. */
interface Written extends Place {
  readonly code: string
  readonly start: number
  readonly end: number
  /** It names a property, so that misspelling it may make faults elsewhere. */
  readonly isKey: boolean
}

/**
 * Every code written where the type checker would not notice it misspelt: there it is a string, not a member of the
 * closed list. They are misspelt in a copy of the program, as many at once as can be told apart, and the checker
 * asked: first what is used, then the keys of objects.
 */
export function untypedCodes(
  root: string,
  files: readonly SourceFile[],
  codes: ReadonlySet<string>,
): string[] {
  const copy = copyOf(root, files)
  const faultsWith = (misspelt: readonly Written[]): Fault[] => {
    const changed = files.filter(({ path }) => misspelt.some(written => written.path === path))
    for (const file of changed) writeFileSync(join(copy, file.path), misspell(file, misspelt))
    const faults = check(copy)
    for (const { path, text } of changed) writeFileSync(join(copy, path), text)
    return faults
  }
  try {
    const [fault] = faultsWith([])
    if (fault) throw new Error(`the copy does not compile: ${fault.path}:${fault.line}`)
    const written = files.flatMap(file => codesIn(file, codes))
    return [false, true]
      .map(isKey => written.filter(each => each.isKey === isKey))
      .flatMap(part => unnoticed(part, faultsWith))
      .map(({ path, line, code }) => `${path}:${line} has “${code}” as a mere string`)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** Those of `written` that make no fault. Of each line one is asked about at a time, so that a fault there is its own. */
function unnoticed(
  written: readonly Written[],
  faultsWith: (misspelt: readonly Written[]) => Fault[],
): readonly Written[] {
  if (written.length === 0) return []
  const now = written.filter((each, at) => written.findIndex(other => isOnOneLine(each, other)) === at)
  const later = written.filter(each => !now.includes(each))
  return [...settle(now, faultsWith), ...unnoticed(later, faultsWith)]
}

/**
 * The same for codes on lines of their own. A fault at another line is about the one whose misspelling it says; where it
 * says none, that is found by halves.
 */
function settle(
  written: readonly Written[],
  faultsWith: (misspelt: readonly Written[]) => Fault[],
): readonly Written[] {
  const faults = written.length === 0 ? [] : faultsWith(written)
  if (faults.length === 0) return written
  const silent = written.filter(
    (each, at) =>
      !faults.some(fault => isOnOneLine(each, fault) || fault.says.includes(misspelling(each, at))),
  )
  if (silent.length < written.length) return settle(silent, faultsWith)
  if (silent.length === 1) return []
  const half = Math.ceil(silent.length / 2)
  return [silent.slice(0, half), silent.slice(half)].flatMap(part => settle(part, faultsWith))
}

const isOnOneLine = (a: Place, b: Place): boolean => a.path === b.path && a.line === b.line

function copyOf(root: string, files: readonly SourceFile[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'agency-quiz-codes-'))
  for (const name of ['widget', 'server', 'package.json'])
    cpSync(join(root, name), join(copy, name), { recursive: true })
  for (const { path, text } of files) writeFileSync(join(copy, path), text)
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  const tsconfig = { extends: join(root, 'tsconfig.json'), include: ['widget', 'server'] }
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(tsconfig))
  return copy
}

interface Place {
  readonly path: string
  readonly line: number
}

interface Fault extends Place {
  readonly says: string
}

function check(folder: string): Fault[] {
  const compiler = join(folder, 'node_modules/typescript/bin/tsc')
  // What it remembers of the last run spares it the files that have not changed since.
  const options = ['--pretty', 'false', '--incremental', '--tsBuildInfoFile', 'last-run.json']
  const { stdout, error } = spawnSync(process.execPath, [compiler, '-p', '.', ...options], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (error) throw error
  return stdout.split(/^(?=\S)/m).flatMap(says => {
    const [, path, line] = /^([^(\n]*)\((\d+),\d+\): error/.exec(says) ?? []
    return path && line ? [{ path, line: Number(line), says }] : []
  })
}

/** Ends in a letter, so that the first is not the beginning of the tenth. */
const misspelling = ({ code }: Written, at: number): string => `${code}-x${at}x`

/** Each in a way of its own: all alike would be one word renamed everywhere. */
const misspell = ({ path, text }: SourceFile, misspelt: readonly Written[]): string =>
  misspelt
    .filter(written => written.path === path)
    .sort((a, b) => b.start - a.start)
    .reduce(
      (changed, written) =>
        `${changed.slice(0, written.start + 1)}${misspelling(written, misspelt.indexOf(written))}${changed.slice(written.end - 1)}`,
      text,
    )

function codesIn({ path, text }: SourceFile, codes: ReadonlySet<string>): Written[] {
  const found = new Map<number, Written>()
  const { program } = parseSync(path, text)
  const keys = new Set<number>()
  /** What makes a type is one. */
  const types = new Set<number>()
  new Visitor({
    TSLiteralType: ({ literal }) => void types.add(literal.start),
    Property: ({ key }) => void keys.add(key.start),
    Literal: ({ value, start, end }) => {
      if (typeof value !== 'string' || !codes.has(value) || types.has(start)) return
      found.set(start, { path, code: value, line: lineAt(text, start), start, end, isKey: keys.has(start) })
    },
    // The checker tells one misspelt key of an object: the first stands for all, which have one type.
    'ObjectExpression:exit': ({ properties }) => {
      for (const { start } of quotedKeys(properties, found).slice(1)) found.delete(start)
    },
  }).visit(program)
  return [...found.values()]
}

const quotedKeys = (
  properties: ESTree.ObjectExpression['properties'],
  found: ReadonlyMap<number, Written>,
): ESTree.Span[] =>
  properties.flatMap(property =>
    property.type === 'Property' && found.has(property.key.start) ? [property.key] : [],
  )
