import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Secrets } from './keyring.ts'

/**
 * The secrets kept in `file`, made there from `random` (mode 0600) on the first start, when `isFirst`. Throws when
 * they are missing later or cannot be understood: other keys would orphan every paper in progress, take every
 * person for somebody new and leave the sealed identities shut.
 */
export function secretsIn(file: string, random: (bytes: number) => Buffer, isFirst: boolean): Secrets {
  const kept = readIfThere(file)
  if (kept !== undefined) return Secrets.parse(JSON.parse(kept))
  if (!isFirst)
    throw new Error(`Thiếu tệp khoá ${file} trong khi kho dữ liệu đã có; hãy khôi phục tệp này từ bản sao.`)
  const fresh = () => random(32).toString('base64url')
  const made: Secrets = { current: 'k1', seal: { k1: fresh() }, identity: fresh(), sign: fresh() }
  const beside = `${file}.new`
  writeFileSync(beside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(beside, file)
  syncFolder(dirname(file))
  return made
}

/** Without this a power cut could take the new name away, and the keys with it. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
