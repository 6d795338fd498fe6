import type { PaperQuestion } from '../contract.ts'
import type { Question } from './bank.ts'
import type { Contest } from './contest.ts'
import { type Draw, drawSome } from './draw.ts'
import { paperLength } from './rules.ts'

/** One question as drawn: its options shuffled, each under an id made for this paper. */
export interface DrawnQuestion {
  readonly question: Question
  /** In display order; `index` points into `question.options`. */
  readonly options: readonly { readonly id: string; readonly index: number }[]
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
  return drawSome(chosen, chosen.length, draw).map(question => shuffleOptions(question, draw))
}

/**
 * Bytes of randomness for a paper: twice the two bytes per draw it takes, as a draw is rejected less than half
 * the time even in the worst case, and here less than once in ten.
 */
export const paperSeedBytes = (contest: Contest): number =>
  64 + 4 * paperLength(contest.rules) * (3 + contest.rules.paper.options)

/** The paper as a citizen may see it. */
export const showPaper = (paper: Paper): PaperQuestion[] =>
  paper.map(({ question, options }) => ({
    id: question.id,
    text: question.text,
    choose: question.right.length > 1 ? 'many' : 'one',
    options: options.map(({ id, index }) => ({ id, text: question.options[index] ?? '' })),
  }))

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

/**
 * Shuffle, then name the options by the place they are shown in, under a prefix drawn for this question of this
 * paper: what an id could tell, the eye has already seen.
 */
function shuffleOptions(question: Question, draw: Draw): DrawnQuestion {
  const prefix = drawPrefix(draw)
  const order = drawSome([...question.options.keys()], question.options.length, draw)
  return { question, options: order.map((index, place) => ({ id: `${prefix}${place + 1}`, index })) }
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
