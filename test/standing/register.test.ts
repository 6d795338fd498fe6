import { describe, expect, it } from 'vitest'
import { emptyRegister, registerAsOf } from '../../server/standing/register.ts'
import { standOf } from '../../server/standing/stand-of.ts'
import { attempt, DAY, placesOf, prize, stand, winnersOf } from './contest.ts'
import { attemptsOfVector, contestOfVector, type Vector } from './vector.ts'

const document = 'QĐ 12/2024'
const HOUR = 3_600_000

describe('an act of the register', () => {
  const act = { attempt: 'x-a', at: DAY + HOUR, code: 'sai', document }

  it('exists from its very instant on', () => {
    const register = { ...emptyRegister, voids: [act] }
    expect(registerAsOf(register, DAY + HOUR).voids).toEqual([act])
    expect(registerAsOf(register, DAY + HOUR - 1).voids).toEqual([])
  })

  it('that makes an attempt void may be lifted again', () => {
    const lifted = { ...act, liftedAt: DAY + 2 * HOUR }
    const vector: Vector = {
      ...{ rules: { rounds: [{ id: 'dot-1' }] }, agencies: [], people: [], variants: {} },
      attempts: [attempt('a', 10), attempt('b', 9)],
    }
    const at = (asOf: number) =>
      placesOf(
        standOf(
          contestOfVector(vector, vector.rules),
          attemptsOfVector(vector, vector.rules),
          { ...emptyRegister, voids: [lifted] },
          asOf,
        ),
      )
    expect(at(DAY + HOUR)).toEqual(['1 b'])
    expect(at(DAY + 2 * HOUR)).toEqual(['1 a', '2 b'])
  })

  it('that freezes one round leaves the others open', () => {
    const voids = ['x-a', 'x-b'].map(id => ({ attempt: id, at: DAY + 2 * HOUR, code: 'sai', document }))
    const rounds = [{ id: 'dot-1' }, { id: 'dot-2' }]
    const attempts = [attempt('a', 10, 60, { round: 'dot-1' }), attempt('b', 10, 60, { round: 'dot-2' })]
    const freezes = [{ at: DAY + HOUR, round: 'dot-1', document }]
    const { truth } = stand(attempts, { rounds }, [], { voids, freezes })
    expect([...(truth?.rounds ?? [])]).toEqual([
      ['dot-1', 1],
      ['dot-2', 0],
    ])
  })

  it('that excludes somebody after the freeze moves nobody’s distance', () => {
    const rules = { prediction: { excluded: 'skip' as const } }
    const attempts = [attempt('a', 10), attempt('b', 10)]
    const out = (at: number) => [
      { person: 'a', reason: 'excluded' as const, at, afterPublication: false, document },
    ]
    const freezes = [{ at: DAY + HOUR, round: null, document }]
    const truthBy = (at: number, frozen = freezes) =>
      stand(attempts, rules, [], { out: out(at), freezes: frozen }).truth?.contest
    expect([truthBy(DAY), truthBy(DAY + HOUR), truthBy(DAY + HOUR + 1)]).toEqual([1, 1, 2])
    expect(truthBy(DAY + HOUR + 1, [])).toBe(1)
    expect(stand(attempts, rules).truth?.contest).toBe(2)
  })
})

