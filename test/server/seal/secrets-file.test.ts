import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  expect(() => secretsIn(kept, randomBytes, true)).toThrow()
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
