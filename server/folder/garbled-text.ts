/** Encodings as which UTF-8 is misread, with their characters by byte. */
const MISREAD = (['windows-1252', 'windows-1258', 'iso-8859-2', 'windows-1250', 'macintosh'] as const).map(
  name => new TextDecoder(name).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
)
/** Latin-1 as it says it is, where windows-1252 has other signs. */
const LATIN1 = String.fromCharCode(...Array.from({ length: 256 }, (_, byte) => byte))
const UTF8 = new TextDecoder('utf-8', { fatal: true })

const READINGS = [...MISREAD, LATIN1]

/**
 * Whether the characters of a word, as bytes of one of these encodings, are letters of Vietnamese in UTF-8. A letter takes
 * two bytes or three there, each of them a sign beyond ASCII here.
 */
function isMisread(written: string): boolean {
  const word = written.replace(/[”’…"]+$/u, '')
  return /[^\0-\x7f]{2}/.test(word) && READINGS.some(letters => isVietnamese(utf8Of(word, letters)))
}

const isVietnamese = (text: string): boolean =>
  /[\u00c0-\u00ff\u0102-\u01b0\u1ea0-\u1ef9]/.test(text) &&
  !/[^\0-\u024f\u1ea0-\u20ff]/.test(text.normalize('NFC'))

/** The bytes of a word, as `letters` shows them, read as UTF-8; empty where they are none. */
function utf8Of(word: string, letters: string): string {
  const bytes = [...word].map(each => letters.indexOf(each))
  if (bytes.includes(-1) || !bytes.some(beginsLetter)) return ''
  try {
    return UTF8.decode(Uint8Array.from(bytes))
  } catch {
    return ''
  }
}

/** Where no letter of several bytes begins, decoding fails, and a failure for each word of a bank takes most of its reading. */
const beginsLetter = (byte: number, at: number, bytes: readonly number[]): boolean =>
  byte >= 0xc2 && ((bytes[at + 1] ?? 0) & 0xc0) === 0x80

/** What begins ế, ụ and their like in UTF-8 and is no word otherwise, the rest of them cut or turned into blanks. */
const PIECES =
  /[áÃ][»º](?!\s*[»”])|\u00c3[\u00a0-\u00bf]|\u00c4[\u2018\u0192\u00a9\u00a8]|\u00c6[\u00b0\u00a1]|\u00e2\u20ac|\u00c2[°§©®±²³·]|[·√ƒ∆][ª∫]/u
/** A box in place of a letter that a font does not have, or of a picture that was not copied along. */
const BOX = /[\u25a1\u25af\ufffc]/u

/** A question mark where a letter could not be kept: in the middle of a word that is no address, or behind consonants that are no unit. */
const LOST =
  /(?<![^\s("“])(?!\S*(?:\/\/|[=&]))\S*\p{L}\?\p{L}\S*|(?<![\p{L}\p{N}] |\S)(?!(?:[kcmd]?[mgl]|[mk]?[hst])\?)(?:[A-ZĐ]\?(?= \p{L})|[A-ZĐ]?[bcdđghklmnpqrstvx]{1,2}\?)/u

/** The first word that came through another encoding: UTF-8 read as something else, or letters lost to question marks and boxes. */
export const garbledIn = (text: string): string | undefined =>
  text
    .split(/\s+/u)
    .find(word => isMisread(word) || (PIECES.test(word) && !word.includes('«')) || BOX.test(word)) ??
  LOST.exec(text)?.[0]
