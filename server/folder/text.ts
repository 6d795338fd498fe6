import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doubledIn, markupIn, spreadsheetDamageIn } from './damaged-text.ts'
import { type Fault, fault, type Place, wholeFile } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'
import { garbledIn } from './garbled-text.ts'
import { legacyEncodingIn } from './legacy-encoding.ts'

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)

/** The first line (from 1) that is not UTF-8. No byte of a longer UTF-8 sequence looks like a line feed. */
function firstBadLine(bytes: Uint8Array): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start)
    if (decode(bytes.subarray(start, end < 0 ? undefined : end)) === undefined || end < 0) return line
    start = end + 1
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of a UTF-8 file, with or without BOM, its lines ended by LF; or why it cannot be read. */
export function decodeText(file: string, bytes: Uint8Array): string | Fault {
  if (isUtf16(bytes)) return fault('utf-16', wholeFile(file))
  const text = decode(bytes)
  if (text !== undefined) return text.replace(/\r\n?/g, '\n')
  const line = firstBadLine(bytes)
  return fault('not-utf8', { file, line, row: line, column: null })
}

/** Spaces that are not the one of the keyboard. */
export const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffd]/u
const hiddenButLineFeed = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffd]/u
/**
 * Eth and the African D pass for Đ on every screen but are other letters; so do those of other alphabets, the wide and
 * the mathematical ones, and the ligatures of PDF files. Greek letters that pass for none (Ω, π, µ) are signs of units and
 * quantities, and so are the small ones that do (α, ν) where no Latin letter stands beside them.
 */
export const lookalike =
  /[\u00d0\u00f0\u0189\u0256\u0131\u0251\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\uff01-\uff5e\ufb00-\ufb06\u{1d400}-\u{1d7ff}]|(?![\u0393\u0394\u0398\u039b\u039e\u03a0\u03a3\u03a6\u03a8\u03a9\u03b1-\u03be\u03c0-\u03c9])\p{Script=Greek}|(?<=\p{Script=Latin})[\u03b1\u03b3\u03b7\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7]|[\u03b1\u03b3\u03b7\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7](?=\p{Script=Latin})/u

/** A character as people can look it up. */
export const nameOf = (character: string): string => {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return hidden.test(character) || oddSpace.test(character) ? point : `${character} (${point})`
}

/** A mark behind what is no vowel: none is written so. */
const STRAY_MARK = /(?:^|[^\p{L}\p{M}]|[bcdđghklmnpqrstvx])[\u0300-\u036f]/iu

function strayIn(text: string): string | undefined {
  if (/^[ \n]|[ \n]$/.test(text)) return 'ở đầu hoặc cuối'
  if (/ {2}/.test(text)) return 'hai dấu cách liền nhau'
  if (/ \n|\n /.test(text)) return 'cạnh chỗ xuống dòng'
  const [odd] = oddSpace.exec(text) ?? []
  return odd === undefined ? undefined : `dấu cách đặc biệt ${nameOf(odd)}`
}

/**
 * What a careless paste leaves in a text: letters of an old encoding, decomposed accents, characters nobody sees, stray
 * spaces, letters of another alphabet, what a spreadsheet made of a cell, HTML. `lines: true` for texts that may hold several lines.
 */
export function checkText(text: string, place: Place, lines = false): Fault[] {
  const legacy = legacyEncodingIn(text)
  if (legacy !== undefined) return [fault('legacy-encoding', place, legacy)]
  const composed = text.normalize('NFC')
  const found: [FaultCode, string | undefined][] = [
    ['decomposed-text', composed === text && !STRAY_MARK.test(text) ? undefined : composed],
    ['hidden-character', (lines ? hiddenButLineFeed : hidden).exec(text)?.map(nameOf)[0]],
    ['stray-space', strayIn(text)],
    ['spreadsheet-damage', spreadsheetDamageIn(text)],
    ['markup', markupIn(text)],
    ['garbled-letters', garbledIn(text)],
    ['lookalike-letter', lookalike.exec(text)?.map(nameOf)[0]],
    ['doubled-text', doubledIn(text)],
  ]
  return found.flatMap(([code, detail]) => (detail === undefined ? [] : [fault(code, place, detail)]))
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** The text of one file of the folder, or why there is none. */
export function readText(folder: string, file: string): string | Fault {
  try {
    return decodeText(file, readFileSync(join(folder, file)))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return fault('missing-file', wholeFile(file))
    return fault('unreadable-file', wholeFile(file), code)
  }
}
