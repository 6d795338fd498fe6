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
  if (kept !== undefined) return parseSecrets(file, kept)
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

function parseSecrets(file: string, text: string): Secrets {
  try {
    return Secrets.parse(JSON.parse(text))
  } catch {
    throw new Error(`Tệp khoá ${file} bị hỏng; hãy khôi phục tệp này từ bản sao.`)
  }
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
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') return undefined
    if (code === 'EACCES' || code === 'EPERM')
      throw new Error(`Không đọc được tệp khoá ${file}: đổi chủ sở hữu (chown) cho tài khoản chạy máy chủ.`)
    throw error
  }
}
