import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { keyring } from '../../../server/seal/keyring.ts'
import { NONCE_BYTES, seal, unseal } from '../../../server/seal/seal.ts'
import { secretsIn } from '../../../server/seal/secrets-file.ts'

const file = () => join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'secrets.json')

it('makes the secrets once, for their owner’s eyes, and finds them again', () => {
  const kept = file()
  const made = secretsIn(kept, randomBytes, true)
  expect(secretsIn(kept, randomBytes, false)).toEqual(made)
  expect(statSync(kept).mode & 0o777).toBe(0o600)
})

it('refuses to go on with other secrets than the store was written with', () => {
  const kept = file()
  secretsIn(kept, randomBytes, true)
  rmSync(kept)
  expect(() => secretsIn(kept, randomBytes, false)).toThrow(/Thiếu tệp khoá/)
  writeFileSync(kept, '{}')
  expect(() => secretsIn(kept, randomBytes, true)).toThrow(`Tệp khoá ${kept} bị hỏng`)
})

it('opens what an older key sealed, and nothing a removed key sealed', () => {
  const old = secretsIn(file(), randomBytes, true)
  const sealed = seal(keyring(old), 'token', 'context', 'plain', randomBytes(NONCE_BYTES))
  const rotated = { ...old, current: 'k2', seal: { ...old.seal, k2: randomBytes(32).toString('base64url') } }
  expect(unseal(keyring(rotated), 'token', 'context', sealed)).toBe('plain')
  expect(unseal(keyring(rotated), 'frame', 'context', sealed)).toBeUndefined()
  expect(unseal(keyring(rotated), 'token', 'other', sealed)).toBeUndefined()
  const { k2 } = rotated.seal
  expect(unseal(keyring({ ...rotated, seal: { k2 } }), 'token', 'context', sealed)).toBeUndefined()
})

it('writes a whole file or none: a secretary may read it, and no half of it is left', () => {
  const kept = file()
  const { current, seal, identity, sign } = secretsIn(kept, randomBytes, true)
  expect(readdirSync(dirname(kept))).toEqual(['secrets.json'])
  expect(JSON.parse(readFileSync(kept, 'utf8'))).toEqual({ current, seal, identity, sign })
  expect(readFileSync(kept, 'utf8')).toMatch(/^\{\n {2}"current": "k1",\n(.*\n)+\}\n$/)
  const all = [...Object.values(seal), identity, sign]
  expect(all.map(key => Buffer.from(key, 'base64url').length)).toEqual([32, 32, 32])
  expect(new Set(all).size).toBe(3)
})

it('takes no file that cannot be read for one that is missing', () => {
  const kept = file()
  mkdirSync(kept)
  expect(() => secretsIn(kept, randomBytes, true)).toThrow('EISDIR: illegal operation on a directory, read')
})

// No thread may change whose process it is (Stryker runs these in one).
it.skipIf(!isMainThread)('says whose file it must be where it belongs to another account', () => {
  const kept = file()
  secretsIn(kept, randomBytes, true)
  chmodSync(dirname(kept), 0o755)
  chmodSync(kept, 0)
  expect(() => asNobody(() => secretsIn(kept, randomBytes, false))).toThrow(
    `Không đọc được tệp khoá ${kept}: đổi chủ sở hữu (chown) cho tài khoản chạy máy chủ.`,
  )
})

/** Root may read every file, so what root does here is done as nobody. */
function asNobody<T>(act: () => T): T {
  if (process.geteuid?.() !== 0) return act()
  process.seteuid?.('nobody')
  try {
    return act()
  } finally {
    process.seteuid?.(0)
  }
}

it('leaves its folder open to nobody', () => {
  const kept = file()
  secretsIn(kept, randomBytes, true)
  const folder = statSync(dirname(kept))
  const isFolder = (handle: string) => {
    const { ino, dev } = fstatSync(Number(handle))
    return ino === folder.ino && dev === folder.dev
  }
  expect(readdirSync('/dev/fd').filter(isOpen).filter(isFolder)).toEqual([])
})

/** The handle that listed the handles is gone by now. */
function isOpen(handle: string): boolean {
  try {
    return fstatSync(Number(handle)) !== undefined
  } catch {
    return false
  }
}
