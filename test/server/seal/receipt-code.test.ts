import { createHmac, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readReceiptCode } from '../../../server/contest/read-receipt-code.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { receiptCode, signReceipt } from '../../../server/seal/receipt-code.ts'
import { testSecrets } from '../../test-secrets.ts'

const keys = keyring(testSecrets)
const attempt = fc.string({ minLength: 1, maxLength: 22 })
/** Crockford's alphabet, in the order of its values. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('a receipt’s code', () => {
  it('is the first 80 bits of the keyed hash in Crockford’s base 32, in four groups', () => {
    const spelt = fc.property(attempt, of => {
      const hash = createHmac('sha256', keys.hashing('receipt', 'thi')).update(of).digest('hex')
      const bits = BigInt(`0x${hash.slice(0, 20)}`)
        .toString(2)
        .padStart(80, '0')
      const letters =
        bits
          .match(/.{5}/g)
          ?.map(five => LETTERS[Number.parseInt(five, 2)])
          .join('') ?? ''
      const groups = [0, 4, 8, 12].map(at => letters.slice(at, at + 4))
      expect(receiptCode(keys, 'thi', of)).toBe(groups.join('-'))
    })
    fc.assert(spelt)
  })

  it('is another one for another attempt or contest', () => {
    const codes = ['a', 'b'].flatMap(of => ['thi', 'thi-khac'].map(contest => receiptCode(keys, contest, of)))
    expect(new Set(codes).size).toBe(4)
  })

  it('is read however it is typed: case, spaces, hyphens, O for 0, I and L for 1', () => {
    const typing = fc.record({
      of: attempt,
      zero: fc.constantFrom('0', 'O', 'o'),
      one: fc.constantFrom('1', 'I', 'l', 'L', 'i'),
      between: fc.constantFrom('-', ' ', '', '--', ' \t', '\u00A0'),
      lower: fc.boolean(),
    })
    const reads = fc.property(typing, ({ of, zero, one, between, lower }) => {
      const code = receiptCode(keys, 'thi', of)
      const spelt = code.replaceAll('-', between).replaceAll('0', zero).replaceAll('1', one)
      expect(readReceiptCode(lower ? spelt.toLowerCase() : spelt)).toBe(code)
    })
    fc.assert(reads)
    expect(readReceiptCode('oil0-OIL0-oil0-OIL0')).toBe('0110-0110-0110-0110')
  })

  it.each([
    ...['“0123-4567-89AB-CDEF”', '0123-4567-89AB-CDEF.', '(0123-4567-89AB-CDEF)', '0123−4567−89AB−CDEF'],
    ...[
      '0123.4567.89AB.CDEF',
      '0123_4567_89AB_CDEF',
      '0123·4567·89AB·CDEF',
      'Mã biên nhận: 0123-4567-89AB-CDEF',
    ],
    'https://thi.example.vn/q/thi/receipt?code=0123-4567-89AB-CDEF',
  ])('is read out of what it was copied with: %s', typed =>
    expect(readReceiptCode(typed)).toBe('0123-4567-89AB-CDEF'),
  )

  it.each([
    ['a letter too few', '0123-4567-89AB-CDE'],
    ['a letter too many', '0123-4567-89AB-CDEFG'],
    ['a U, which the alphabet leaves out', '0123-4567-89AB-CDEU'],
    ['a letter of no alphabet', '0123-4567-89AB-CDE*'],
    ['a letter of another script', 'А123-4567-89AB-CDEF'],
    ['nothing', ''],
    ['only strange letters', '****-****-****-****'],
  ])('is none with %s', (_, typed) => expect(readReceiptCode(typed)).toBeUndefined())
})

it('a receipt’s signature is Ed25519 in base64url', () => {
  const signature = signReceipt(keys, 'đã nhận')
  expect(signature).toMatch(/^[A-Za-z0-9_-]{86}$/)
  const bytes = Buffer.from(signature, 'base64url')
  expect(verify(null, Buffer.from('đã nhận'), keys.verifying, bytes)).toBe(true)
  expect(verify(null, Buffer.from('chưa nhận'), keys.verifying, bytes)).toBe(false)
})
