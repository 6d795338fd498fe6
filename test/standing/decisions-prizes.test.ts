/** One small contest for each decision on what real rules leave open, its outcome worked out by hand: prizes and agencies. */
import { describe, expect, it } from 'vitest'
import { bitsAsked, bitsHeld } from '../../server/standing/draw/entropy.ts'
import { standOf } from '../../server/standing/stand-of.ts'
import { attempt, DAY, placesOf, prize, stand, winnersOf } from './contest.ts'
import {
  attemptsOfVector,
  contestOfVector,
  registerOfVector,
  type Vector,
  type VectorRules,
} from './vector.ts'
import { writeExpected } from './write-expected.ts'

const line = (...rights: readonly number[]) =>
  rights.map((right, index) => attempt('abcdefgh'.charAt(index), right))
const three = [prize('Nhất', 1), prize('Nhì', 1), prize('Ba', 2)]
const undecided = (found: ReturnType<typeof stand>) =>
  found.awards.undecided.map(each => `${each.prize} ${each.seats} of ${each.among.join('')}`)
const empty = (found: ReturnType<typeof stand>) =>
  found.awards.empty.map(each => `${each.prize} ${each.seats}`)

describe('ties and prizes', () => {
  it('21: equals over two prizes are declared for both, and the rest of the seats go on', () => {
    const found = stand(line(10, 10, 9, 8), { prizes: three })
    expect([undecided(found), winnersOf(found)]).toEqual([
      ['Nhất 1 of ab', 'Nhì 1 of ab'],
      ['Ba c', 'Ba d'],
    ])
  })

  it('22: shared prizes consume the seats behind, or are added', () => {
    const share = { prizes: three, ties: 'share' as const }
    expect(winnersOf(stand(line(10, 10, 9, 8), share))).toEqual([
      'Nhất a shared',
      'Nhất b shared',
      'Ba c',
      'Ba d',
    ])
    expect(winnersOf(stand(line(10, 10, 9, 8), { ...share, overflow: 'add' }))).toEqual([
      ...['Nhất a shared', 'Nhất b shared', 'Nhì c', 'Ba d'],
    ])
  })

  it('23: a draw decides seats and not places, one draw a pool, each with its own number', () => {
    const draw = { sources: [[7, 12], [61_804]] }
    const found = stand(line(10, 10, 9, 8, 8, 8), { prizes: three, ties: 'draw', draw })
    expect(placesOf(found)).toEqual(['1 a', '1 b', '3 c', '4 d', '4 e', '4 f'])
    const { draws } = found.awards
    expect(draws.map(({ pool, seats, ordinal }) => [pool.join(''), seats, ordinal])).toEqual([
      ['ab', 2, 1],
      ['def', 1, 2],
    ])
    expect(draws.map(({ key }) => key?.split('/').at(-2))).toEqual(['1.', '2.'])
  })

  it('26: nothing qualifies unless said', () => {
    expect(winnersOf(stand([attempt('a', 0)], { prizes: three }))).toEqual(['Nhất a'])
    const asking = three.map(each => ({ ...each, qualify: { minRight: 1 } }))
    expect(empty(stand([attempt('a', 0)], { prizes: asking }))).toEqual(['Nhất 1', 'Nhì 1', 'Ba 2'])
  })

  it('27: the highest prize of a person, by worth and then as listed, and what is provisional meanwhile', () => {
    const rounds = [{ id: 'dot-1' }, { id: 'dot-2' }]
    const papers = [
      ...[attempt('a', 10), attempt('b', 9)],
      ...[attempt('a', 10, 60, { id: 'y-a', round: 'dot-2' }), attempt('c', 8, 60, { round: 'dot-2' })],
    ]
    const prizes = [prize('Một', 1, { worth: 5 }), prize('Hai', 1, { worth: 9, standing: 'dot-2' })]
    expect(winnersOf(stand(papers, { rounds, prizes }))).toEqual(['Một a', 'Hai a'])
    expect(winnersOf(stand(papers, { rounds, prizes, onePrize: 'highest' }))).toEqual(['Hai a', 'Một b'])
    expect(winnersOf(stand(papers, { rounds, prizes, onePrize: 'earliest' }))).toEqual(['Một a', 'Hai c'])
    const tied = stand([...papers, attempt('d', 10, 60)], { rounds, prizes, onePrize: 'earliest' })
    expect([undecided(tied), winnersOf(tied), tied.awards.isProvisional]).toEqual([
      ['Một 1 of ad'],
      ['Hai c'],
      true,
    ])
  })

  it('28: the share is of people with a place, rounded down, cut from the lowest', () => {
    const out = [{ id: 'a', out: { reason: 'excluded' as const } }]
    const found = stand(line(10, 9, 8, 7, 6, 5), { prizes: three, prizeShare: '1/2' }, out)
    expect([winnersOf(found), empty(found)]).toEqual([['Nhất b', 'Nhì c'], []])
  })

  it('29: a final takes the best attempt of all rounds, or adds the rounds taken', () => {
    const rounds = [{ id: 'dot-1' }, { id: 'dot-2' }]
    const papers = [
      ...[attempt('a', 10), attempt('b', 7), attempt('c', 9)],
      ...[
        attempt('b', 6, 60, { id: 'y-b', round: 'dot-2' }),
        attempt('c', 1, 60, { id: 'y-c', round: 'dot-2' }),
      ],
    ]
    expect(placesOf(stand(papers, { rounds }), 'contest')).toEqual(['1 a', '2 c', '3 b'])
    expect(placesOf(stand(papers, { rounds, across: 'sum' }), 'contest')).toEqual(['1 b', '2 a', '2 c'])
  })

  it('39: six of 14,492 ask for 73.4 bits and 16 more, and one 6/45 lottery holds 23', () => {
    expect(bitsAsked(14_492, 6) - 16).toBeCloseTo(73.4, 1)
    expect(bitsHeld([{ pick: 6, of: 45 }])).toBeCloseTo(23, 1)
  })
})

