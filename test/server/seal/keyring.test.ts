import { hkdfSync, type KeyObject, sign, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keyring, Secrets } from '../../../server/seal/keyring.ts'
import { testSecrets } from '../../test-secrets.ts'

const bytes = (length: number, filled = 7) => Buffer.alloc(length, filled).toString('base64url')
const secrets = {
  current: 'k1',
  seal: { k1: bytes(32, 1), k2: bytes(32, 2) },
  identity: bytes(32, 3),
  sign: bytes(32, 4),
}
const shown = (key: KeyObject | undefined) => key?.export().toString('hex')

/** HKDF-SHA-256 (RFC 5869) made anew: another derivation would orphan every paper, person and receipt. */
const derived = (root: string, purpose: string) =>
  Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64url'), '', `agency-quiz ${purpose}`, 32)).toString(
    'hex',
  )

describe('the keyring', () => {
  const keys = keyring(secrets)

  it('derives from each secret one key for each purpose, by HKDF', () => {
    expect(keys.current).toBe('k1')
    expect(shown(keys.sealing('token', 'k1'))).toBe(derived(secrets.seal.k1, 'token k1'))
    expect(shown(keys.sealing('frame', 'k1'))).toBe(derived(secrets.seal.k1, 'frame k1'))
    expect(shown(keys.sealing('token', 'k2'))).toBe(derived(secrets.seal.k2, 'token k2'))
    expect(shown(keys.hashing('participant', 'thi'))).toBe(derived(secrets.identity, 'participant thi'))
    expect(shown(keys.hashing('receipt', 'thi'))).toBe(derived(secrets.identity, 'receipt thi'))
    expect(keys.drawing('thi').toString('hex')).toBe(derived(secrets.identity, 'paper thi'))
    expect(Buffer.from(keys.console, 'base64url').toString('hex')).toBe(derived(secrets.identity, 'console'))
    expect(keys.console).toMatch(/^[\w-]{43}$/)
  })

  it('derives each key once: what is asked for again is the same', () => {
    expect(keys.sealing('token', 'k1')).toBe(keys.sealing('token', 'k1'))
    expect(keys.hashing('receipt', 'thi')).toBe(keys.hashing('receipt', 'thi'))
    expect(keys.drawing('thi')).toBe(keys.drawing('thi'))
  })

  it('knows no sealing key but those of the secrets', () => {
    for (const id of ['k3', '', 'constructor', '__proto__', 'toString'])
      expect(keys.sealing('token', id)).toBeUndefined()
  })

  it('is refused when its current key is none of them', () => {
    for (const current of ['k3', 'constructor'])
      expect(() => keyring({ ...secrets, current })).toThrow(`no sealing key is called ${current}`)
  })

  it('signs with the Ed25519 key of its seed (RFC 8032, 7.1, test 1)', () => {
    const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
    const known = keyring({ ...secrets, sign: Buffer.from(seed, 'hex').toString('base64url') })
    const published = known.verifying.export({ format: 'jwk' })
    expect(Buffer.from(published.x ?? '', 'base64url').toString('hex')).toBe(
      'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    )
    expect(known.verifying.type).toBe('public')
    const signature = sign(null, Buffer.from('words'), known.signing)
    expect(verify(null, Buffer.from('words'), known.verifying, signature)).toBe(true)
  })
})

describe('the secrets file', () => {
  it('takes what the tests and the first start write', () => {
    for (const proper of [secrets, testSecrets]) expect(Secrets.parse(proper)).toEqual(proper)
    const longest = { ...secrets, current: 'abcdefg8', seal: { abcdefg8: bytes(32) } }
    expect(Secrets.parse(longest)).toEqual(longest)
  })

  it.each([
    ['a key of 31 bytes', { identity: bytes(31) }],
    ['a key of 33 bytes', { sign: bytes(33) }],
    ['a sealing key of 16 bytes', { seal: { k1: bytes(16) } }],
  ])('is refused with %s', (_, change) => {
    expect(() => Secrets.parse({ ...secrets, ...change })).toThrow('must be 32 bytes')
  })

  it.each([
    ['a key that is no base64url', { identity: `${bytes(32).slice(0, -1)}+` }],
    ['an id in capitals', { seal: { K1: bytes(32) } }],
    ['an id with a dot', { seal: { 'k.1': bytes(32) } }],
    ['an id that begins with a dot', { seal: { '.k1': bytes(32) } }],
    ['an id that ends with a dot', { seal: { 'k1.': bytes(32) } }],
    ['an id of nine letters', { seal: { abcdefghi: bytes(32) } }],
    ['an empty id', { seal: { '': bytes(32) } }],
    ['something else in it', { other: '' }],
    ['no current key', { current: undefined }],
  ])('is refused with %s', (_, change) => {
    expect(Secrets.safeParse({ ...secrets, ...change }).success).toBe(false)
  })
})
