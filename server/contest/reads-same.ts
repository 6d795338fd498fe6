/** Vietnamese tone marks as combining characters: grave, acute, tilde, hook above, dot below. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
/** One written syllable, its marks apart. */
const SYLLABLE = /[\p{L}\p{M}]+/gu
/** `y` where it is the whole vowel, after consonants, after `qu` or alone: lý and lí, kỹ and kĩ, quý and quí, y tế. */
const LONE_Y = /^(qu|[bcdđghklmnprstvx]*)y$/u

/** A syllable with its tone behind, wherever it was set (hòa, hoà), and `y` for `i` where both are written. */
function foldSyllable(syllable: string): string {
  const tones = syllable.match(TONES)?.join('') ?? ''
  return syllable.replace(TONES, '').normalize('NFC').replace(LONE_Y, '$1i') + tones
}

const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const DASHES = / ?[\p{Pd}\u2212\u2043\u02d7] ?/gu
const QUOTES = /["'`´“”„‟‘’‚«»‹›]/gu
/** Between the digits of one number: 1.200.000 and 1200000. */
const THOUSANDS = /(?<=(?<![\d.,])\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?!\d))/g
/** In front of a number: 03 ngày, 02/9/2024; not behind a decimal comma. */
const ZEROS = /(?<!\d[.,]?)0+(?=\d)/g

/**
 * A text as its reader takes it: two texts that fold to the same read the same. Case, spaces, Unicode forms, where a tone
 * is set, `i` or `y`, quotation marks, kinds of dashes, zeros in front, dots between thousands and what ends a sentence
 * make no difference. The one folding for every comparison of text in a contest's files.
 */
export const foldReading = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLocaleLowerCase('vi')
    .replace(QUOTES, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .replace(DASHES, '-')
    .replace(/ ?([,;:.!?%)\]/]) ?| ?([([]) ?/gu, '$1$2 ')
    .replace(/ ?([/]) ?/g, '$1')
    .replace(/(?<=\d[.,:]) (?=\d)/g, '')
    .replace(THOUSANDS, '')
    .replace(ZEROS, '')
    .replace(/&/g, 'và')
    .normalize('NFD')
    .replace(SYLLABLE, foldSyllable)
    .normalize('NFC')
    .replace(/[\s.,;:!?…]+$/u, '')
    .trim()
