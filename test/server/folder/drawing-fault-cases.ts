import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { bank, type FaultCase, put } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

/** The first bank with exclusion groups and difficulty: `drawing` gives the two cells of each question. */
const withDrawing = (...drawing: readonly (readonly [groups: string, difficulty: string])[]): string => {
  const [header = '', first = '', second = '', ...rest] = (goodFiles[bank] ?? '').split(/\n(?!có hai)/)
  const rows = [first, second, ...rest.slice(0, 1)].map(
    (row, at) => `${row};${(drawing[at] ?? ['', '']).join(';')}`,
  )
  return [`${header};Nhóm loại trừ;Độ khó`, ...rows, ''].join('\n')
}

/** Folders whose questions cannot be drawn as they ask to be, by the code that must be told. */
export const drawingFaultCases = {
  'bad-group': [
    {
      files: put(bank, withDrawing(['thoi-han', ''], ['đề-án thoi-han', ''])),
      faults: [['bad-group', bank, 3, 3, 'Nhóm loại trừ']],
    },
    {
      files: put(bank, withDrawing(['A, b', ''])),
      faults: [['bad-group', bank, 2, 2, 'Nhóm loại trừ']],
    },
  ],
  'unknown-difficulty': [
    {
      files: put(bank, withDrawing(['', 'dễ'], ['', 'Trung bình'], ['', 'rất khó'])),
      faults: [['unknown-difficulty', bank, 5, 4, 'Độ khó']],
    },
  ],
} as const satisfies Partial<Record<FaultCode, FaultCase[]>>
