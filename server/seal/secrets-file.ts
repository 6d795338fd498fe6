import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { Secrets } from './keyring.ts'

/**
 * The secrets kept in `file`, made there on the first start (mode 0600) from `random`. Throws when the file
 * exists but cannot be understood: losing the keys silently would orphan every paper in progress.
 */
export function secretsIn(file: string, random: (bytes: number) => Buffer): Secrets {
  const kept = readIfThere(file)
  if (kept !== undefined) return Secrets.parse(JSON.parse(kept))
  const fresh = () => random(32).toString('base64url')
  const made: Secrets = { current: 'k1', seal: { k1: fresh() }, identity: fresh(), sign: fresh() }
  const beside = `${file}.new`
  writeFileSync(beside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true })
  renameSync(beside, file)
  return made
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
