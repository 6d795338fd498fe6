import { type Difficulty, difficulties, type Question } from '../contest/contest.ts'
import { ID_FORM } from '../contest/rules/plain-values.ts'
import { type Fault, fault } from './fault.ts'
import { placeOf, type Row } from './parse-table.ts'
import { foldText } from './text.ts'

/** The optional columns of a bank that steer the draw. */
export const GROUPS = 'Nhóm loại trừ'
export const DIFFICULTY = 'Độ khó'

/** A difficulty as people write it. */
export const difficultyNames: Readonly<Record<Difficulty, string>> = {
  easy: 'dễ',
  medium: 'trung bình',
  hard: 'khó',
}
const difficultyOf = (written: string): Difficulty | undefined =>
  difficulties.find(each => difficultyNames[each] === foldText(written))

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
