import { createDecipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AttemptToken, sealToken, unsealToken } from '../../../server/seal/attempt-token.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { framedBy, frameTicket, NONCE_BYTES, randomPool, seal, unseal } from '../../../server/seal/seal.ts'
import { testSecrets } from '../../test-secrets.ts'

const keys = keyring(testSecrets)
const nonce = () => randomBytes(NONCE_BYTES)

describe('a seal', () => {
  it('opens to what was sealed, whatever it is, for the same purpose and context alone', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 })
    const opens = fc.property(text, text, (plain, context) => {
      const sealed = seal(keys, 'token', context, plain, nonce())
      expect(unseal(keys, 'token', context, sealed)).toBe(plain)
      expect(unseal(keys, 'frame', context, sealed)).toBeUndefined()
      expect(unseal(keys, 'token', `${context}.`, sealed)).toBeUndefined()
    })
    fc.assert(opens, { numRuns: 30 })
  })

  it('is AES-256-GCM with nonce in front and tag behind, under the key it names', () => {
    const [id = '', body = ''] = seal(keys, 'token', 'context', 'điều', nonce()).split('.')
    const bytes = Buffer.from(body, 'base64url')
    const key = keys.sealing('token', id)
    if (!key) throw new Error(`no key is called ${id}`)
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from('context')).setAuthTag(bytes.subarray(-16))
    const plain = Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()])
    expect([id, plain.toString()]).toEqual(['k1', 'điều'])
  })

  it('stays shut when one letter of it is another', () => {
    const sealed = seal(keys, 'token', 'context', 'plain', nonce())
    for (let at = 0; at < sealed.length; at++) {
      const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
      expect(unseal(keys, 'token', 'context', changed)).toBeUndefined()
    }
  })

  it('stays shut when a letter is missing or too much, and throws nothing however short it is', () => {
    const sealed = seal(keys, 'token', 'context', 'p', nonce())
    for (let end = 0; end < sealed.length; end++)
      expect(unseal(keys, 'token', 'context', sealed.slice(0, end))).toBeUndefined()
    for (const more of ['A', 'AA', '=', '==', '.', ' ', '\n', '+'])
      expect(unseal(keys, 'token', 'context', sealed + more)).toBeUndefined()
    for (const without of [sealed.slice(2), sealed.slice(3), `x${sealed}`, `.${sealed}`, ''])
      expect(unseal(keys, 'token', 'context', without)).toBeUndefined()
  })

  it('is not made without a key', () => {
    const none = { ...keys, sealing: () => undefined }
    expect(() => seal(none, 'token', 'context', 'plain', nonce())).toThrow(
      'the current sealing key is missing',
    )
  })
})

describe('an attempt’s token', () => {
  const token: AttemptToken = {
    ...{ attempt: 'lan-1', contest: 'thi', version: 'v', round: 'dot-1', participant: 'p', number: 2 },
    ...{ via: 'script', agency: 'so-a', host: 'https://a.example.vn', consent: '1' },
    ...{ declared: { name: 'Ánh' }, issuedAt: 1, deadline: 2 },
  }
  const sealed = sealToken(keys, token, randomBytes)

  it('comes back as it was given out, for its own attempt alone', () => {
    expect(unsealToken(keys, 'lan-1', sealed)).toEqual(token)
    expect(unsealToken(keys, 'lan-2', sealed)).toBeUndefined()
    const nobody: AttemptToken = { ...token, via: 'unknown', agency: null, host: null }
    expect(unsealToken(keys, 'lan-1', sealToken(keys, nobody, randomBytes))).toEqual(nobody)
  })

  it('shows neither a name nor anything else of what it holds', () => {
    const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString('latin1')
    for (const held of ['thi', 'dot-1', 'a.example.vn', 'name']) expect(bytes).not.toContain(held)
  })

  it.each([
    ['another shape', { ...token, number: '2' }],
    ['something more', { ...token, right: 7 }],
    ['something missing', { ...token, deadline: undefined }],
    ['nothing', null],
  ])('is none with %s sealed in it', (_, held) => {
    const made = seal(keys, 'token', 'lan-1', JSON.stringify(held), nonce())
    expect(unsealToken(keys, 'lan-1', made)).toBeUndefined()
  })

  it('is no frame’s ticket, nor a ticket a token', () => {
    expect(framedBy(keys, 'lan-1', sealed)).toBeUndefined()
    const ticket = frameTicket(keys, 'lan-1', JSON.stringify(token), randomBytes)
    expect(unsealToken(keys, 'lan-1', ticket)).toBeUndefined()
  })
})

it('a frame’s ticket names the origin it was made for, in its own contest alone', () => {
  const ticket = frameTicket(keys, 'thi', 'https://a.example.vn', randomBytes)
  expect(framedBy(keys, 'thi', ticket)).toBe('https://a.example.vn')
  expect(framedBy(keys, 'thi-khac', ticket)).toBeUndefined()
  expect(framedBy(keys, 'thi', 'https://a.example.vn')).toBeUndefined()
})

const PAGE = 4096

/** A pool, with every size that was fetched for it. */
function openPool() {
  const fetched: number[] = []
  const pool = randomPool(bytes => {
    fetched.push(bytes)
    return randomBytes(bytes)
  })
  return { pool, fetched }
}

describe('a pool of randomness', () => {
  it('gives as many bytes as asked for, and no byte twice', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 1, maxLength: 60 })
    const once = fc.property(sizes, asked => {
      const { pool } = openPool()
      const given = asked.map(pool)
      expect(given.map(({ length }) => length)).toEqual(asked)
      for (const [at, one] of given.entries())
        for (const two of given.slice(at + 1)) {
          const apart =
            one.byteOffset + one.length <= two.byteOffset || two.byteOffset + two.length <= one.byteOffset
          expect(one.buffer !== two.buffer || apart).toBe(true)
        }
    })
    fc.assert(once, { numRuns: 40 })
  })

  it('asks the system for a page at a time, and for no more while the page lasts', () => {
    const { pool, fetched } = openPool()
    for (let count = 0; count < PAGE / 16; count++) pool(16)
    expect(fetched).toEqual([PAGE])
    pool(16)
    expect(fetched).toEqual([PAGE, PAGE])
  })

  it('asks for more at once where more is wanted', () => {
    const { pool, fetched } = openPool()
    expect(pool(PAGE + 1)).toHaveLength(PAGE + 1)
    expect(fetched).toEqual([PAGE + 1])
  })
})
