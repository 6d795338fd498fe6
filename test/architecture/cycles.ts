import { importsOf } from './imports-of.ts'
import type { SourceFile } from './source-file.ts'

/** Every ring of files that import each other, types included: a ring has no order to be read in. */
export function cyclesIn(files: readonly SourceFile[]): string[] {
  const graph = new Map(files.map(file => [file.path, importsOf(file).map(({ target }) => target)]))
  const finished = new Set<string>()
  const rings: string[] = []
  const visit = (path: string, trail: readonly string[]) => {
    const at = trail.indexOf(path)
    if (at >= 0) rings.push([...trail.slice(at), path].join(' → '))
    if (at >= 0 || finished.has(path)) return
    for (const target of graph.get(path) ?? []) if (graph.has(target)) visit(target, [...trail, path])
    finished.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return rings
}
