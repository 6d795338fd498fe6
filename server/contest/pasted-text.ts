/**
 * What copying leaves in a text and nobody sees: direction marks and isolates as Contacts apps put them round a phone
 * number, zero-width marks, soft hyphens, the byte-order mark, variation selectors, fillers (Unicode's own list), and the place of an
 * object that was not copied along.
 */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\ufffc]/gu
/** Every space there is, the empty Braille cell, and the tabs and line ends that come with a cell of a table. */
const SPACES = /[\p{Z}\p{Cc}\u2800]+/gu

/** A pasted line as it was meant: what nobody sees is gone, every run of spaces is one, accents are composed (NFC). */
export const foldLine = (pasted: string): string =>
  pasted.replace(UNSEEN, '').replace(SPACES, ' ').trim().normalize('NFC')

/** What a word processor, a phone or a table makes of a hyphen: every dash, the minus sign, the hyphen bullet. */
const DASHES = /[\p{Pd}\u2212\u2043\u02d7]/gu

/**
 * A pasted code or number as it was meant: the same, with full-width letters and digits as plain ones (NFKC) and every
 * dash as a hyphen.
 */
export const foldCode = (pasted: string): string => foldLine(pasted.normalize('NFKC')).replace(DASHES, '-')

const PLAIN = /^\d{1,8}$/
/** What people set between thousands. */
const BETWEEN = /(?<=\d)[ .,'’·_](?=\d)/g
const GROUPED = /^(\d{1,3}|\d{1,2} \d{3}) \d{3}$/
/** Quotation marks around. A full stop behind may be a thousand half written. */
const AROUND = /^["'“‘]+|["'”’]+$/g

/**
 * A pasted whole number, 0 … 99,999,999, or undefined. People write 12.500, 12 500, 12,500 or 12'500 for twelve thousand
 * five hundred.
 */
export function readWhole(pasted: string): number | undefined {
  const written = foldCode(pasted).replace(AROUND, '').replace(BETWEEN, ' ')
  return PLAIN.test(written) || GROUPED.test(written) ? Number(written.replaceAll(' ', '')) : undefined
}

/**
 * A pasted id of ours as it was meant: ids are lower case, begin and end in a letter or a digit, and what follows in an
 * address (`?`, `#`, `%20`) or closes a quotation is none of it.
 */
export const foldId = (pasted: string): string =>
  foldCode(pasted)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[?#&;%/"'<>].*$/s, '')
    .replace(/[^a-z0-9]+$/, '')

/**
 * What is left of letters that came in another encoding: no letter of any language, or one written as HTML, a URL, the
 * `escape` of old scripts, JSON or a mail header writes it; and tags.
 */
const REMAINS = /[\p{C}\ufffd]|&#?\w+;|%[0-9a-f]{2}|[%\\]u[0-9a-f]{4}|=\?utf-8\?|<\/?[a-z][^<>]*>/iu

/** The characters of windows-1252 by their bytes, as browsers read them (Encoding Standard). */
const WESTERN = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** Whether a line of text, `folded` from what was `sent`, is not what its writer wrote. */
export const isGarbled = (folded: string, sent: string): boolean =>
  REMAINS.test(folded) || isReadAsWestern(sent)

/** UTF-8 once read as windows-1252, such as `NguyÃªn`: its characters, as bytes of that, are UTF-8 again. */
export function isReadAsWestern(sent: string): boolean {
  if (!/[^\0-\x7f]/.test(sent)) return false
  const bytes = [...sent].map(byteOf)
  if (bytes.includes(-1)) return false
  try {
    return UTF8.decode(Uint8Array.from(bytes)) !== ''
  } catch {
    return false
  }
}

const byteOf = (character: string): number => {
  const code = character.codePointAt(0) ?? -1
  return code < 256 ? code : WESTERN.indexOf(character)
}
