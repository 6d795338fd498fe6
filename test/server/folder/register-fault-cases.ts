import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import type { FaultCase } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

export const register = 'register.yaml'
const rules = 'rules.yaml'
export const RECEIPT = '7K2M-9QXT-4B8W-0HND'

/** An act as it is entered: a line for each of these and for what every act has. */
export const act = (kind: string, more: Readonly<Record<string, string>> = {}): string => {
  const common = { at: '05/10/2024 09:00', reason: 'Vì thế', basis: 'Biên bản số 03/BB-TTK' }
  const people = { proposed: 'Nguyễn Thị Lan', approved: 'Trần Văn Bình' }
  const lines = Object.entries({ act: kind, ...common, ...people, ...more })
  return `- ${lines.map(([key, value]) => `${key}: ${value}`).join('\n  ')}\n`
}

/** The good folder with what an act can lean on: reasons to void, a source of lots, a prize by hand. */
export const withRegister = (text: string) => ({
  ...goodFiles,
  [rules]: (goodFiles[rules] ?? '')
    .replace('metric: people', 'formula: manual')
    .replace(
      'identity: phone',
      [
        'voids: [{ code: sai-dang-ky, title: Đăng ký sai, article: Điều 7 }]',
        'draw: { sources: [{ id: xo-so, title: Xổ số 6/45, at: 04/10/2024 18:00, pick: 2, of: 45 }] }',
        'identity: phone',
      ].join('\n'),
    ),
  [register]: text,
})

/** A register of one act, or two, with one fault at a line and a key. */
const one = (code: FaultCode, text: string, line: number, column: string): FaultCase => ({
  files: withRegister(text),
  faults: [[code, register, line, line, column]],
})

const noVoid = act('void', { attempts: `[${RECEIPT}]`, code: 'sai-dang-ky' })

/** Broken registers, by the code that must be told. */
export const registerFaultCases = {
  'bad-receipt': [
    one('bad-receipt', act('void', { attempts: '[a1]', code: 'sai-dang-ky' }), 7, '1.attempts.1'),
    one('bad-receipt', act('exclude', { people: '[0912345678]' }), 7, '1.people.1'),
  ],
  'act-before-last': [one('act-before-last', noVoid + act('freeze', { at: '05/10/2024 08:59' }), 10, '2.at')],
  'approved-by-proposer': [
    one(
      'approved-by-proposer',
      act('publish', { approved: 'NGUYỄN thị  Lan' }).replace('  Lan', ' Lan'),
      6,
      '1.approved',
    ),
  ],
  'unknown-reason': [
    one('unknown-reason', noVoid.replace('sai-dang-ky', 'gian-lan'), 8, '1.code'),
    one('unknown-reason', noVoid.replace(/ {2}code.*\n/, ''), 1, '1.code'),
  ],
  'unknown-question': [
    one('unknown-question', act('regrade', { question: 'cs-009', how: 'drop' }), 7, '1.question'),
  ],
  'bad-key': [
    one('bad-key', act('regrade', { question: 'cs-001', how: 'rekey' }), 1, '1.right'),
    one('bad-key', act('regrade', { question: 'cs-001', how: 'rekey', right: '[D]' }), 9, '1.right'),
    one('bad-key', act('regrade', { question: 'cs-001', how: 'rekey', right: '[A, B, C]' }), 9, '1.right'),
    one('bad-key', act('regrade', { question: 'cs-001', how: 'drop', right: '[A]' }), 9, '1.right'),
  ],
  'unknown-source': [
    one('unknown-source', act('numbers', { source: 'xo-so-2', numbers: '[1]' }), 7, '1.source'),
  ],
  'numbers-too-early': [
    one(
      'numbers-too-early',
      act('numbers', { at: '04/10/2024 17:59', source: 'xo-so', numbers: '[1, 2]' }),
      2,
      '1.at',
    ),
  ],
  'bad-numbers': ['[1]', '[1, 46]'].map(numbers =>
    one('bad-numbers', act('numbers', { source: 'xo-so', numbers }), 8, '1.numbers'),
  ),
  'lift-of-valid': [
    one('lift-of-valid', noVoid + act('lift', { attempts: '[0000-1111-2222-3333]' }), 15, '2.attempts'),
  ],
  'bad-lots': ['[3]', '[1, 1]'].map(selected =>
    one('bad-lots', act('lots', { standing: 'contest', place: '1', pool: '2', selected }), 10, '1.selected'),
  ),
  'lots-without-prize': [
    one(
      'lots-without-prize',
      act('lots', { standing: 'dot-1', place: '1', pool: '2', selected: '[1]' }),
      7,
      '1.standing',
    ),
    one(
      'lots-without-prize',
      act('lots', { standing: 'contest', kinds: '[can-bo]', place: '1', pool: '2', selected: '[1]' }),
      7,
      '1.standing',
    ),
  ],
  'points-without-prize': [
    {
      files: {
        ...withRegister(act('points', { agency: 'so-noi-vu', points: '9' })),
        [rules]: goodFiles[rules] ?? '',
      },
      faults: [['points-without-prize', register, 8, 8, '1.points']],
    },
  ],
  'unknown-points': [
    one('unknown-points', act('points', { agency: 'so-noi-vu', points: '9', of: 'Tuyên truyền' }), 9, '1.of'),
  ],
  'bad-given-points': ['-1', '0.00001', '1e9', 'chín'].map(points =>
    one('bad-given-points', act('points', { agency: 'so-noi-vu', points }), 8, '1.points'),
  ),
  'unknown-agency': [one('unknown-agency', act('points', { agency: 'so-y-te', points: '9' }), 7, '1.agency')],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
