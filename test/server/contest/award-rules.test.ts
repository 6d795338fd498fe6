import { describe, expect, it } from 'vitest'
import { awardRules } from '../../../server/contest/award-rules.ts'
import { Rules } from '../../../server/contest/rules.ts'
import { sampleRules } from '../../sample-contest.ts'

const award = (change: object) => awardRules(Rules.parse({ ...sampleRules, ...change }))
const [round] = sampleRules.rounds
const rounds = [round, { ...round, id: 'dot-2' }]
const official = (word: unknown, ranking: unknown = sampleRules.ranking) =>
  award({ attempts: { limit: null, official: word }, ranking }).official
const units = (collective: readonly object[], compare?: object) =>
  award({ prizes: { individual: [], collective }, ...(compare ? { compare } : {}) })
const prize = { name: 'A', count: 1, unit: 'declared' }
const whole = { numerator: 1, denominator: 2 }

describe('the rules of the awards', () => {
  it('have every default of the decisions', () => {
    expect(award({})).toEqual({
      official: ['most-right', 'earliest'],
      ranking: {
        criteria: ['most-right', 'nearest-prediction', 'shortest', 'earliest'],
        precision: { duration: 1000, instant: 1000 },
        across: 'best',
        score: 'right',
        places: 'competition',
      },
      prediction: { of: 'people', scope: 'round', voids: 'frozen', excluded: 'count', from: 'official' },
      individual: [
        {
          name: 'Giải Nhất',
          count: 1,
          standing: 'contest',
          kinds: null,
          qualify: { perfect: false, minRight: 0, exactPrediction: false },
          worth: 0,
        },
      ],
      ties: 'declare',
      overflow: 'consume',
      share: null,
      perPerson: 'several',
      passDown: 'cascade',
      countsExcluded: true,
      draw: null,
      compare: {
        ...{ unit: 'host', people: 'each', via: null, cap: null, staff: null, minimum: [], mandatory: [] },
        ...{ needsWinner: false, points: {}, tieBreak: [] },
      },
      collective: [
        {
          ...{ formula: 'attempts', of: null, block: null, prizes: [{ name: 'Giải tập thể', count: 1 }] },
          ...{ unit: 'host', people: 'each', via: null, cap: null, staff: null, minimum: [], mandatory: [] },
          ...{ needsWinner: false, points: {}, tieBreak: [] },
        },
      ],
    })
  })

  it.each([
    ['most-right', ['most-right', 'earliest']],
    ['earliest', ['most-right', 'earliest']],
    ['shortest', ['most-right', 'shortest', 'earliest']],
    ['nearest-prediction', ['most-right', 'nearest-prediction', 'earliest']],
    ['first', ['earliest']],
    ['last', ['latest']],
    [['nearest-prediction'], ['nearest-prediction', 'earliest']],
    [
      ['shortest', 'latest'],
      ['shortest', 'latest'],
    ],
  ])('take %s for %s between the attempts of one person', (word, chain) => {
    expect(official(word)).toEqual(chain)
  })

  it('follow the ranking for the best attempt, but for what all attempts of a person share', () => {
    expect(official('best', ['most-right', 'fewest-attempts', 'shortest', 'most-perfect', 'draw'])).toEqual([
      'most-right',
      'shortest',
      'earliest',
    ])
  })

  it('take a criterion “draw” for ties by lot, which orders nobody', () => {
    const { ranking, ties } = award({ ranking: ['most-right', 'draw'] })
    expect([ranking.criteria, ties]).toEqual([['most-right'], 'draw'])
  })

  it('read the words of a ranking that says how it measures', () => {
    const written = { criteria: ['shortest'], precision: { duration: '5ms' }, across: 'sum', score: 'ratio' }
    expect(award({ ranking: written }).ranking).toEqual({
      ...written,
      precision: { duration: 5, instant: 1000 },
      places: 'competition',
    })
  })

  it('spread a prize of each round over the rounds, in the order written', () => {
    const individual = [
      { name: 'Nhất', count: 1, standing: 'each', worth: 5 },
      { name: 'Nhì', count: 2, standing: 'dot-1' },
      { name: 'Đặc biệt', count: 1 },
    ]
    const { individual: spread } = award({ rounds, prizes: { individual, collective: [] } })
    expect(spread.map(({ name, standing, worth }) => [name, standing, worth])).toEqual([
      ['Nhất', 'dot-1', 5],
      ['Nhất', 'dot-2', 5],
      ['Nhì', 'dot-1', 0],
      ['Đặc biệt', 'contest', 0],
    ])
  })

  it.each([['1/2'], ['50/100'], ['50%'], ['50,0 %']])('read %s as a half', share => {
    const { share: read } = award({ prizes: { individual: [], collective: [], share } })
    expect((read?.numerator ?? 0) / (read?.denominator ?? 1)).toBe(whole.numerator / whole.denominator)
  })

  it('take the metrics of 0.1.0 for formulas: attempts are valid attempts', () => {
    const metrics = ['attempts', 'valid', 'people'].map(metric => ({ ...prize, name: metric, metric }))
    expect(units(metrics).collective.map(({ formula, prizes }) => [formula, prizes.length])).toEqual([
      ['attempts', 2],
      ['people', 1],
    ])
  })

  it('put prizes of one formula and one way of counting in one standing', () => {
    const tiers = [
      { ...prize, name: 'Nhất', formula: 'rate' },
      { ...prize, name: 'Nhì', formula: 'rate', count: 2 },
      { ...prize, name: 'Khối', formula: 'rate', block: 'each' },
    ]
    expect(units(tiers).collective.map(({ block, prizes }) => [block, prizes])).toEqual([
      [
        null,
        [
          { name: 'Nhất', count: 1 },
          { name: 'Nhì', count: 2 },
        ],
      ],
      ['each', [{ name: 'Khối', count: 1 }]],
    ])
  })

  it('part points by hand for one thing from points for another', () => {
    const byHand = { count: 1, formula: 'manual' }
    const { collective } = units([
      { ...byHand, name: 'Nhất', of: 'Chất lượng' },
      { ...byHand, name: 'Tuyên truyền', of: 'Tuyên truyền' },
      { ...byHand, name: 'Nhì', of: 'Chất lượng' },
    ])
    expect(collective.map(({ of, prizes }) => [of, prizes.map(({ name }) => name)])).toEqual([
      ['Chất lượng', ['Nhất', 'Nhì']],
      ['Tuyên truyền', ['Tuyên truyền']],
    ])
  })

  it('take the unit of the comparison where a prize says none', () => {
    const [first] = units([{ name: 'A', count: 1, formula: 'people' }], { unit: 'agree' }).collective
    expect(first?.unit).toBe('agree')
  })

  it('compare by block where the formula is of blocks', () => {
    expect(units([{ ...prize, formula: 'rate-block' }]).collective[0]?.block).toBe('each')
  })

  it('leave to the comparison what a prize does not say of its own', () => {
    const compare = {
      ...{ staff: ['can-bo'], needsWinner: true, unit: 'agree' },
      minimum: [{ rate: '1/5' }, { below: 50, rate: '30%' }],
      mandatory: [
        { group: 'lanh-dao', count: 1 },
        { group: 'nhan-vien', share: '1/2' },
      ],
    }
    const { compare: shown, collective } = units([{ ...prize, formula: 'rate', staff: ['hs'] }], compare)
    expect(collective[0]).toMatchObject({ staff: ['hs'], needsWinner: true, unit: 'declared' })
    expect(shown).toMatchObject({ staff: ['can-bo'], unit: 'agree' })
    expect(shown.minimum).toEqual([
      { below: 50, rate: { numerator: 30, denominator: 100 } },
      { below: null, rate: { numerator: 1, denominator: 5 } },
    ])
    expect(shown.mandatory).toEqual([
      { group: 'lanh-dao', count: 1, share: null },
      { group: 'nhan-vien', count: 0, share: whole },
    ])
  })

  it('announce a draw from sources unless it is one in the hall', () => {
    const sources = [{ id: 'xo-so', title: 'Xổ số', at: 0, pick: 6, of: 45 }]
    expect(award({ draw: { sources } }).draw).toEqual({ by: 'sources', sources })
    expect(award({ draw: { by: 'hall' } }).draw).toEqual({ by: 'hall', sources: [] })
  })
})
