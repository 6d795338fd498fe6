import { type Difficulty, difficulties, type Question } from '../contest/contest.ts'
import { foldReading } from '../contest/reads-same.ts'
import { ID_FORM } from '../contest/rules/plain-values.ts'
import { type Fault, fault } from './fault.ts'
import { placeOf, type Row } from './parse-table.ts'

/** The optional columns of a bank that steer the draw. */
export const GROUPS = 'Nhóm loại trừ'
export const DIFFICULTY = 'Độ khó'
export const PINNED = 'Giữ vị trí cuối'

/** A difficulty as people write it. */
export const difficultyNames: Readonly<Record<Difficulty, string>> = {
  easy: 'dễ',
  medium: 'trung bình',
  hard: 'khó',
}
const difficultyOf = (written: string): Difficulty | undefined =>
  difficulties.find(each => foldReading(difficultyNames[each]) === foldReading(written))

/**
 * Letters of options, `B` or `A,C`, as ascending indices; undefined where one is none of `count` options.
 */
export function readLetters(
  written: string,
  count: number,
): { indices: number[]; isRepeated: boolean } | undefined {
  const marks = written
    .trim()
    .toUpperCase()
    .split(/\s*[,;]\s*/)
  const read = marks.map(mark => (/^[A-Z]$/.test(mark) ? mark.charCodeAt(0) - 65 : -1))
  if (read.some(index => index < 0 || index >= count)) return undefined
  const indices = [...new Set(read)].sort((a, b) => a - b)
  return { indices, isRepeated: indices.length < read.length }
}

/** The options that keep their place at the end of every paper. */
export function parsePinned(row: Row, count: number): { value: Pick<Question, 'pinned'>; faults: Fault[] } {
  const written = (row.cells.get(PINNED) ?? '').trim()
  if (written === '') return { value: {}, faults: [] }
  const letters = readLetters(written, count)
  if (letters !== undefined) return { value: { pinned: letters.indices }, faults: [] }
  return { value: {}, faults: [fault('pinned-not-an-option', placeOf(row, PINNED), written)] }
}

/**
 * The exclusion groups and the difficulty of a question, each absent where the column or the cell is: such a question
 * is the same content as before there were these columns.
 */
export function parseDrawing(row: Row): { value: Pick<Question, 'groups' | 'difficulty'>; faults: Fault[] } {
  const groups = [...new Set((row.cells.get(GROUPS) ?? '').split(/\s+/u).filter(name => name !== ''))]
  const written = row.cells.get(DIFFICULTY) ?? ''
  const difficulty = difficultyOf(written)
  const bad = groups.filter(name => !ID_FORM.test(name))
  const faults = bad.map(name => fault('bad-group', placeOf(row, GROUPS), name))
  if (written.trim() !== '' && difficulty === undefined)
    faults.push(fault('unknown-difficulty', placeOf(row, DIFFICULTY), written.trim()))
  return {
    value: { ...(groups.length > 0 && { groups }), ...(difficulty && { difficulty }) },
    faults,
  }
}
