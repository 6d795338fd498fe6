/** What the papers so far say of one question: how many had it, left it blank, got it right, and chose each option. */
export interface AskedOften {
  readonly drawn: number
  readonly blank: number
  readonly right: number
  readonly chosen: readonly number[]
  /** Correlation with the rest of the paper, −1…1; null: nothing varies. */
  readonly discrimination: number | null
}

/** Why a question deserves a second look (câu cần xem lại). */
export type Weakness = 'against' | 'wrong-preferred' | 'parts-nobody' | 'too-hard' | 'too-easy' | 'unchosen'

/** Below this many papers chance says more than the question. */
export const LEAST_PAPERS = 30
/** Below it a question parts those who know more from the others hardly at all (Ebel, Essentials of Educational Measurement, 1972). */
const LEAST_DISCRIMINATION = 0.1
/** Twice the standard error: what is nearer to nothing than that may be chance. */
const SURE = 2
const HARD = 0.2
const EASY = 0.95

/**
 * What is odd about a question, the gravest first: those who know more get it wrong; a wrong option is preferred to the
 * right one; it parts nobody; hardly anyone, or nearly everyone, is right; an option nobody takes. `right`: places of the
 * right options. Nothing is said of fewer than `LEAST_PAPERS` papers,
 * nor of what may be chance.
 */
export function weaknesses(counts: AskedOften, right: readonly number[]): Weakness[] {
  const { drawn, discrimination, chosen } = counts
  if (drawn < LEAST_PAPERS) return []
  const share = counts.right / drawn
  const leastRight = Math.min(...right.map(at => chosen[at] ?? 0))
  const chance = SURE / Math.sqrt(drawn)
  const odd: Readonly<Record<Weakness, boolean>> = {
    against: discrimination !== null && discrimination < -chance,
    'wrong-preferred': chosen.some(
      (times, at) => !right.includes(at) && times - leastRight > SURE * Math.sqrt(times + leastRight),
    ),
    'parts-nobody':
      discrimination !== null &&
      chance <= LEAST_DISCRIMINATION &&
      Math.abs(discrimination) < LEAST_DISCRIMINATION,
    'too-hard': share < HARD,
    'too-easy': share > EASY,
    unchosen: chosen.includes(0),
  }
  return order.filter(each => odd[each])
}

const order = ['against', 'wrong-preferred', 'parts-nobody', 'too-hard', 'too-easy', 'unchosen'] as const
