/** One small contest for each decision on what real rules leave open, its outcome worked out by hand: people and prizes. */
import { describe, expect, it } from 'vitest'
import { attempt, DAY, placesOf, prize, SECOND, stand, winnersOf } from './contest.ts'
import type { VectorRules } from './vector.ts'

type Ranking = NonNullable<VectorRules['ranking']>
const by = (...criteria: string[]): Ranking => criteria as Ranking
const at = (seconds: number): string => new Date(DAY + seconds * SECOND).toISOString()
/** A paper of `person` from one second of the day to another. */
const paper = (
  id: string,
  right: number,
  [from, to]: readonly [number, number],
  own: Parameters<typeof attempt>[3] = {},
) => attempt(id.charAt(0), right, 0, { id, startedAt: at(from), submittedAt: at(to), ...own })
const officialOf = (found: ReturnType<typeof stand>, scope = 'dot-1') =>
  (found.officials.get(scope) ?? []).map(({ attempts }) => attempts.map(each => each.attempt.id).join('+'))
const near = (...rest: string[]) => ({ ranking: by('most-right', 'nearest-prediction', ...rest) })
const two = { rounds: [{ id: 'dot-1' }, { id: 'dot-2' }] }
const second = { round: 'dot-2' }
const voidAt = (seconds: number) => ({ void: { at: at(seconds), reason: 'sai' } })

describe('the official attempt', () => {
  const exactLater = [
    paper('a1', 10, [0, 60], { prediction: 9 }),
    paper('a2', 10, [100, 160], { prediction: 1 }),
  ]
  const worse = [paper('a1', 9, [0, 60], { prediction: 1 }), paper('a2', 10, [100, 160], { prediction: 9 })]

  it.each([
    ['1: of two equally good ones the earlier', exactLater, 'most-right', 'a1'],
    ['2: a bare word is the best score first', worse, 'nearest-prediction', 'a2'],
    ['2: a list says the literal thing', worse, ['nearest-prediction'], 'a1'],
    ['2: first and last ignore the score', worse, 'first', 'a1'],
    ['2: and go by the handing in', [paper('a1', 9, [0, 90]), paper('a2', 10, [10, 60])], 'last', 'a1'],
    ['3: earliest equals most-right', exactLater, 'earliest', 'a1'],
  ] as const)('%s', (_, papers, official, id) => {
    expect(officialOf(stand([...papers], { ...near(), official: official as never }))).toEqual([id])
  })

  it('4: full marks for a question can make an earlier attempt official and worsen a place, but for best', () => {
    const answers = (isRight: boolean) => [{ question: 'q', chosen: [1], isRight }]
    const papers = [
      paper('a1', 9, [0, 300], { answers: answers(false) }),
      paper('a2', 10, [400, 500], { answers: answers(true) }),
      paper('b1', 10, [0, 200], { answers: answers(true) }),
    ]
    const remarks = [{ at: DAY, document: 'số 1', question: 'q', how: 'full-marks' as const }]
    const ranking = by('most-right', 'shortest')
    expect(placesOf(stand(papers, { ranking }))).toEqual(['1 a', '2 b'])
    expect(placesOf(stand(papers, { ranking }, [], { remarks }))).toEqual(['1 b', '2 a'])
    expect(placesOf(stand(papers, { ranking, official: 'best' }, [], { remarks }))).toEqual(['1 a', '2 b'])
  })

  it('5: its kind is the person’s', () => {
    const papers = [paper('a1', 9, [0, 60], { kind: 'x' }), paper('a2', 10, [100, 160], { kind: 'y' })]
    const prizes = [prize('X', 1, { kinds: ['x'] }), prize('Y', 1, { kinds: ['y'] })]
    expect(winnersOf(stand(papers, { prizes }))).toEqual(['Y a'])
  })
})

describe('comparison', () => {
  it('6: a duration is the floor of the difference, in whole seconds', () => {
    const papers = [
      paper('a1', 10, [0.9, 61]),
      paper('b1', 10, [0, 60]),
      paper('c1', 10, [0, 60.999]),
      paper('d1', 10, [0, 61]),
    ]
    expect(placesOf(stand(papers, { ranking: by('shortest') }))).toEqual(['1 a', '1 b', '1 c', '4 d'])
    const quantum = { duration: 1 }
    expect(placesOf(stand(papers, { ranking: by('shortest'), quantum }))).toEqual([
      '1 b',
      '2 a',
      '3 c',
      '4 d',
    ])
  })

  it('7: earliest-start is of the official attempt, earliest-registration of any valid one', () => {
    const papers = [paper('a1', 5, [10, 60]), paper('a2', 10, [100, 160]), paper('b1', 10, [50, 170])]
    expect(placesOf(stand(papers, { ranking: by('most-right', 'earliest-start') }))).toEqual(['1 b', '2 a'])
    const registered = by('most-right', 'earliest-registration')
    expect(placesOf(stand(papers, { ranking: registered }))).toEqual(['1 a', '2 b'])
    const [first, ...rest] = papers
    const without = [{ ...(first ?? paper('a1', 5, [10, 60])), ...voidAt(200) }, ...rest]
    expect(placesOf(stand(without, { ranking: registered }))).toEqual(['1 b', '2 a'])
  })

  it('8: valid attempts in the scope of the standing are counted', () => {
    const papers = [
      ...[
        paper('a1', 10, [0, 60]),
        paper('a2', 5, [100, 160], voidAt(300)),
        paper('a3', 5, [100, 160], second),
      ],
      ...[paper('b1', 10, [0, 60]), paper('b2', 5, [100, 160])],
    ]
    const found = stand(papers, { ...two, ranking: by('most-right', 'fewest-attempts') })
    expect([placesOf(found), placesOf(found, 'contest')]).toEqual([
      ['1 a', '2 b'],
      ['1 a', '1 b'],
    ])
  })

  it('9: equals share a place, listed by code point', () => {
    const papers = ['b', 'ä', 'B', 'z'].map((name, index) => attempt(name, index === 3 ? 11 : 10))
    expect(placesOf(stand([...papers, attempt('y', 9)]))).toEqual(['1 z', '2 B', '2 b', '2 ä', '5 y'])
  })

  it('10: scores of unlike papers are exact fractions where the rule says so', () => {
    const papers = [
      attempt('a', 27, 60, { total: 30 }),
      attempt('b', 9, 60, { total: 10 }),
      attempt('c', 26, 60, { total: 30 }),
    ]
    expect(placesOf(stand(papers))).toEqual(['1 a', '2 c', '3 b'])
    expect(placesOf(stand(papers, { score: 'ratio' }))).toEqual(['1 a', '1 b', '3 c'])
  })
})

