import { findPaper } from '../attempt/paper/choose-questions.ts'
import { planPaper } from '../attempt/paper/paper-plan.ts'
import { type Difficulty, difficulties, type Question } from '../contest/contest.ts'
import type { Topic } from '../contest/rules.ts'
import { type Fault, fault } from './fault.ts'
import { difficultyNames } from './parse-drawing.ts'
import type { PlaceOf } from './rules-document.ts'

/** Whether these questions give a paper for these topics, no two of its questions from one exclusion group. */
type IsPossible = (...topics: Topic[]) => boolean

/**
 * Exclusion groups that leave too few questions for a paper: told of a difficulty of a topic, or else of the topic, or
 * else of the paper as a whole.
 */
export function checkGroups(
  topics: readonly Topic[],
  bank: readonly Question[],
  placeOfRule: PlaceOf,
): Fault[] {
  const isPossible: IsPossible = (...some) => findPaper(planPaper(some, bank)) !== undefined
  const faults = topics.flatMap((topic, index) =>
    isPossible(topic)
      ? []
      : shortages(topic, isPossible).map(({ keys, detail }) =>
          fault('groups-too-tight', placeOfRule(['topics', index, ...keys]), `chủ đề ${topic.id} ${detail}`),
        ),
  )
  if (faults.length > 0 || isPossible(...topics)) return faults
  const detail = 'từng chủ đề thì đủ, cả đề thì không, vì có nhóm chung giữa các chủ đề'
  return [fault('groups-too-tight', placeOfRule(['topics']), detail)]
}

interface Shortage {
  readonly keys: readonly string[]
  readonly detail: string
}

/** What a topic lacks, given that it cannot fill its quota. */
function shortages(topic: Topic, isPossible: IsPossible): Shortage[] {
  const { quota, difficulty: mix } = topic
  if (mix === undefined) {
    const most = mostOf(quota, count => isPossible({ ...topic, quota: count }))
    return [{ keys: ['quota'], detail: sayShortage(`${quota} câu`, most) }]
  }
  const short = difficulties.flatMap(each => {
    const isEnough = (count: number) => count === 0 || isPossible(onlyOf(topic, each, count))
    if (isEnough(mix[each])) return []
    const detail = sayShortage(`${mix[each]} câu ${difficultyNames[each]}`, mostOf(mix[each], isEnough))
    return [{ keys: ['difficulty', each], detail }]
  })
  return short.length > 0 ? short : [{ keys: ['difficulty'], detail: 'không đủ các độ khó cùng một lúc' }]
}

const sayShortage = (need: string, most: number): string =>
  `cần ${need}, các nhóm chỉ để lại nhiều nhất ${most} câu`

/** A topic that asks for one difficulty alone. */
const onlyOf = (topic: Topic, difficulty: Difficulty, count: number): Topic => ({
  ...topic,
  quota: count,
  difficulty: { easy: 0, medium: 0, hard: 0, [difficulty]: count },
})

/** The greatest number below `count` of which there is enough. */
function mostOf(count: number, isEnough: (count: number) => boolean): number {
  let most = count - 1
  while (most > 0 && !isEnough(most)) most--
  return most
}
