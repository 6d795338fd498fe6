import type { Question } from '../../contest/contest.ts'
import { type Draw, drawSome } from './draw.ts'
import { fill, OpenQuestions } from './open-questions.ts'
import type { PaperPlan } from './paper-plan.ts'

/** Tries a draw may take for each question of the paper, and rounds of redrawing when they were not enough. */
const TRIES = 4
const ROUNDS = 2

/** Integers that choosing takes for each question of the paper, at most: its place in line, tries, redraws. */
export const CHOICE_DRAWS = 1 + TRIES + ROUNDS

/**
 * The questions of a paper: of each part as many as it wants, no two of one exclusion group. Slots are filled in
 * random order, each from the questions that are still open to it with equal chances, so that of two questions of one
 * part and the same groups neither comes more often. Where that ends in nothing, which takes groups that leave hardly
 * a choice, a paper known to be possible is redrawn question by question. Throws when none is, which `findPaper` tells
 * before a contest is served.
 */
export function chooseQuestions(plan: PaperPlan, draw: Draw): Question[] {
  const slots = drawSome(plan.slots, plan.slots.length, draw)
  const chosen = fill(new OpenQuestions(plan), slots, open => takeOne(open, draw), TRIES * slots.length)
  const paper = typeof chosen === 'string' ? redraw(plan, draw) : chosen
  return paper.flatMap(index => plan.questions[index] ?? [])
}

function takeOne(open: number[], draw: Draw): number | undefined {
  if (open.length === 0) return undefined
  const at = draw(open.length)
  const one = open[at]
  const last = open.pop()
  if (at < open.length && last !== undefined) open[at] = last
  return one
}

function redraw(plan: PaperPlan, draw: Draw): readonly number[] {
  const paper = findPaper(plan)
  if (paper === undefined) throw new RangeError('no paper satisfies the quotas and the exclusion groups')
  const questions = new OpenQuestions(plan)
  for (const question of paper) questions.take(question)
  const redrawn = paper.slice()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [at, question] of redrawn.entries()) {
      questions.giveBack(question)
      const other = takeOne(questions.in(plan.partOf[question] ?? 0), draw) ?? question
      questions.take(other)
      redrawn[at] = other
    }
  }
  return redrawn
}

/** Tries after which a bank whose groups hide every paper so well counts as one without. */
const SEARCH = 20_000

const papers = new WeakMap<PaperPlan, readonly number[] | null>()

/**
 * Some paper that satisfies the plan, always the same one, as question indices; undefined when there is none, or it
 * could not be found. The scarcest parts come first, and in them the questions that bar the fewest others.
 */
export function findPaper(plan: PaperPlan): readonly number[] | undefined {
  const known = papers.get(plan)
  if (known !== undefined) return known ?? undefined
  const spare = (part: number) => plan.spare[part] ?? 0
  const barring = (question: number) => plan.rivals[question]?.length ?? 0
  const next = (open: number[]) => {
    const least = Math.min(...open.map(barring))
    const at = open.findIndex(question => barring(question) === least)
    return at < 0 ? undefined : open.splice(at, 1)[0]
  }
  const slots = plan.slots.toSorted((a, b) => spare(a) - spare(b))
  const found = fill(new OpenQuestions(plan), slots, next, SEARCH)
  const paper = typeof found === 'string' ? null : found
  papers.set(plan, paper)
  return paper ?? undefined
}
