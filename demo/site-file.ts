import { readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { SiteFile } from './portal.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The file at `path` below `folder`; undefined when there is none, it is of an unknown kind, or outside the folder. */
export function siteFile(folder: string, path: string): SiteFile | undefined {
  const type = types[extname(path)]
  const full = join(folder, path)
  if (!type || !full.startsWith(folder + sep)) return undefined
  try {
    return { type, body: readFileSync(full) }
  } catch {
    return undefined
  }
}
