import { difficulties, type Question } from '../contest/contest.ts'
import type { Topic } from '../contest/rules.ts'
import { checkGroups } from './check-groups.ts'
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
  const drawn = questions.filter(({ value }) => value.status !== 'draft')
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
