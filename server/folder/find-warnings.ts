import type { Tell } from '../contest/bank-tells/tell.ts'
import type { Question } from '../contest/contest.ts'
import type { Parts } from './check-contest.ts'
import { type Warning, warning, wholeFile } from './fault.ts'
import { findTells } from './find-tells.ts'
import { optionColumns } from './parse-bank.ts'
import { GROUPS } from './parse-drawing.ts'
import { type Placed, placeOf } from './parse-table.ts'

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
    ...parts.agencies
      .filter(({ value }) => value.sites.length === 0)
      .map(({ row }) => warning('agency-without-site', placeOf(row, 'Trang'))),
    ...findRepetition(parts),
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

function findRepetition({ rules, placeOfRule }: Parts): Warning[] {
  if (rules.attempts?.limit !== null) return []
  return (rules.prizes?.collective ?? []).flatMap(({ metric }, index) =>
    metric === 'people'
      ? []
      : [warning('repetition-pays', placeOfRule(['prizes', 'collective', index, 'metric']))],
  )
}
