import { foldCode } from './pasted-text.ts'

/** Crockford's base 32: no I, L, O, U, so a code can be read over the phone. */
export const RECEIPT_LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** 80 bits, five a letter. */
const LENGTH = 16

/** A typed code in its one spelling: case, and whatever stands before, between and behind its letters, forgiven, O read as 0, I and L as 1. */
export function readReceiptCode(typed: string): string | undefined {
  const letters = foldCode(typed)
    .toUpperCase()
    .replace(/^.*[:=]/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== LENGTH || [...letters].some(letter => !RECEIPT_LETTERS.includes(letter)))
    return undefined
  return letters.replace(/(.{4})(?=.)/g, '$1-')
}
