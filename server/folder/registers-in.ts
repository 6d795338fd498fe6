import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Contest } from '../contest/contest.ts'
import { type RegisterReading, readRegister, registerFile } from './read-register.ts'

/**
 * Reads the registers of contests as they are now, by the folders they were loaded from: whoever enters a decision sees
 * it at once. A file that has not been touched is not parsed again.
 */
export function registersIn(folders: ReadonlyMap<string, string>): (contest: Contest) => RegisterReading {
  const read = new Map<string, { readonly stamp: string; readonly reading: RegisterReading }>()
  return contest => {
    const { id } = contest.rules
    const folder = folders.get(id)
    if (folder === undefined) throw new Error(`no folder of the contest ${id} is known`)
    const stamp = `${contest.version} ${stampOf(join(folder, registerFile))}`
    const known = read.get(id)
    if (known?.stamp === stamp) return known.reading
    const reading = readRegister(folder, contest)
    read.set(id, { stamp, reading })
    return reading
  }
}

function stampOf(file: string): string {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeNs}` : 'none'
}
