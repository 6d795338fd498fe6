import {
  type Contest,
  type Difficulty,
  difficulties,
  drawable,
  type Question,
} from '../../contest/contest.ts'
import type { Topic } from '../../contest/rules.ts'

/** Questions of one kind that a paper takes `count` of: a topic's, or a topic's of one difficulty. */
export interface Part {
  readonly topic: string
  readonly difficulty?: Difficulty
  readonly count: number
}

/** What a paper of a contest is made of. Questions are named by their index. */
export interface PaperPlan {
  readonly parts: readonly Part[]
  readonly questions: readonly Question[]
  /** The part each question belongs to. */
  readonly partOf: readonly number[]
  /** The questions of each part. */
  readonly pools: readonly (readonly number[])[]
  /** How many questions each part has beyond those a paper takes; negative where it has too few. */
  readonly spare: Int32Array
  /** For each question of a paper its part. */
  readonly slots: readonly number[]
  /** For each question those that share an exclusion group with it, in whatever part. */
  readonly rivals: readonly (readonly number[])[]
}

/** The parts of a topic; without a difficulty mix the topic is one. */
const partsOf = ({ id, quota, difficulty }: Topic): Part[] =>
  difficulty === undefined
    ? [{ topic: id, count: quota }]
    : difficulties.flatMap(each =>
        difficulty[each] === 0 ? [] : [{ topic: id, difficulty: each, count: difficulty[each] }],
      )

const isIn = (part: Part, question: Question): boolean =>
  part.topic === question.topic && (part.difficulty ?? question.difficulty) === question.difficulty

/** The plan for these topics and the questions that may be drawn from `bank`. */
export function planPaper(topics: readonly Topic[], bank: readonly Question[]): PaperPlan {
  const parts = topics.flatMap(partsOf)
  const questions = drawable(bank).filter(question => parts.some(part => isIn(part, question)))
  const partOf = questions.map(question => parts.findIndex(part => isIn(part, question)))
  const pools = parts.map((_, part) => [...partOf.keys()].filter(question => partOf[question] === part))
  const spare = Int32Array.from(parts, ({ count }, part) => (pools[part]?.length ?? 0) - count)
  const slots = parts.flatMap(({ count }, part) => Array.from({ length: count }, () => part))
  return { parts, questions, partOf, pools, spare, slots, rivals: rivalsAmong(questions) }
}

function rivalsAmong(questions: readonly Question[]): number[][] {
  const members = new Map<string, number[]>()
  for (const [index, { groups = [] }] of questions.entries())
    for (const group of groups) members.set(group, [...(members.get(group) ?? []), index])
  return questions.map(({ groups = [] }, index) => {
    const rivals = new Set(groups.flatMap(group => members.get(group) ?? []))
    rivals.delete(index)
    return [...rivals]
  })
}

const plans = new WeakMap<Contest, PaperPlan | 'free'>()

/**
 * The plan a contest's papers are drawn by; `free` where neither a difficulty mix nor an exclusion group binds the
 * draw. Papers of such a contest are those of release 0.1.0, which knew neither.
 */
export function planOf(contest: Contest): PaperPlan | 'free' {
  const known = plans.get(contest)
  if (known) return known
  const bound =
    contest.rules.topics.some(({ difficulty }) => difficulty) || contest.bank.some(({ groups }) => groups)
  const made = bound ? planPaper(contest.rules.topics, contest.bank) : 'free'
  plans.set(contest, made)
  return made
}
