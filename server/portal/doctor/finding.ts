import { findingSentences, type Severity } from './finding-sentences.ts'

export type FindingCode = keyof typeof findingSentences

/** One thing found on a page. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly sentence: string
  readonly remedy: string
  /** Where on the page or in its headers. */
  readonly where?: string
  /** The exact text to write there. */
  readonly fix?: string
}

/** A finding with its place and the exact text that mends it. */
export function finding(code: FindingCode, place: { where?: string; fix?: string } = {}): Finding {
  const [severity, sentence, remedy] = findingSentences[code]
  return { code, severity, sentence, remedy, ...place }
}

/** Every code, for the tests that each is real. */
export const findingCodes: readonly string[] = Object.keys(findingSentences)
