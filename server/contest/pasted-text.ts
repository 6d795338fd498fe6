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
