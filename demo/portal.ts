import { readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import type { Markup } from './html.ts'

/** What a portal's pages need to know of the demo around them. */
export interface Demo {
  /** Origin of the contest server. */
  readonly server: string
  readonly contest: string
  /** Where a site of the demo is, by its name: `http://so-noi-vu.localhost:8081`. */
  readonly addressOf: (name: string) => string
}

/** A file a site serves as it is. */
export interface SiteFile {
  readonly type: string
  readonly body: string | Buffer
}

/** One site of the demo, on an origin of its own. */
export interface Site {
  /** First label of its host name: `http://{name}.localhost:{port}/`. */
  readonly name: string
  /** One Vietnamese line: what to try there. */
  readonly hint: string
  /** Headers this site sends with every answer. */
  readonly headers?: (demo: Demo) => Readonly<Record<string, string>>
  /** Its one page; `form` holds the fields when the page posted to itself. */
  readonly page: (demo: Demo, form: URLSearchParams | undefined) => Markup | SiteFile
  /** Its other files, by path. */
  readonly file: (path: string) => SiteFile | undefined
}

/** A pretend portal: the site of an agency, registered with the contest unless `agency` is null. */
export interface Portal extends Site {
  readonly agency: string | null
  /** Whose portal it pretends to be. */
  readonly owner: string
}

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
