import type { Question } from '../contest/contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import { fieldsOf, SubmitBody } from '../contract/form.ts'
import { checkOptionTexts } from './check-options.ts'
import { checkQuestionText } from './check-question-text.ts'
import { placeholderIn } from './damaged-text.ts'
import { type Fault, fault } from './fault.ts'
import { DIFFICULTY, GROUPS, PINNED, parseDrawing, parsePinned, readLetters } from './parse-drawing.ts'
import { checkId, type Placed, parseTable, placeOf, type Row } from './parse-table.ts'
import { asksOfWriting, isAskedAbout } from './question-subject.ts'
import { topLines } from './table-header.ts'
import { checkText } from './text.ts'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const
const statuses = new Map<string, Question['status']>(
  (
    [
      ['đã thẩm định', 'appraised'],
      ['đã đối chiếu', 'checked'],
      ['nháp', 'draft'],
    ] as const
  ).map(([name, status]) => [foldReading(name), status]),
)
const manyLines: readonly string[] = ['Câu hỏi', 'Giải thích']

/** The headers of the option columns: `Phương án A`, `Phương án B` … */
export const optionColumns = (count: number): string[] =>
  letters.slice(0, count).map(letter => `Phương án ${letter}`)

const columnsFor = (options: readonly string[]): string[] => [
  'Mã',
  'Chủ đề',
  'Câu hỏi',
  ...options,
  'Đáp án',
  'Căn cứ',
  'Giải thích',
  'Trạng thái',
]

/** How many option columns the header itself shows, for when the rules cannot say. */
const countInHeader = (text: string): number =>
  Math.max(...topLines(text).map(line => line.match(/Phương án [A-H]/giu)?.length ?? 0))

/**
 * Read one file of the bank. Every row gives a question, however faulty, so that the checks across files see it;
 * `optionCount` undefined means the rules could not be read and the header is believed.
 */
export function parseBank(
  file: string,
  text: string,
  optionCount: number | undefined,
): { questions: Placed<Question>[]; faults: Fault[] } {
  const options = optionColumns(optionCount ?? countInHeader(text))
  const columns = columnsFor(options)
  const { rows, faults } = parseTable(file, text, columns, ['Đối chiếu', GROUPS, DIFFICULTY, PINNED])
  const read = rows.map(row => parseQuestion(row, columns, options))
  return {
    questions: read.map(({ question, row }) => ({ value: question, row })),
    faults: [...faults, ...read.flatMap(each => each.faults)],
  }
}

function parseQuestion(row: Row, columns: readonly string[], options: readonly string[]) {
  const cell = (column: string): string => row.cells.get(column) ?? ''
  const answer = parseAnswer(row, options.length)
  const drawing = parseDrawing(row)
  const pinned = parsePinned(row, options.length)
  const question: Question = {
    id: cell('Mã'),
    topic: cell('Chủ đề'),
    text: cell('Câu hỏi'),
    options: options.map(cell),
    right: answer.right,
    source: cell('Căn cứ'),
    explanation: cell('Giải thích'),
    status: statuses.get(foldReading(cell('Trạng thái'))) ?? 'draft',
    ...drawing.value,
    ...pinned.value,
  }
  const ofTexts = checkTexts(row, columns, options, question.pinned ?? [])
  const faults = [...pinned.faults, ...ofTexts, ...checkId(row), ...checkReserved(row), ...checkStatus(row)]
  faults.push(...answer.faults, ...drawing.faults, ...checkOptions(row, options))
  return { question, row, faults }
}

/** Every cell as a text; one that is damaged is not also judged by what its letters happen to be. */
function checkTexts(
  row: Row,
  columns: readonly string[],
  options: readonly string[],
  pinned: readonly number[],
): Fault[] {
  const cell = (column: string): string => row.cells.get(column) ?? ''
  const texts = options.map(cell)
  const faults = columns.flatMap(column =>
    checkCell(row, column).filter(({ code }) => !isAskedAbout(code, cell(column), cell('Câu hỏi'), texts)),
  )
  const isSound = ({ column }: Fault) => !faults.some(cell => cell.column === column)
  return [...faults, ...checkOptionTexts(row, options, pinned).filter(isSound)]
}

function checkCell(row: Row, column: string): Fault[] {
  const text = row.cells.get(column)
  if (text === undefined) return []
  const place = placeOf(row, column)
  // An empty answer is a graver thing than an empty cell, and is reported as what it is.
  if (text.trim() === '') return column === 'Đáp án' ? [] : [fault('empty-cell', place)]
  const placeholder = column.startsWith('Phương án') ? undefined : placeholderIn(text)
  if (placeholder !== undefined) return [fault('placeholder', place, placeholder)]
  const asQuestion = column === 'Câu hỏi' ? checkQuestionText(text, place) : []
  return [...asQuestion, ...checkText(text, place, manyLines.includes(column))]
}

/** A question's id is a field of what is submitted, beside those that every submission has. */
const checkReserved = (row: Row): Fault[] => {
  const id = row.cells.get('Mã') ?? ''
  return fieldsOf(SubmitBody).includes(id) ? [fault('reserved-id', placeOf(row, 'Mã'), id)] : []
}

function checkStatus(row: Row): Fault[] {
  const status = row.cells.get('Trạng thái') ?? ''
  if (status.trim() === '' || statuses.has(foldReading(status))) return []
  return [fault('unknown-status', placeOf(row, 'Trạng thái'), status)]
}

/** Two options that read the same make the right one a matter of luck. */
function checkOptions(row: Row, options: readonly string[]): Fault[] {
  const seen = new Map<string, string>()
  const isStrict = asksOfWriting(row.cells.get('Câu hỏi') ?? '')
  return options.flatMap((column, index) => {
    const written = row.cells.get(column) ?? ''
    const text = isStrict ? written.normalize('NFC').trim() : foldReading(written)
    const twin = seen.get(text)
    if (text === '') return []
    if (twin !== undefined) return [fault('identical-options', placeOf(row, column), twin)]
    seen.set(text, letters[index] ?? column)
    return []
  })
}

/** Read the key of a question, `B` or `A,C`, as ascending indices into its `optionCount` options. */
function parseAnswer(row: Row, optionCount: number): { right: number[]; faults: Fault[] } {
  const written = row.cells.get('Đáp án')
  if (written === undefined) return { right: [], faults: [] }
  const place = placeOf(row, 'Đáp án')
  if (written.trim() === '') return { right: [], faults: [fault('no-right-answer', place)] }
  const letters = readLetters(written, optionCount)
  if (letters === undefined)
    return { right: [], faults: [fault('right-answer-not-an-option', place, written.trim())] }
  const { indices: distinct, isRepeated } = letters
  const faults = isRepeated ? [fault('repeated-answer', place, written.trim())] : []
  if (distinct.length === optionCount) faults.push(fault('all-options-right', place))
  return { right: distinct, faults }
}