/** Agencies x and y and what is counted of them, by one formula, as the vectors write it. */
function compared(
  attempts: Vector['attempts'],
  collective: VectorRules['collective'] = {},
  own: Partial<Vector> = {},
) {
  const agencies = own.agencies ?? ['x', 'y'].map(id => ({ id, block: 'k', headcount: 4 }))
  const rules: VectorRules = { rounds: [{ id: 'dot-1' }], ranking: ['most-right'], ...own.rules, collective }
  const vector: Vector = { people: [], variants: {}, ...own, rules, agencies, attempts }
  const contest = contestOfVector(vector, rules)
  const found = standOf(contest, attemptsOfVector(vector, rules), registerOfVector(vector, rules), DAY * 2, {
    ratesBy: contest.rules.compare,
  })
  const { collective: written, totals } = writeExpected(found, rules)
  const shown = (formula: string) =>
    (written.formulas[formula] ?? []).map(
      ({ unit, place, shown: value, note }) => `${place ?? '-'} ${unit} ${value}${note ? ` (${note})` : ''}`,
    )
  return { shown, totals, counts: written.counts, prizes: written.prizes }
}
const of = (person: string, unit: string | null, own: Parameters<typeof attempt>[3] = {}) =>
  attempt(person, 10, 60, { unit, agency: unit, kind: 'can-bo', via: 'script', ...own })
const declared = { unit: 'declared' as const }
const gone = { void: { at: new Date(DAY).toISOString(), reason: 'sai' } }

