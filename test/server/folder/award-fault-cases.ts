import type { FaultCode } from '../../../server/folder/fault-sentences.ts'
import { agencies, edit, type FaultCase, one, put, rules } from './fault-case.ts'
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

/** A line more for the individual prize, for the collective one, or before `identity`. */
const prize = (more: string) => ['  collective:', `      ${more}\n  collective:`] as const
const team = (more: string) => ['identity: phone', `      ${more}\nidentity: phone`] as const
const compare = (more: string) => ['identity: phone', `compare: { ${more} }\nidentity: phone`] as const
const draw = (more: string) => ['identity: phone', `draw: { ${more} }\nidentity: phone`] as const
const source = (more: string) => `sources: [{ id: xo-so, title: Xổ số, at: 01/10/2024 18:30, ${more} }]`

/** Words of standings and prizes that break what the rules of 0.1.0 break too. */
export const awardCasesOfOtherCodes = {
  'duplicate-criterion': [
    one(
      'duplicate-criterion',
      rules,
      ['official: most-right', 'official: [shortest, shortest]'],
      29,
      'attempts.official.2',
    ),
  ],
  'ranking-without-prediction': [
    {
      files: put(
        rules,
        (goodFiles[rules] ?? '')
          .replace('prediction:\n  label: Có bao nhiêu người dự thi?\n  of: people', 'prediction: null')
          .replace('  - nearest-prediction\n', '')
          .replace('official: most-right', 'official: nearest-prediction')
          .replace('  collective:', '      qualify: { exactPrediction: true }\n  collective:'),
      ),
      faults: [
        ['ranking-without-prediction', rules, 29, 29, 'attempts.official'],
        ['ranking-without-prediction', rules, 35, 35, 'prizes.individual.1.qualify.exactPrediction'],
      ],
    },
  ],
  'reserved-id': [
    {
      files: put(
        rules,
        (goodFiles[rules] ?? '')
          .replace('id: dot-2', 'id: contest')
          .replace('  collective:', '      standing: contest\n  collective:'),
      ),
      faults: [['reserved-id', rules, 11, 11, 'rounds.2.id']],
    },
  ],
  'missing-key': [one('missing-key', rules, ['      unit: declared\n', ''], 38, 'prizes.collective.1.unit')],
  'declared-without-field': [
    {
      files: put(
        rules,
        (goodFiles[rules] ?? '')
          .replace('type: choice\n    required: true', 'type: choice\n    required: false')
          .replace('unit: declared', 'unit: host')
          .replace('identity: phone', 'compare: { unit: agree }\nidentity: phone'),
      ),
      faults: [['declared-without-field', rules, 42, 42, 'compare.unit']],
    },
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>

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
  'of-without-manual': [
    one('of-without-manual', rules, team('of: Tuyên truyền'), 42, 'prizes.collective.1.of'),
  ],
  'winners-without-prize': ['formula: winners', 'metric: people\n      needsWinner: true'].map(
    (said): FaultCase => ({
      files: put(
        rules,
        (goodFiles[rules] ?? '')
          .replace('individual:\n    - name: Giải Nhất\n      count: 1', 'individual: []')
          .replace('metric: people', said)
          .replace('- rule: prizes.individual', '- rule: prizes'),
      ),
      faults: [
        said.startsWith('formula')
          ? ['winners-without-prize', rules, 38, 38, 'prizes.collective.1.formula']
          : ['winners-without-prize', rules, 39, 39, 'prizes.collective.1.needsWinner'],
      ],
    }),
  ),
  'unknown-round': [
    one('unknown-round', rules, prize('standing: dot-3'), 37, 'prizes.individual.1.standing'),
  ],
  'unknown-choice': [
    one('unknown-choice', rules, prize('kinds: [hoc-sinh]'), 37, 'prizes.individual.1.kinds.1'),
    one('unknown-choice', rules, team('staff: [can-bo, hoc-sinh]'), 42, 'prizes.collective.1.staff.2'),
    one('unknown-choice', rules, compare('staff: [hoc-sinh]'), 42, 'compare.staff.1'),
    one(
      'unknown-choice',
      rules,
      compare('mandatory: [{ group: lanh-dao, count: 1 }]'),
      42,
      'compare.mandatory.1.group',
    ),
    {
      files: withColumns({ 'Biên chế: lanh-dao': ['1', '0', ''] }),
      faults: [['unknown-choice', agencies, null, null, 'Biên chế: lanh-dao']],
    },
  ],
  'unknown-prize': [
    one('unknown-prize', rules, compare('points: { Giải Nhì: 8 }'), 42, 'compare.points.Giải Nhì'),
  ],
  'unknown-block': [one('unknown-block', rules, team('block: UBND cấp xã'), 42, 'prizes.collective.1.block')],
  'too-many-right': [
    one(
      'too-many-right',
      rules,
      prize('qualify: { minRight: 4 }'),
      37,
      'prizes.individual.1.qualify.minRight',
    ),
  ],
  'formula-lacks': ['rate-minimum', 'rate-mandatory', 'rate-points'].map(formula =>
    one('formula-lacks', rules, ['metric: people', `formula: ${formula}`], 40, 'prizes.collective.1.formula'),
  ),
  'group-asks-nothing': [
    {
      files: edit(rules, ...compare('mandatory: [{ group: lanh-dao }]')),
      faults: [
        ['unknown-choice', rules, 42, 42, 'compare.mandatory.1.group'],
        ['group-asks-nothing', rules, 42, 42, 'compare.mandatory.1'],
      ],
    },
  ],
  'duplicate-tier': [
    one('duplicate-tier', rules, compare('minimum: [{ rate: 1/2 }, { rate: 30% }]'), 42, 'compare.minimum.2'),
  ],
  'ties-said-twice': [
    {
      files: {
        ...goodFiles,
        [rules]: (goodFiles[rules] ?? '')
          .replace('  collective:', '  ties: share\n  collective:')
          .replace('  - nearest-prediction', '  - draw'),
      },
      faults: [['ties-said-twice', rules, 37, 37, 'prizes.ties']],
    },
  ],
  'draw-without-sources': [
    one('draw-without-sources', rules, draw('by: sources'), 42, 'draw'),
    one('draw-without-sources', rules, draw(`by: hall, ${source('of: 45')}`), 42, 'draw'),
  ],
  'pick-too-large': [
    one('pick-too-large', rules, draw(source('pick: 45, of: 45')), 42, 'draw.sources.1.pick'),
  ],
} satisfies Partial<Record<FaultCode, FaultCase[]>>
