import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { agencies, type FaultCase, one, put, rules } from './fault-case.ts'
import { goodFiles } from './good-folder.ts'

/** The good agencies with more columns at the end, each with the cells of its three rows. */
export const withColumns = (columns: Readonly<Record<string, readonly [string, string, string]>>) => {
  const more = (at: number) =>
    Object.values(columns)
      .map(cells => `;${cells[at]}`)
      .join('')
  const [first, second, third] = [more(0), more(1), more(2)]
  return put(
    agencies,
    (goodFiles[agencies] ?? '')
      .replace(
        ';Trang\n',
        `;Trang${Object.keys(columns)
          .map(name => `;${name}`)
          .join('')}\n`,
      )
      .replace('cchc.example.vn"\n', `cchc.example.vn"${first}\n`)
      .replace(':8080\n', `:8080${second}\n`)
      .replace('camkhe.example.vn\n', `camkhe.example.vn${third}\n`),
  )
}

/** Broken words of standings and prizes, by the code that must be told. */
export const awardFaultCases = {
  unsupported: [
    one('unsupported', rules, ['identity: phone', 'password: hoa-sen\nidentity: phone'], 42, 'password'),
    one('unsupported', rules, ['    quota: 2', '    kinds: [can-bo]\n    quota: 2'], 18, 'topics.1.kinds'),
  ],
  'bad-fraction': [
    ...['3/2', '0/2', '1/0', '0,5', '120%', 'một nửa'].map(share =>
      one('bad-fraction', rules, ['  collective:', `  share: ${share}\n  collective:`], 37, 'prizes.share'),
    ),
    one('bad-fraction', rules, ['  collective:', '  share: 0.5\n  collective:'], 37, 'prizes.share'),
  ],
  'bad-span': ['0s', '1', '1 giây', '-1s'].map(span =>
    one(
      'bad-span',
      rules,
      [
        'ranking:\n  - most-right\n  - nearest-prediction',
        `ranking:\n  criteria: [most-right]\n  precision: { duration: ${span} }`,
      ],
      73,
      'ranking.precision.duration',
    ),
  ),
  'bad-points': ['0', '-1', '0.125', '10đ'].map(points =>
    one('bad-points', rules, ['  answerAll', `  points: ${points}\n  answerAll`], 26, 'paper.points'),
  ),
  'bad-day': ['2024-09-01', '31/02/2024', 'quý I'].map(
    (day): FaultCase => ({
      files: withColumns({ Ngày: ['01/01/2024', day, ''] }),
      faults: [['bad-day', agencies, 4, 3, 'Ngày']],
    }),
  ),
  'formula-unsaid': [
    one('formula-unsaid', rules, ['      metric: people\n', ''], 38, 'prizes.collective.1.formula'),
  ],
  'formula-said-twice': [
    one(
      'formula-said-twice',
      rules,
      ['metric: people', 'metric: people\n      formula: rate'],
      40,
      'prizes.collective.1.metric',
    ),
  ],
  'unknown-round': [
    one(
      'unknown-round',
      rules,
      ['      count: 1\n  collective', '      count: 1\n      standing: dot-3\n  collective'],
      37,
      'prizes.individual.1.standing',
    ),
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
