import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from './source-file.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const notOurs = new Set(['node_modules', 'dist', 'data', '.git', 'coverage', 'package-lock.json'])
const text = /(\.(ts|mts|js|mjs|json|md|html|css|csv|yaml|yml|svg|txt)|\/run|\/\.gitignore)$/

/** Every text file that is ours, wherever it stands in the project. */
export function readSources(folder: string = root): SourceFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return readSources(path)
    if (!entry.isFile() || !text.test(path)) return []
    return [{ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }]
  })
}

/** True for the program itself: what the house rules about size and arrows speak of. */
export const isProgram = ({ path }: SourceFile): boolean => /^(widget|server|demo)\/.*\.m?[tj]s$/.test(path)

/** True for anything a parser of TypeScript can read. */
export const isCode = ({ path }: SourceFile): boolean => /\.m?[tj]s$/.test(path)
