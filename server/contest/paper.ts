import type { PaperQuestion } from '../contract.ts'
import type { Question } from './bank.ts'
import type { Contest } from './contest.ts'
import { type Draw, drawOrder, drawSome } from './draw.ts'
import { paperLength } from './rules.ts'

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

const PREFIX_LETTERS = 'abcdefghjkmnpqrstuvwxyz'
const PREFIX_LENGTH = 3

/**
 * Draw a paper: each topic's quota from its appraised questions, then the order of questions and of options.
 * A function of `draw` alone, which the caller feeds from (contest secret, participant, attempt number), so
 * that starting again shows nothing new. It never looks at which option is right.
 */
export function drawPaper(contest: Contest, draw: Draw): Paper {
  const pools = appraisedByTopic(contest)
  const chosen = contest.rules.topics.flatMap(topic => drawSome(pools.get(topic.id) ?? [], topic.quota, draw))
  return drawSome(chosen, chosen.length, draw).map(question => ({
    question,
    order: drawOrder(question.options.length, draw),
    prefix: drawPrefix(draw),
  }))
}

/**
 * Bytes of randomness for a paper: twice the two bytes per draw it takes, as a draw is rejected less than half
 * the time even in the worst case, and here less than once in ten.
 */
export const paperSeedBytes = (contest: Contest): number =>
  64 + 4 * paperLength(contest.rules) * (3 + contest.rules.paper.options)

/** The paper as a citizen may see it. */
export const showPaper = (paper: Paper): PaperQuestion[] =>
  paper.map(({ question, order, prefix }) => ({
    id: question.id,
    text: question.text,
    choose: question.right.length > 1 ? 'many' : 'one',
    options: order.map((index, place) => ({
      id: optionId(prefix, place),
      text: question.options[index] ?? '',
    })),
  }))

/** The index into `question.options` that an id stands for on this paper, or undefined. */
export function optionIndex({ order, prefix }: DrawnQuestion, id: string): number | undefined {
  const place = order.findIndex((_, at) => optionId(prefix, at) === id)
  return order[place]
}

/** Options are named by the place they are shown in: what an id could tell, the eye has already seen. */
const optionId = (prefix: string, place: number): string => prefix + (place + 1)

const pools = new WeakMap<Contest, Map<string, Question[]>>()

function appraisedByTopic(contest: Contest): Map<string, Question[]> {
  const known = pools.get(contest)
  if (known) return known
  const made = new Map<string, Question[]>()
  for (const question of contest.bank) {
    if (question.status !== 'appraised') continue
    const pool = made.get(question.topic)
    if (pool) pool.push(question)
    else made.set(question.topic, [question])
  }
  pools.set(contest, made)
  return made
}

function drawPrefix(draw: Draw): string {
  let rest = draw(PREFIX_LETTERS.length ** PREFIX_LENGTH)
  let prefix = ''
  for (let i = 0; i < PREFIX_LENGTH; i++) {
    prefix += PREFIX_LETTERS.charAt(rest % PREFIX_LETTERS.length)
    rest = Math.floor(rest / PREFIX_LETTERS.length)
  }
  return prefix
}
