import { type Fault, fault, type Place } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'

/** What numbers a question in the list it was copied from. */
const NUMBER =
  /^(?:câu(?: hỏi)?(?: số)? ?\d{1,3} ?[.:)–-]|\(?\d{1,3}[.)/] (?=\p{L})|\d{1,3}\) ?|question \d+|\[\d{1,3}\] |\d{1,3} ?[-–] (?=\p{L})|\d{1,3}\.(?=\p{L}{2})|[cq]\d{1,3}[.:] |[•●▪►➢*+–-] (?=\p{L}))/iu

/** A letter or two, as the column of answers has them. */
const LETTERS = '[A-Ha-h1-8](?:\\s*(?:,|;|&|và)\\s*[A-Ha-h1-8])*'
/** The answer behind a question, in brackets or at its end: whoever reads it knows the key. */
const KEY = new RegExp(
  `[([{]\\s*(?:đáp ?án(?: đúng)?|đ[./]?á|đa|key|chọn)\\s*[:=–-]?\\s*(?:câu |ý )?${LETTERS}\\s*\\.?\\s*[)\\]}]|(?<=^|[\\s.?!])(?:đáp ?án(?: đúng)?(?: là)?|đa|key)\\s*[:=–-]\\s*${LETTERS}\\s*\\.?\\s*$`,
  'iu',
)
/** The options behind the question mark, as they stand in a printed paper. A list that is asked about ends in a question. */
const OPTIONS = /(?<=\?)\s*A ?[.)] ?\S.*\sB ?[.)] ?\S.*\sC ?[.)] ?\S.*(?<!\?\s*)$/su

/** What a question's text holds that is no part of the question, by the code of its fault. */
const PARTS: readonly (readonly [code: FaultCode, part: RegExp])[] = [
  ['numbered-question', NUMBER],
  ['key-in-question', KEY],
  ['options-in-question', OPTIONS],
]

/** What is wrong with a question's text that would not be wrong elsewhere. */
export const checkQuestionText = (text: string, place: Place): Fault[] =>
  PARTS.flatMap(([code, part]) => {
    const found = part.exec(text)?.[0].trim()
    return found === undefined ? [] : [fault(code, place, found)]
  })