describe('agencies', () => {
  it('30: attempts are the valid ones', () => {
    const { shown, counts } = compared([of('a', 'x', gone), of('b', 'x'), of('c', 'y')])
    expect(shown('1')).toEqual(['1 x 1', '1 y 1'])
    expect(counts[0]).toMatchObject({ attempts: 2, valid: 1 })
  })

  it('18, 31, 32: a person of two units counts in each, or in that of the first, last or official attempt', () => {
    const papers = [
      of('a', 'x'),
      of('a', 'y', { id: 'y-a', submittedAt: new Date(DAY + 90_000).toISOString(), right: 11 }),
      of('b', 'y'),
    ]
    const { shown, totals } = compared(papers, declared)
    expect([shown('2'), totals.people]).toEqual([['1 y 2', '2 x 1'], 2])
    expect(compared(papers, { ...declared, person: 'first' }).shown('2')).toEqual(['1 x 1', '1 y 1'])
    expect(compared(papers, { ...declared, person: 'last' }).shown('2')).toEqual(['1 y 2', '- x 0'])
    expect(compared(papers, { ...declared, person: 'official' }).shown('2')).toEqual(['1 y 2', '- x 0'])
    expect(compared(papers, { ...declared, person: 'first' }).shown('1')).toEqual(['1 y 2', '2 x 1'])
  })

  it('33: host and unit must agree and be listed, and the rest is of no agency', () => {
    const papers = [of('a', 'x'), of('b', 'x', { agency: 'y' }), of('c', 'z'), of('d', null)]
    const { shown, counts } = compared(papers, { unit: 'agree' })
    expect(shown('2')).toEqual(['1 x 1', '- y 0'])
    expect(counts.at(-1)).toMatchObject({ unit: null, people: 3 })
  })

  it('34: only staff over a headcount, flagged above it, and unknown is never 0 %', () => {
    const agencies = [1, 0, null].map((headcount, index) => ({
      id: 'xyz'.charAt(index),
      block: 'k',
      headcount,
    }))
    const papers = [
      of('a', 'x'),
      of('b', 'x'),
      of('c', 'x', { kind: 'nguoi-dan' }),
      of('d', 'y'),
      of('e', 'z'),
    ]
    expect(compared(papers, declared, { agencies }).shown('3')).toEqual([
      ...['1 x 2/1 (over 100 %)', '- y null (headcount 0)', '- z null (headcount missing)'],
    ])
  })

  it('35, 36: a minimum is reached by what equals it; a gate shows the value without a place', () => {
    const agencies = [
      { id: 'x', block: 'k', headcount: 49 },
      { id: 'y', block: 'k', headcount: 50 },
      { id: 'z', block: 'k', headcount: 51 },
    ]
    const tiers = [
      { below: 50, min: '30/100' },
      { below: null, min: '2/50' },
    ]
    const papers = ['x', 'x', 'y', 'y', 'z', 'z'].map((unit, index) => of(`p${index}`, unit))
    expect(compared(papers, { ...declared, tiers }, { agencies }).shown('4')).toEqual([
      ...['1 y 2/50', '- x 2/49 (below 30/100)', '- z 2/51 (below 2/50)'],
    ])
  })

  it('35: nobody mandatory is met, and a group whose size is not known is unknown', () => {
    const sizes: Record<string, number>[] = [{ g: 0 }, { g: 2 }, {}]
    const agencies = sizes.map((groups, index) => ({
      id: 'xyz'.charAt(index),
      block: 'k',
      headcount: 4,
      groups,
    }))
    const papers = [of('a', 'x'), of('b', 'y'), of('c', 'z')]
    const groups = { g: { share: '1/2' } }
    const people = [{ id: 'b', group: 'g' }]
    expect(compared(papers, { ...declared, groups }, { agencies, people }).shown('5')).toEqual([
      ...['1 x 1/4', '1 y 1/4', '- z null (? g: headcount missing)'],
    ])
  })

  it('37: points add to the rate in percent, undecided prizes give none, and equals share a place', () => {
    const points = { Nhất: 25, Nhì: 10 }
    const rules = { rounds: [{ id: 'dot-1' }], prizes: [prize('Nhất', 1), prize('Nhì', 1)] }
    const papers = [of('a', 'x', { right: 11 }), of('b', 'y'), of('c', 'y')]
    expect(compared(papers, { ...declared, points }, { rules }).shown('6')).toEqual([
      '1 x 1/4 + 25',
      '1 y 2/4 + 0',
    ])
  })

  it('42: prizes are given by points, winners and blocks; zero wins nothing', () => {
    const prizes = [{ name: 'Cờ', count: 1, formula: 'winners' }]
    const rules = { rounds: [{ id: 'dot-1' }], prizes: [prize('Nhất', 2)] }
    const found = compared(
      [of('a', 'x'), of('b', 'y', { right: 9 }), of('c', 'y', { right: 10 })],
      { ...declared, prizes },
      { rules },
    )
    expect(found.prizes).toMatchObject({ winners: [], undecided: [{ prize: 'Cờ', among: ['x', 'y'] }] })
    expect(compared([], { ...declared, prizes }).prizes).toMatchObject({
      winners: [],
      empty: [{ prize: 'Cờ', seats: 1 }],
    })
  })
})