describe('a question marked anew', () => {
  const answers = (...chosen: number[]) => [
    { question: 'q1', chosen: [chosen[0] ?? 0], isRight: chosen[0] === 0 },
    { question: 'q2', chosen: chosen[1] === undefined ? [] : [chosen[1]], isRight: chosen[1] === 0 },
  ]
  const attempts = [
    attempt('a', 2, 60, { total: 2, answers: answers(0, 0) }),
    attempt('b', 1, 60, { total: 2, answers: answers(0, 1) }),
    attempt('c', 1, 60, { total: 2, answers: answers(0) }),
  ]
  const marked = (...remarks: object[]) =>
    stand(attempts, {}, [], {
      remarks: remarks.map(each => ({ question: 'q2', at: DAY, document, ...each })) as never,
    })
      .standings.get('dot-1')
      ?.rows.map(({ person, measures }) => `${person} ${measures.right}/${measures.total}`)

  it('is right for all who had it, out of every paper, or has another key', () => {
    expect(marked({ how: 'full-marks' })).toEqual(['a 2/2', 'b 2/2', 'c 2/2'])
    expect(marked({ how: 'drop' })).toEqual(['a 1/1', 'b 1/1', 'c 1/1'])
    expect(marked({ how: 'rekey', right: [1] })).toEqual(['b 2/2', 'a 1/2', 'c 1/2'])
  })

  it('is marked as decided last', () => {
    expect(marked({ how: 'drop' }, { how: 'rekey', right: [0], at: DAY + 1 })).toEqual([
      'a 2/2',
      'b 1/2',
      'c 1/2',
    ])
    expect(marked({ how: 'drop', at: DAY + 1 }, { how: 'full-marks' })).toEqual(['a 1/1', 'b 1/1', 'c 1/1'])
  })

  it('asks for the answers of everybody', () => {
    const remarks = [{ question: 'q2', how: 'drop' as const, at: DAY, document }]
    expect(() => stand([attempt('a', 2)], {}, [], { remarks })).toThrow('no answers')
  })

  it('can make an earlier attempt official (decisions.md 4)', () => {
    const later = attempt('a', 2, 90, { id: 'x-later', total: 2, answers: answers(0, 0), prediction: 1 })
    const earlier = attempt('a', 1, 60, { id: 'x-earlier', total: 2, answers: answers(0, 1), prediction: 9 })
    const official = (how: object[]) =>
      stand([earlier, later], {}, [], { remarks: how as never }).bestOf('a')?.attempt.id
    expect(official([])).toBe('x-later')
    expect(official([{ question: 'q2', how: 'full-marks', at: DAY, document }])).toBe('x-earlier')
  })
})

describe('lots drawn in the hall', () => {
  const attempts = ['a', 'b', 'c'].map(person => attempt(person, 10))
  const rules = { ties: 'draw' as const, prizes: [prize('Nhất', 1), prize('Nhì', 1)] }
  const drawn = (own: object) => {
    const act = { standing: 'dot-1', place: 1, pool: 3, selected: [3, 1, 2], at: DAY, document, ...own }
    return stand(attempts, { ...rules, draw: { by: 'hall' } }, [], { numbers: [], hallDraws: [act] })
  }

  it('are taken as entered', () => {
    expect(winnersOf(drawn({}))).toEqual(['Nhất c draw', 'Nhì a draw'])
  })

  it.each([
    ['of another pool', { pool: 4 }],
    ['too few', { selected: [3] }],
    ['one twice', { selected: [3, 3] }],
    ['a number outside', { selected: [3, 4] }],
  ])('are refused: %s', (_, own) => {
    const { awards } = drawn(own)
    expect(awards.winners).toEqual([])
    expect(awards.undecided.map(({ why, seats }) => [why, seats])).toEqual([
      ['hall-unfit', 1],
      ['hall-unfit', 1],
    ])
  })

  it('are waited for', () => {
    expect(drawn({ place: 2 }).awards.undecided[0]).toMatchObject({
      why: 'hall-missing',
      among: ['a', 'b', 'c'],
    })
  })

  it('leave a seat open when everybody who was drawn is out', () => {
    const act = { standing: 'dot-1', place: 1, pool: 3, selected: [3, 1], at: DAY, document }
    const people = [{ id: 'c', out: { reason: 'excluded' as const, after: true } }]
    const { awards } = stand(attempts, { ...rules, draw: { by: 'hall' } }, people, { hallDraws: [act] })
    expect(awards.winners.map(({ person, prize }) => [person, prize])).toEqual([['a', 'Nhất']])
    expect(awards.undecided).toMatchObject([{ prize: 'Nhì', among: ['b'], why: 'hall-unfit' }])
  })
})
