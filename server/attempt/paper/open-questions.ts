import type { PaperPlan } from './paper-plan.ts'

/**
 * The questions still open to a paper in the making: neither taken nor in a group with one that is. Taking a question
 * and giving it back cost a step for each of its rivals.
 */
export class OpenQuestions {
  /** How many taken questions keep each question out; a taken one keeps itself out. */
  readonly #barred: Uint16Array
  /** How many open questions of each part may yet be barred; negative where it can no more be filled. */
  readonly #spare: Int32Array
  /** Parts that cannot be filled. */
  #short: number

  constructor(readonly plan: PaperPlan) {
    this.#barred = new Uint16Array(plan.questions.length)
    this.#spare = plan.spare.slice()
    this.#short = this.#spare.filter(spare => spare < 0).length
  }

  /** False when a part has fewer open questions than it wants: nothing that is taken from here on can mend that. */
  get isHopeful(): boolean {
    return this.#short === 0
  }

  /** The open questions of a part. */
  in(part: number): number[] {
    const open: number[] = []
    for (const question of this.plan.pools[part] ?? []) if (this.#barred[question] === 0) open.push(question)
    return open
  }

  take(question: number): void {
    this.#bar(question, 1)
    for (const rival of this.plan.rivals[question] ?? []) {
      if (this.#bar(rival, 1) !== 1) continue
      if (this.#spend(rival, 1) === -1) this.#short++
    }
  }

  giveBack(question: number): void {
    this.#bar(question, -1)
    for (const rival of this.plan.rivals[question] ?? []) {
      if (this.#bar(rival, -1) !== 0) continue
      if (this.#spend(rival, -1) === 0) this.#short--
    }
  }

  #bar(question: number, by: 1 | -1): number {
    const now = (this.#barred[question] ?? 0) + by
    this.#barred[question] = now
    return now
  }

  #spend(question: number, by: 1 | -1): number {
    const part = this.plan.partOf[question] ?? 0
    const now = (this.#spare[part] ?? 0) - by
    this.#spare[part] = now
    return now
  }
}

/**
 * Fill the slots (each names a part) one after the other, each with the first of its open questions, as `next` gives
 * them, that leaves the rest hopeful; where there is none, change an earlier choice. Gives the questions by slot,
 * `none` when there is no such paper, or `unknown` after `steps` tries.
 */
export function fill(
  questions: OpenQuestions,
  slots: readonly number[],
  next: (open: number[]) => number | undefined,
  steps: number,
): number[] | 'none' | 'unknown' {
  const taken: number[] = []
  let left = steps
  const from = (at: number): boolean => {
    const part = slots[at]
    if (part === undefined) return true
    const open = questions.in(part)
    for (let one = next(open); one !== undefined; one = next(open)) {
      if (left-- === 0) return false
      questions.take(one)
      taken[at] = one
      if (questions.isHopeful && from(at + 1)) return true
      questions.giveBack(one)
      if (left < 0) return false
    }
    return false
  }
  if (questions.isHopeful && from(0)) return taken
  return left < 0 ? 'unknown' : 'none'
}
