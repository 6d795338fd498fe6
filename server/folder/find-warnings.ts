import type { Question } from '../contest/bank.ts'
import type { Parts } from './check-contest.ts'
import { type Warning, warning, wholeFile } from './fault.ts'
import { optionColumns } from './parse-bank.ts'
import { type Placed, placeOf } from './parse-table.ts'

/** Above this share of single-answer questions, "choose the longest" beats guessing among three by a wide margin. */
const longestShare = 0.45
/** Short options (names, dates, numbers) differ in length for good reasons. */
const shortOption = 40
const unlikeRatio = 2.5

/** What deserves a look in a contest, whether or not it has faults. */
export function findWarnings(parts: Parts): Warning[] {
  return [
    ...findDrafts(parts.questions),
    ...findLongest(parts.questions),
    ...parts.questions.flatMap(findUnlike),
    ...parts.agencies
      .filter(({ value }) => value.sites.length === 0)
      .map(({ row }) => warning('agency-without-site', placeOf(row, 'Trang'))),
    ...findRepetition(parts),
  ]
}

function findDrafts(questions: readonly Placed<Question>[]): Warning[] {
  const files = [...new Set(questions.map(({ row }) => row.file))]
  return files.flatMap(file => {
    const drafts = questions.filter(({ value, row }) => row.file === file && value.status === 'draft').length
    return drafts === 0 ? [] : [warning('draft-questions', wholeFile(file), String(drafts))]
  })
}

function rightIsLongest({ options, right }: Question): boolean {
  const [key = -1] = right
  const length = options[key]?.length ?? 0
  return options.every((option, index) => index === key || option.length < length)
}

function findLongest(questions: readonly Placed<Question>[]): Warning[] {
  const single = questions.filter(({ value }) => value.right.length === 1)
  const longest = single.filter(({ value }) => rightIsLongest(value))
  if (longest.length <= single.length * longestShare) return []
  return [
    warning('longest-option-right', wholeFile('bank'), `${longest.length}/${single.length} câu một đáp án`),
  ]
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
