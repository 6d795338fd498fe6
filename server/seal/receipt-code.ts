import { createHmac, sign } from 'node:crypto'
import { foldCode } from '../contest/pasted-text.ts'
import type { Keyring } from './keyring.ts'

/** Crockford's base 32: no I, L, O, U, so a code can be read over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * The receipt's code: 80 bits of a keyed hash of the attempt, as `XXXX-XXXX-XXXX-XXXX`. Nobody can make one
 * before the attempt is stored, and the same attempt always gets the same one.
 */
export function receiptCode(keys: Keyring, contest: string, attempt: string): string {
  const bytes = createHmac('sha256', keys.hashing('receipt', contest)).update(attempt).digest()
  let code = ''
  for (let bit = 0; bit < 80; bit += 5) {
    const pair = bytes.readUInt16BE(bit >> 3)
    code += LETTERS.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** A typed code in its one spelling: case, and whatever stands before, between and behind its letters, forgiven, O read as 0, I and L as 1. */
export function readReceiptCode(typed: string): string | undefined {
  const letters = foldCode(typed)
    .toUpperCase()
    .replace(/^.*[:=]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== 16 || [...letters].some(letter => !LETTERS.includes(letter))) return undefined
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}

/** The server's signature (Ed25519, base64url) under what the receipt promises. */
export const signReceipt = (keys: Keyring, promise: string): string =>
  sign(null, Buffer.from(promise), keys.signing).toString('base64url')
