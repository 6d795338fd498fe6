import { findingSentences } from './finding-sentences.ts'
import type { Severity } from './policy-sentences.ts'

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

/** The worst first. */
const order: readonly Severity[] = ['error', 'warning', 'note']

export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  note: 'Ghi chú',
}

/** The same findings, the worst first. */
export const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))

/** Whether anything keeps the quiz from the page. */
export const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')