describe('the prediction', () => {
  const said = (id: string, prediction: number | null, right = 10, own: Parameters<typeof paper>[3] = {}) =>
    paper(id, right, [0, 60], { prediction, ...own })
  const truth = (
    papers: Parameters<typeof stand>[0],
    rules: Partial<VectorRules> = {},
    people: Parameters<typeof stand>[2] = [],
  ) => stand(papers, rules, people).truth

  it('11: counts people, and the all right by any attempt of theirs', () => {
    const papers = [said('a1', 1, 9), said('a2', 1), said('b1', 1, 9)]
    expect(truth(papers)?.contest).toBe(2)
    expect(truth(papers, { prediction: { of: 'attempts' } })?.contest).toBe(3)
    expect(truth(papers, { prediction: { of: 'perfect-people' }, official: 'first' })?.contest).toBe(1)
  })

  it('12: is measured by the attempt’s own round, also in a final', () => {
    const papers = [said('a1', 1), said('b1', 3, 10, second), said('c1', 2, 10, second)]
    expect(placesOf(stand(papers, { ...two, ...near() }), 'contest')).toEqual(['1 a', '1 c', '3 b'])
    const whole = { prediction: { scope: 'contest' as const } }
    expect(placesOf(stand(papers, { ...two, ...near(), ...whole }), 'contest')).toEqual(['1 b', '2 c', '3 a'])
  })

  it('13: a void after the freeze moves nobody; the marking follows a later key', () => {
    const papers = [
      said('a1', 2),
      said('b1', 3),
      said('c1', 9, 10, voidAt(500)),
      said('d1', 9, 10, voidAt(100)),
    ]
    expect(truth(papers, { freezeAt: at(100) })?.contest).toBe(3)
    expect(truth(papers)?.contest).toBe(2)
    expect(truth(papers, { freezeAt: at(100), prediction: { voids: 'exclude' } })?.contest).toBe(2)
    expect(truth(papers, { prediction: { voids: 'include' } })?.contest).toBe(4)
  })

  it('14: people who may not win count, and so do those who withdrew or were erased', () => {
    const papers = ['a1', 'b1', 'c1'].map(id => said(id, 1))
    const out = [
      { id: 'a', out: { reason: 'excluded' as const } },
      { id: 'b', out: { reason: 'erased' as const } },
    ]
    expect(truth(papers, {}, out)?.contest).toBe(3)
    expect(truth(papers, { prediction: { excluded: 'skip' } }, out)?.contest).toBe(2)
  })

  it('15: both sides are alike, and no number is behind every number', () => {
    const papers = [said('a1', 8), said('b1', 2), said('c1', null), said('d1', 99), said('e1', null)]
    expect(placesOf(stand(papers, near()))).toEqual(['1 a', '1 b', '3 d', '4 c', '4 e'])
    const notOver = { ranking: by('nearest-not-over') }
    expect(placesOf(stand(papers, notOver))).toEqual(['1 b', '2 a', '2 d', '4 c', '4 e'])
  })

  it('16: the number is the official attempt’s, or that of the first or last', () => {
    const papers = [said('a1', 2, 5), said('a2', 7), said('b1', 3)]
    expect(placesOf(stand(papers, near()))).toEqual(['1 b', '2 a'])
    expect(placesOf(stand(papers, { ...near(), prediction: { from: 'first' } }))).toEqual(['1 a', '2 b'])
  })
})

describe('voids and people who are out', () => {
  it('17: a void attempt is in the gross count only', () => {
    const found = stand([
      paper('a1', 10, [0, 60], voidAt(70)),
      paper('a2', 5, [100, 160]),
      paper('b1', 9, [0, 60], voidAt(70)),
    ])
    expect(found.totals).toMatchObject({ attempts: 3, valid: 1, people: 1 })
    expect([officialOf(found), placesOf(found)]).toEqual([['a2'], ['1 a']])
  })

  it('19: who is out before publication has no place; who declines keeps it', () => {
    const papers = ['a1', 'b1', 'c1'].map((id, index) => paper(id, 10 - index, [0, 60]))
    const people = [
      { id: 'a', out: { reason: 'withdrawn' as const } },
      { id: 'b', out: { reason: 'declined' as const } },
    ]
    const found = stand(papers, { prizes: [prize('Nhất', 1)] }, people)
    expect([placesOf(found), winnersOf(found)]).toEqual([['1 b', '2 c'], ['Nhất c']])
  })
})
