import { type Fault, fault, type Place } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'

const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/u
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffd]/u
const hiddenButLineFeed = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\ufffd]/u
/** Eth and the African D pass for Đ on every screen but are other letters; so do Cyrillic and Greek ones. */
const lookalike = /[\u00d0\u00f0\u0189\u0256\p{Script=Cyrillic}\p{Script=Greek}]/u

const nameOf = (character: string): string => {
  const point = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return hidden.test(character) || oddSpace.test(character) ? point : `${character} (${point})`
}

/** What Excel leaves when it takes a text for a formula, a number or a date, or cannot show it. */
const damaged =
  /^(#(NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)|#{2,}|=.+|\d(?:[.,]\d+)?E[+-]\d+|\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?)$/

function strayIn(text: string): string | undefined {
  if (/^[ \n]|[ \n]$/.test(text)) return 'ở đầu hoặc cuối'
  if (/ {2}/.test(text)) return 'hai dấu cách liền nhau'
  if (/ \n|\n /.test(text)) return 'cạnh chỗ xuống dòng'
  const [odd] = oddSpace.exec(text) ?? []
  return odd === undefined ? undefined : `dấu cách đặc biệt ${nameOf(odd)}`
}

/**
 * What a careless paste leaves in a text: decomposed accents, characters nobody sees, stray spaces, letters of
 * another alphabet. `lines: true` for texts that may hold several lines.
 */
export function checkText(text: string, place: Place, lines = false): Fault[] {
  const composed = text.normalize('NFC')
  const found: [FaultCode, string | undefined][] = [
    ['decomposed-text', composed === text ? undefined : composed],
    ['hidden-character', (lines ? hiddenButLineFeed : hidden).exec(text)?.map(nameOf)[0]],
    ['stray-space', strayIn(text)],
    ['spreadsheet-damage', damaged.exec(text.trim())?.[0]],
    ['lookalike-letter', lookalike.exec(text)?.map(nameOf)[0]],
  ]
  return found.flatMap(([code, detail]) => (detail === undefined ? [] : [fault(code, place, detail)]))
}
