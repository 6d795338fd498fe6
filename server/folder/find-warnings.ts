import type { Hit, Tell, TellCode } from '../contest/bank-tells/tell.ts'
import type { Question } from '../contest/contest.ts'
import type { Parts } from './check-contest.ts'
import { wholeFile } from './fault.ts'
import { findAgencyWarnings } from './find-agency-warnings.ts'
import { findAwardWarnings } from './find-award-warnings.ts'
import { findFormWarnings } from './find-form-warnings.ts'
import { optionColumns } from './parse-bank.ts'
import { GROUPS } from './parse-drawing.ts'
import { type Placed, placeOf, type Row } from './parse-table.ts'
import { isOfBank, isOutside, ofTopic, sayShare } from './tells-table.ts'
import { type Warning, warning } from './warning.ts'

/** Short options (names, dates, numbers) differ in length for good reasons. */
const shortOption = 40
const unlikeRatio = 2.5

/** What deserves a look in a contest, whether or not it has faults. */
export function findWarnings(parts: Parts, tells: readonly Tell[]): Warning[] {
  return [
    ...countStatus(parts.questions, 'draft', 'draft-questions'),
    ...countStatus(parts.questions, 'checked', 'unappraised-questions'),
    ...findLonely(parts.questions),
    ...findTells(tells, parts.questions),
    ...parts.questions.flatMap(findUnlike),
    ...findAgencyWarnings(parts),
    ...findFormWarnings(parts),
    ...findAwardWarnings(parts),
  ]
}

function countStatus(
  questions: readonly Placed<Question>[],
  status: Question['status'],
  code: 'draft-questions' | 'unappraised-questions',
): Warning[] {
  const files = [...new Set(questions.map(({ row }) => row.file))]
  return files.flatMap(file => {
    const count = questions.filter(({ value, row }) => row.file === file && value.status === status).length
    return count === 0 ? [] : [warning(code, wholeFile(file), String(count))]
  })
}

function findLonely(questions: readonly Placed<Question>[]): Warning[] {
  const members = new Map<string, number>()
  for (const group of questions.flatMap(({ value }) => value.groups ?? []))
    members.set(group, (members.get(group) ?? 0) + 1)
  return questions.flatMap(({ value: { groups = [] }, row }) =>
    groups
      .filter(group => members.get(group) === 1)
      .map(group => warning('lonely-group', placeOf(row, GROUPS), group)),
  )
}

function findUnlike({ value, row }: Placed<Question>): Warning[] {
  const lengths = value.options.map(option => option.length)
  const longest = Math.max(...lengths)
  const shortest = Math.min(...lengths)
  if (shortest === 0 || longest < shortOption || longest <= shortest * unlikeRatio) return []
  const column = optionColumns(lengths.length)[lengths.indexOf(longest)] ?? null
  return [warning('unlike-options', placeOf(row, column), `từ ${shortest} đến ${longest} ký tự`)]
}

/** Where a tell of one question is mended. */
const columns: Partial<Record<TellCode, string>> = {
  'bare-explanation': 'Giải thích',
  'incomplete-citation': 'Căn cứ',
}

/** Questions named in one warning. */
const NAMED = 30

/**
 * The tells that are outside their limits. What is wrong with one question warns at its row; what only a share of the
 * bank shows warns once for each topic, or once for all where no topic by itself is outside.
 */
const findTells = (tells: readonly Tell[], questions: readonly Placed<Question>[]): Warning[] => {
  const rows = new Map(questions.map(({ value, row }) => [value, row]))
  return tells.flatMap(tell => (isOfBank(tell) ? warnOfBank(tell, rows) : warnOfRows(tell, rows)))
}

const warnOfRows = ({ code, hits }: Tell, rows: ReadonlyMap<Question, Row>): Warning[] =>
  hits.flatMap(({ question, detail = '' }) => {
    const row = rows.get(question)
    return row ? [warning(code, placeOf(row, columns[code] ?? 'Câu hỏi'), detail)] : []
  })

function warnOfBank(tell: Tell, rows: ReadonlyMap<Question, Row>): Warning[] {
  const topics = [...new Set(tell.among.map(({ topic }) => topic))]
  const found = topics.flatMap(topic => {
    const own = ofTopic(tell, topic)
    return isOutside(own) ? [warning(tell.code, fileOf(own, rows), saying(own, topic))] : []
  })
  return found.length > 0 || !isOutside(tell) ? found : [warning(tell.code, fileOf(tell, rows), saying(tell))]
}

const saying = (tell: Tell, topic?: string): string => `${sayShare(tell, topic)}${namesOf(tell.hits)}`

function namesOf(hits: readonly Hit[]): string {
  const names = hits.slice(0, NAMED).map(({ question }) => question.id)
  const more = hits.length > NAMED ? ', …' : ''
  return names.length === 0 ? '' : `: ${names.join(', ')}${more}`
}

/** The one file in which all of these questions stand, or the folder of all. */
function fileOf({ among }: Tell, rows: ReadonlyMap<Question, Row>) {
  const files = new Set(among.map(question => rows.get(question)?.file ?? 'bank'))
  const [file = 'bank'] = files
  return wholeFile(files.size === 1 ? file : 'bank')
}
