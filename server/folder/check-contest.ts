import type { Agency } from '../contest/agency.ts'
import type { Question } from '../contest/bank.ts'
import type { Rules } from '../contest/rules.ts'
import { checkSites } from './check-sites.ts'
import { type Fault, fault, nameOfPlace, type Place } from './fault.ts'
import { foldText } from './fold-text.ts'
import { type Placed, placeOf } from './parse-table.ts'
import type { PlaceOf } from './rules-document.ts'

/** What was read of each file, however faulty. */
export interface Parts {
  readonly rules: Partial<Rules>
  readonly placeOfRule: PlaceOf
  readonly questions: readonly Placed<Question>[]
  readonly agencies: readonly Placed<Agency>[]
}

/** What the files of a contest say about each other, and the rows of a table about one another. */
export function checkContest(parts: Parts): Fault[] {
  const { questions, agencies } = parts
  return [
    ...checkTopics(parts),
    ...checkQuotas(parts),
    ...checkTwins(
      questions,
      'Mã',
      question => question.id,
      (place, id, where) => fault('duplicate-id', place, id, where),
    ),
    ...checkTwins(
      questions,
      'Câu hỏi',
      question => foldText(question.text),
      (place, _text, where) => fault('duplicate-question', place, where),
    ),
    ...checkTwins(
      agencies,
      'Mã',
      agency => agency.id,
      (place, id, where) => fault('duplicate-id', place, id, where),
    ),
    ...checkTwins(
      agencies,
      'Tên cơ quan, đơn vị',
      agency => foldText(agency.name),
      (place, _name, where) => fault('duplicate-name', place, where),
    ),
    ...checkSites(agencies),
  ]
}

function checkTopics({ rules, questions }: Parts): Fault[] {
  if (rules.topics === undefined) return []
  const known = new Set(rules.topics.map(topic => topic.id))
  return questions
    .filter(({ value }) => value.topic.trim() !== '' && !known.has(value.topic))
    .map(({ value, row }) => fault('unknown-topic', placeOf(row, 'Chủ đề'), value.topic))
}

/** A paper needs `quota` appraised questions of a topic. Without any question at all there is a graver fault. */
function checkQuotas({ rules, placeOfRule, questions }: Parts): Fault[] {
  if (questions.length === 0) return []
  return (rules.topics ?? []).flatMap(({ id, quota }, index) => {
    const appraised = questions.filter(
      ({ value }) => value.topic === id && value.status === 'appraised',
    ).length
    if (quota <= appraised) return []
    const detail = `${quota} câu nhưng chỉ có ${appraised} câu đã thẩm định`
    return [fault('quota-too-large', placeOfRule(['topics', index, 'quota']), detail)]
  })
}

/** Rows whose `key` an earlier row already has; empty keys are another fault. */
function checkTwins<T>(
  rows: readonly Placed<T>[],
  column: string,
  key: (value: T) => string,
  tell: (place: Place, key: string, where: string) => Fault,
): Fault[] {
  const first = new Map<string, Place>()
  return rows.flatMap(({ value, row }) => {
    const name = key(value)
    const place = placeOf(row, column)
    const twin = first.get(name)
    if (twin !== undefined) return [tell(place, name, nameOfPlace(twin))]
    if (name.trim() !== '') first.set(name, place)
    return []
  })
}
