import { parseSync, Visitor } from 'vite'
import type { SourceFile } from './source-file.ts'

/** One stop of a walk: the file, and the function in it that one is sent to. */
export interface Step {
  readonly line: number
  readonly path: string
  readonly name: string
}

/** A numbered line of a walk: `` 3. `server/a.ts` `work`: what happens ``. */
const step = /^\d+\. `([^`]+)` `(\w+)`: /

/** The steps of the section under `heading` (`### …`), in order; a numbered line that is none fails. */
export function stepsUnder(document: string, heading: string): Step[] {
  const lines = document.split('\n')
  const first = lines.indexOf(`### ${heading}`) + 1
  if (first === 0) throw new Error(`no section “${heading}”`)
  const length = lines.slice(first).findIndex(line => line.startsWith('#'))
  const section = lines.slice(first, length < 0 ? undefined : first + length)
  return section.flatMap((text, at) => {
    if (!/^\d/.test(text)) return []
    const [, path, name] = step.exec(text) ?? []
    if (path === undefined || name === undefined)
      throw new Error(`line ${first + at + 1} is no step: ${text}`)
    return [{ line: first + at + 1, path, name }]
  })
}

/** Every step that leads nowhere: its file is gone, or nothing of that name is defined in it any more. */
export function lostSteps(steps: readonly Step[], files: readonly SourceFile[]): string[] {
  return steps.flatMap(({ line, path, name }) => {
    const file = files.find(each => each.path === path)
    if (!file) return [`line ${line}: ${path} is gone`]
    return definedIn(file).has(name) ? [] : [`line ${line}: ${path} has no ${name}`]
  })
}

/** Functions, classes, methods, constants and named properties of a file, whatever they stand inside. */
function definedIn(file: SourceFile): Set<string> {
  const names = new Set<string>()
  const add = (node: object | null) => {
    if (node && 'name' in node && typeof node.name === 'string') names.add(node.name)
  }
  new Visitor({
    FunctionDeclaration: ({ id }) => add(id),
    ClassDeclaration: ({ id }) => add(id),
    VariableDeclarator: ({ id }) => add(id),
    MethodDefinition: ({ key }) => add(key),
  }).visit(parseSync(file.path, file.text).program)
  return names
}

/** A path of ours in backticks; `*` and `<…>` stand for names that are anybody's. */
const named = /`((?:widget|server|demo|test)\/[^`\s*<>]*)`/g

/** Every path a document names that is neither a file nor a folder of ours. */
export function lostPaths(document: SourceFile, files: readonly SourceFile[]): string[] {
  return [...document.text.matchAll(named)].flatMap(([, path = '']) => {
    const isThere = files.some(file => file.path === path || file.path.startsWith(path.replace(/\/?$/, '/')))
    return isThere ? [] : [`${document.path} names ${path}`]
  })
}

/** The files and folders (ending in `/`) that the map of a document draws: the first block under “## The house”. */
export function mapped(document: string): string[] {
  const [, map = ''] = /^## The house\n+```\n([\s\S]*?)```/m.exec(document) ?? []
  const above: string[] = []
  return map.split('\n').flatMap(line => {
    const [, indent = '', names = ''] = /^( *)(\S+(?: {2}\S+)*)/.exec(line) ?? []
    const depth = indent.length / 2
    return names.split('  ').flatMap(name => {
      if (name === '') return []
      const path = [...above.slice(0, depth), name].join('')
      if (name.endsWith('/')) above[depth] = name
      return [path]
    })
  })
}
