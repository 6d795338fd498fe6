import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { bank, type FaultCase, type Files, other, put, rules } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

/** The first bank with exclusion groups and difficulty: `drawing` gives the two cells of each question. */
const withDrawing = (...drawing: readonly (readonly [groups: string, difficulty: string])[]): string => {
  const [header = '', first = '', second = '', ...rest] = (goodFiles[bank] ?? '').split(/\n(?!có hai)/)
  const rows = [first, second, ...rest.slice(0, 1)].map(
    (row, at) => `${row};${(drawing[at] ?? ['', '']).join(';')}`,
  )
  return [`${header};Nhóm loại trừ;Độ khó`, ...rows, ''].join('\n')
}

/** Topics with a mix instead of a quota alone; `line` 18 and on. */
const withMix = (mix: string, drawing: string, quota = 2): Files => ({
  ...goodFiles,
  [rules]: (goodFiles[rules] ?? '').replace('quota: 2', `quota: ${quota}\n    difficulty: ${mix}`),
  [bank]: drawing,
})
const oneEach = '{ easy: 1, medium: 1, hard: 0 }'

/** A mix, and a bank that knows no difficulty. */
export const mixWithoutColumn: FaultCase = {
  files: withMix(oneEach, goodFiles[bank] ?? ''),
  faults: [['missing-column', bank, 1, 1, 'Độ khó']],
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
  'mix-not-quota': [
    {
      files: withMix('{ easy: 1, medium: 0, hard: 0 }', withDrawing(['', 'dễ'], ['', 'dễ'], ['', 'khó'])),
      faults: [['mix-not-quota', rules, 19, 19, 'topics.1.difficulty']],
    },
  ],
  'empty-difficulty': [
    {
      files: withMix(oneEach, withDrawing(['', 'dễ'], ['', ''], ['', 'trung bình'])),
      faults: [['empty-difficulty', bank, 3, 3, 'Độ khó']],
    },
  ],
  'difficulty-too-large': [
    {
      files: withMix(
        '{ easy: 1, medium: 0, hard: 1 }',
        withDrawing(['', 'dễ'], ['', 'dễ'], ['', 'trung bình']),
      ),
      faults: [['difficulty-too-large', rules, 19, 19, 'topics.1.difficulty.hard']],
    },
  ],
  'groups-too-tight': [
    {
      files: put(bank, withDrawing(['a', ''], ['a b', ''], ['b a', ''])),
      faults: [['groups-too-tight', rules, 18, 18, 'topics.1.quota']],
    },
    {
      files: withMix('{ easy: 2, medium: 0, hard: 0 }', withDrawing(['a', 'dễ'], ['a', 'dễ'], ['', 'khó'])),
      faults: [['groups-too-tight', rules, 19, 19, 'topics.1.difficulty.easy']],
    },
    {
      files: withMix(oneEach, withDrawing(['a', 'dễ'], ['a', 'trung bình'], ['', 'khó'])),
      faults: [['groups-too-tight', rules, 19, 19, 'topics.1.difficulty']],
    },
    {
      files: {
        ...put(bank, withDrawing(['a', ''], ['b', ''], ['a', ''])),
        [other]: (goodFiles[other] ?? '')
          .replace('Trạng thái', 'Trạng thái,Nhóm loại trừ')
          .replace('định\n', 'định,b\n'),
      },
      faults: [['groups-too-tight', rules, 15, 15, 'topics']],
    },
  ],
} as const satisfies Partial<Record<FaultCode, FaultCase[]>>
