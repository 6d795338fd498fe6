import { findPaper } from '../attempt/paper/choose-questions.ts'
import { planPaper } from '../attempt/paper/paper-plan.ts'
import { type Difficulty, difficulties, isDrawable, type Question } from '../contest/contest.ts'
import type { Topic } from '../contest/rules.ts'
import { type Fault, fault } from './fault.ts'
import { DIFFICULTY, difficultyNames } from './parse-drawing.ts'
import { type Placed, placeOf } from './parse-table.ts'
import type { PlaceOf } from './rules-document.ts'

/** Whether every participant can be drawn a paper: enough questions of each kind, and groups that leave enough. */
export function checkDraw(
  topics: readonly Topic[],
  questions: readonly Placed<Question>[],
  placeOfRule: PlaceOf,
): Fault[] {
  const drawn = questions.filter(({ value }) => isDrawable(value))
  const faults = topics.flatMap((topic, index) => {
    const own = drawn.filter(({ value }) => value.topic === topic.id)
    const at = (...keys: string[]) => placeOfRule(['topics', index, ...keys])
    return [...checkQuota(topic, own.length, at('quota')), ...checkMix(topic, own, at)]
  })
  return faults.length > 0
    ? faults
    : checkGroups(
        topics,
        drawn.map(({ value }) => value),
        placeOfRule,
      )
}

function checkQuota({ quota }: Topic, count: number, place: ReturnType<PlaceOf>): Fault[] {
  if (quota <= count) return []
  return [
    fault('quota-too-large', place, `${quota} câu nhưng chỉ có ${count} câu đã đối chiếu hoặc đã thẩm định`),
  ]
}

function checkMix(
  { difficulty: mix }: Topic,
  questions: readonly Placed<Question>[],
  at: (...keys: string[]) => ReturnType<PlaceOf>,
): Fault[] {
  if (mix === undefined) return []
  const unsaid = checkSaid(questions)
  if (unsaid.length > 0) return unsaid
  return difficulties.flatMap(each => {
    const count = questions.filter(({ value }) => value.difficulty === each).length
    if (mix[each] <= count) return []
    const detail = `${mix[each]} câu ${difficultyNames[each]} nhưng chỉ có ${count} câu`
    return [fault('difficulty-too-large', at('difficulty', each), detail)]
  })
}

/** Questions that do not say how hard they are; one fault for a file without the column. A bad word is told already. */
function checkSaid(questions: readonly Placed<Question>[]): Fault[] {
  const files = new Set<string>()
  return questions.flatMap(({ value, row }) => {
    if (value.difficulty !== undefined || files.has(row.file)) return []
    const written = row.cells.get(DIFFICULTY)
    if (written?.trim() === '') return [fault('empty-difficulty', placeOf(row, DIFFICULTY))]
    if (written !== undefined) return []
    files.add(row.file)
    return [fault('missing-column', { file: row.file, line: 1, row: 1, column: DIFFICULTY }, DIFFICULTY)]
  })
}

/** Whether these questions give a paper for these topics, no two of its questions from one exclusion group. */
type IsPossible = (...topics: Topic[]) => boolean

/**
 * Exclusion groups that leave too few questions for a paper: told of a difficulty of a topic, or else of the topic, or
 * else of the paper as a whole.
 */
function checkGroups(topics: readonly Topic[], bank: readonly Question[], placeOfRule: PlaceOf): Fault[] {
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
