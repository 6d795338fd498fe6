import type { PaperQuestion } from '../contract.ts'
import type { Question } from './bank.ts'
import type { Contest } from './contest.ts'
import { type Draw, drawSome } from './draw.ts'
import { paperLength } from './rules.ts'

/** One question as drawn: its options shuffled, each under an id that exists on this paper only. */
export interface DrawnQuestion {
  readonly question: Question
  /** In display order; `index` points into `question.options`. */
  readonly options: readonly { readonly id: string; readonly index: number }[]
}

/** A đề thi: the questions and option order drawn for one attempt. */
export type Paper = readonly DrawnQuestion[]

const ID_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const ID_LENGTH = 4

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

/** Bytes of randomness that always suffice for a paper of this contest. */
export const paperSeedBytes = (contest: Contest): number =>
  8 * paperLength(contest.rules) * (3 + contest.rules.paper.options * (ID_LENGTH + 2))

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

function shuffleOptions(question: Question, draw: Draw): DrawnQuestion {
  const order = drawSome([...question.options.keys()], question.options.length, draw)
  const ids = new Set<string>()
  while (ids.size < order.length) ids.add(optionId(draw))
  const names = [...ids]
  return { question, options: order.map((index, at) => ({ id: names[at] ?? '', index })) }
}

function optionId(draw: Draw): string {
  let id = ''
  for (let i = 0; i < ID_LENGTH; i++) id += ID_LETTERS.charAt(draw(ID_LETTERS.length))
  return id
}
