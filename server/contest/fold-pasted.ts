/**
 * What copying leaves in a text and nobody sees: direction marks and isolates as Contacts apps put them round a phone
 * number, zero-width marks, soft hyphens, the byte-order mark, variation selectors, fillers (Unicode's own list).
 */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Every space there is, and the tabs and line ends that come with a cell of a table. */
const SPACES = /[\p{Z}\p{Cc}]+/gu

/** A pasted line as it was meant: what nobody sees is gone, every run of spaces is one, accents are composed (NFC). */
export const foldLine = (pasted: string): string =>
  pasted.replace(UNSEEN, '').replace(SPACES, ' ').trim().normalize('NFC')

/** A pasted code or number as it was meant: the same, with full-width letters and digits as plain ones (NFKC). */
export const foldCode = (pasted: string): string => foldLine(pasted.normalize('NFKC'))

/** A pasted id of ours as it was meant: ids are lower case and end in a letter or a digit. */
export const foldId = (pasted: string): string =>
  foldCode(pasted)
    .toLowerCase()
    .replace(/[^a-z0-9]+$/, '')
