import { type Contest, drawable, type Question } from '../../contest/contest.ts'
import { paperLength } from '../../contest/rules.ts'
import type { PaperQuestion } from '../../contract/public.ts'
import { CHOICE_DRAWS, chooseQuestions } from './choose-questions.ts'
import { type Draw, drawOrder, drawSome } from './draw.ts'
import { planOf } from './paper-plan.ts'

/** One question as drawn for one paper. */
export interface DrawnQuestion {
  readonly question: Question
  /** Indices into `question.options`, in the order shown. */
  readonly order: readonly number[]
  /** What the option ids of this question begin with, on this paper only. */
  readonly prefix: string
}

/** A đề thi: the questions and option order drawn for one attempt. */
export type Paper = readonly DrawnQuestion[]

const LETTERS = [...'abcdefghjkmnpqrstuvwxyz']
const PREFIXES = LETTERS.flatMap(a => LETTERS.flatMap(b => LETTERS.map(c => a + b + c)))

/**
 * Draw a paper: each topic's quota from its questions, keeping to the rules' mix of difficulties and to the bank's
 * exclusion groups, then the order of questions and of options.
 * A function of `draw` alone, which the caller feeds from (contest secret, participant, attempt number), so
 * that starting again shows nothing new. It never looks at which option is right.
 */
export function drawPaper(contest: Contest, draw: Draw): Paper {
  const plan = planOf(contest)
  const chosen = plan === 'free' ? chooseFreely(contest, draw) : chooseQuestions(plan, draw)
  return drawSome(chosen, chosen.length, draw).map(question => ({
    question,
    order: pinLast(drawOrder(question.options.length, draw), question),
    prefix: PREFIXES[draw(PREFIXES.length)] ?? '',
  }))
}

/** The options that are pinned go behind the others, which keep the order drawn. */
function pinLast(order: readonly number[], { pinned }: Question): readonly number[] {
  return pinned === undefined ? order : [...order.filter(index => !pinned.includes(index)), ...pinned]
}

/** Draws a question takes once it is chosen: its place, the order of its options, their prefix. */
const SHOWING_DRAWS = 3

/**
 * Bytes of randomness for a paper: twice the two bytes per draw it takes, as a draw is rejected less than half
 * the time even in the worst case, and here less than once in ten.
 */
export function paperSeedBytes(contest: Contest): number {
  const choosing = planOf(contest) === 'free' ? 1 : CHOICE_DRAWS
  return 64 + 4 * (choosing + SHOWING_DRAWS) * paperLength(contest.rules)
}

/** The paper as a citizen may see it. */
export const showPaper = (paper: Paper): PaperQuestion[] =>
  paper.map(({ question, order, prefix }) => ({
    id: question.id,
    text: question.text,
    choose: chooseOf(question),
    options: order.map((index, place) => ({
      id: optionId(prefix, place),
      text: question.options[index] ?? '',
    })),
  }))

/** Whether a question takes one option or several. */
export const chooseOf = ({ right }: Question): 'one' | 'many' => (right.length > 1 ? 'many' : 'one')

/** The index into `question.options` that an id stands for on this paper, or undefined. */
export function optionIndex({ order, prefix }: DrawnQuestion, id: string): number | undefined {
  const names = id.length === OPTION_ID_LENGTH && id.startsWith(prefix)
  return names ? order[Number(id.at(-1)) - 1] : undefined
}

/** Whether a value has the form of an option's id, of whatever paper. */
export const isOptionId = (value: string): boolean => /^[a-z]{3}[1-9]$/.test(value)

/** Letters of an option's id: its question's prefix and the place it is shown in. */
export const OPTION_ID_LENGTH = 4

/** Options are named by the place they are shown in: what an id could tell, the eye has already seen. */
export const optionId = (prefix: string, place: number): string => prefix + (place + 1)

const pools = new WeakMap<Contest, ReadonlyMap<string, Question[]>>()

/** Each topic's quota with nothing else to heed, as release 0.1.0 chose it. */
function chooseFreely(contest: Contest, draw: Draw): Question[] {
  const { topics } = contest.rules
  const ofTopic =
    pools.get(contest) ??
    new Map(topics.map(({ id }) => [id, drawable(contest.bank).filter(({ topic }) => topic === id)]))
  pools.set(contest, ofTopic)
  return topics.flatMap(({ id, quota }) => drawSome(ofTopic.get(id) ?? [], quota, draw))
}
