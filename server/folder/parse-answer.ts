import { type Fault, fault } from './fault.ts'
import { placeOf, type Row } from './parse-table.ts'

/** Read the key of a question, `B` or `A,C`, as ascending indices into its `optionCount` options. */
export function parseAnswer(row: Row, optionCount: number): { right: number[]; faults: Fault[] } {
  const written = row.cells.get('Đáp án')
  if (written === undefined) return { right: [], faults: [] }
  const place = placeOf(row, 'Đáp án')
  if (written.trim() === '') return { right: [], faults: [fault('no-right-answer', place)] }
  const marks = written
    .trim()
    .toUpperCase()
    .split(/\s*[,;]\s*/)
  const right = marks.map(mark => (/^[A-Z]$/.test(mark) ? mark.charCodeAt(0) - 65 : -1))
  if (right.some(index => index < 0 || index >= optionCount)) {
    return { right: [], faults: [fault('right-answer-not-an-option', place, written.trim())] }
  }
  const distinct = [...new Set(right)].sort((a, b) => a - b)
  const faults = distinct.length < right.length ? [fault('repeated-answer', place, written.trim())] : []
  if (distinct.length === optionCount) faults.push(fault('all-options-right', place))
  return { right: distinct, faults }
}
