import { type FaultCode, faultSentences } from './fault-sentences.ts'

/** Where in the folder: what a person needs to put the cursor on it. */
export interface Place {
  /** Path relative to the contest folder, with `/`. */
  readonly file: string
  /** Line of the file, from 1; null when the whole file is meant. */
  readonly line: number | null
  /** Row as Excel numbers it: behind `line` once a cell above holds several lines. */
  readonly row: number | null
  /** Column header of a table, key path of rules.yaml; null when the whole line is meant. */
  readonly column: string | null
}

/** Something found at a place, with its sentences. */
export interface Finding<Code> extends Place {
  readonly code: Code
  /** What is wrong and how to mend it, in Vietnamese. */
  readonly problem: string
  readonly remedy: string
}

/** Something that stops a contest from being served. */
export type Fault = Finding<FaultCode>

/** The place "this file as a whole". */
export const wholeFile = (file: string): Place => ({ file, line: null, row: null, column: null })

/** The sentence with its gaps `{}` filled in order. */
export const fill = (sentence: string, details: readonly string[]): string =>
  details.reduce((text, detail) => text.replace('{}', () => detail), sentence)

/** A fault at `place`; `details` fill the gaps of the code's sentence in order. */
export function fault(code: FaultCode, place: Place, ...details: string[]): Fault {
  const [problem, remedy] = faultSentences[code]
  return { code, ...place, problem: fill(problem, details), remedy }
}

/** Order of the report: by file, then by line; what concerns a whole file first. */
export function byPlace(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0)
}

/** A place as a detail of another fault: `bank/1-chinh-sach.csv dòng 12`. */
export const nameOfPlace = (place: Place): string =>
  place.line === null ? place.file : `${place.file} dòng ${place.line}`
