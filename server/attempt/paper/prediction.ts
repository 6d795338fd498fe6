import { foldCode } from '../../contest/pasted-text.ts'
import type { Rules } from '../../contest/rules.ts'
import { type Refusal, refuse } from '../../contract/problem.ts'

const PLAIN = /^\d{1,8}$/
/** What people set between thousands. */
const BETWEEN = /(?<=\d)[ .,'’·_](?=\d)/g
const GROUPED = /^(\d{1,3}|\d{1,2} \d{3}) \d{3}$/
/** Quotation marks around. A full stop behind may be a thousand half written. */
const AROUND = /^["'“‘]+|["'”’]+$/g

/**
 * The predicted number, 0 … 99,999,999. People write 12.500, 12 500, 12,500 or 12'500 for twelve thousand five hundred.
 * Null when the rules ask for no prediction.
 */
export function readPrediction(rules: Rules, text: string | undefined): number | null | Refusal {
  if (rules.prediction === null) return text === undefined ? null : refuse('unknown-field', 'prediction')
  const written = foldCode(text ?? '')
    .replace(AROUND, '')
    .replace(BETWEEN, ' ')
  if (PLAIN.test(written)) return Number(written)
  if (GROUPED.test(written)) return Number(written.replaceAll(' ', ''))
  return refuse('invalid-prediction', 'prediction')
}
