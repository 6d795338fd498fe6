import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Fault, fault, wholeFile } from './fault.ts'
import { decodeText } from './text.ts'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** The text of one file of the folder, or why there is none. */
export function readText(folder: string, file: string): string | Fault {
  try {
    return decodeText(file, readFileSync(join(folder, file)))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return fault('missing-file', wholeFile(file))
    return fault('unreadable-file', wholeFile(file), code)
  }
}
