import { createHmac, sign } from 'node:crypto'
import { RECEIPT_LETTERS } from '../contest/read-receipt-code.ts'
import type { Keyring } from './keyring.ts'

/**
 * The receipt's code: 80 bits of a keyed hash of the attempt, as `XXXX-XXXX-XXXX-XXXX`. Nobody can make one
 * before the attempt is stored, and the same attempt always gets the same one.
 */
export function receiptCode(keys: Keyring, contest: string, attempt: string): string {
  const bytes = createHmac('sha256', keys.hashing('receipt', contest)).update(attempt).digest()
  let code = ''
  for (let bit = 0; bit < 80; bit += 5) {
    const pair = bytes.readUInt16BE(bit >> 3)
    code += RECEIPT_LETTERS.charAt((pair >> (11 - (bit & 7))) & 31)
  }
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8, 12)}-${code.slice(12)}`
}

/** The server's signature (Ed25519, base64url) under what the receipt promises. */
export const signReceipt = (keys: Keyring, promise: string): string =>
  sign(null, Buffer.from(promise), keys.signing).toString('base64url')
