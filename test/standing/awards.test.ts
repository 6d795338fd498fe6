import { hash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { drawLots } from '../../server/standing/draw/draw-lots.ts'
import { drawNumbers } from '../../server/standing/draw/rfc3797.ts'
import { emptyRegister } from '../../server/standing/register.ts'
import { attempt, placesOf, prize, stand, winnersOf } from './contest.ts'

const numbers = { sources: [[38, 7, 12], [61_804]] }

describe('14,492 perfect papers for six prizes', () => {
  const people = Array.from({ length: 14_492 }, (_, index) => hash('md5', `${index}`, 'hex'))
  const papers = people.map(person => attempt(person, 10))
  const prizes = [prize('Nhất', 1), prize('Nhì', 2), prize('Ba', 3)]

  it('are one declared tie, and nobody is chosen in silence', () => {
    const { standings, awards } = stand(papers, { prizes })
    expect(new Set(standings.get('dot-1')?.rows.map(({ place, equals }) => `${place} ${equals}`))).toEqual(
      new Set(['1 14492']),
    )
    expect(awards.winners).toEqual([])
    expect(awards.undecided.map(({ prize, seats, among, why }) => [prize, seats, among.length, why])).toEqual(
      [
        ...[
          ['Nhất', 1, 14_492, 'tie'],
          ['Nhì', 2, 14_492, 'tie'],
          ['Ba', 3, 14_492, 'tie'],
        ],
      ],
    )
  })

  it('are drawn once for all six seats, as anybody can repeat', () => {
    const { awards } = stand(papers, { prizes, ties: 'draw', draw: numbers })
    const [draw] = awards.draws
    const pool = [...people].sort()
    expect(draw?.pool).toEqual(pool)
    expect(draw?.seats).toBe(6)
    expect(draw?.bits?.asked).toBeCloseTo(89.4, 1)
    const drawn = drawNumbers('7.12.38./61804./1./', pool.length, 6).map(number => pool[number - 1])
    expect(awards.winners.map(({ person }) => person)).toEqual(drawn)
    expect(awards.draws).toHaveLength(1)
  })

  it('are a total order where the rules have one, and every boundary says why', () => {
    const timed = people.map((person, index) => attempt(person, 10, 60 + index))
    const { rows = [] } =
      stand(timed, { prizes, ranking: ['most-right', 'shortest'] as never }).standings.get('dot-1') ?? {}
    expect(rows.map(({ place }) => place)).toEqual(people.map((_, index) => index + 1))
    expect(
      rows
        .slice(1)
        .every(
          ({ by, above, measures }) =>
            by === 'shortest' && (above?.measures.duration ?? 0) < measures.duration,
        ),
    ).toBe(true)
  })
})

describe('lots', () => {
  const equals = ['a', 'b', 'c'].map(person => attempt(person, 10))
  const rules = { prizes: [prize('Nhất', 1)], ties: 'draw' as const }

  it('need sources that the rules announce, and their numbers', () => {
    const why = (awards: ReturnType<typeof stand>['awards']) => awards.undecided.map(each => each.why)
    expect(why(stand(equals, rules).awards)).toEqual(['not-announced'])
    expect(why(stand(equals, { ...rules, draw: numbers }, [], { numbers: [] }).awards)).toEqual([
      'numbers-missing',
    ])
  })

  it('are refused for a pool that cannot be numbered', () => {
    const rule = { by: 'sources' as const, sources: [{ id: 's', title: 'nguồn', at: 0, of: 45 }] }
    const register = { ...emptyRegister, numbers: [{ source: 's', numbers: [7], at: 0, document: 'số 1' }] }
    const drawn = (size: number) =>
      drawLots(
        rule,
        register,
      )({
        ...{ standing: 'dot-1', place: 1, prize: 'Nhất', seats: 1 },
        pool: Array.from({ length: size }, (_, index) => `${index}`),
      }).order
    expect(drawn(65_536)).toBe('pool-too-large')
    expect(drawn(3)).toHaveLength(3)
  })

  it('keep in the pool who was found ineligible afterwards, and pass them over', () => {
    const first = stand(equals, { ...rules, draw: numbers }).awards
    const order = first.draws[0]?.order as string[]
    const out = [{ id: order[0] ?? '', out: { reason: 'excluded' as const, after: true } }]
    const { draws, winners } = stand(equals, { ...rules, draw: numbers }, out).awards
    expect(draws).toEqual(first.draws)
    expect(winners.map(({ person }) => person)).toEqual([order[1]])
  })
})

describe('prizes', () => {
  const line = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((person, index) => attempt(person, 10 - index))
  const prizes = [prize('Nhất', 1), prize('Nhì', 2), prize('Ba', 2)]
  const declined = (...ids: string[]) => ids.map(id => ({ id, out: { reason: 'declined' as const } }))

  it('given up after publication: everybody moves up, the next without a prize fills in, or the seat stays empty', () => {
    const passed = (passDown?: 'cascade' | 'fill' | 'leave') =>
      stand(line, { prizes, passDown }, declined('b'))
    expect(winnersOf(passed())).toEqual(['Nhất a', 'Nhì c', 'Nhì d', 'Ba e', 'Ba f'])
    expect(winnersOf(passed('fill'))).toEqual(['Nhất a', 'Nhì c', 'Ba d', 'Ba e', 'Nhì f'])
    const left = passed('leave')
    expect(winnersOf(left)).toEqual(['Nhất a', 'Nhì c', 'Ba d', 'Ba e'])
    expect(left.awards.empty).toEqual([{ prize: 'Nhì', standing: 'dot-1', seats: 1 }])
    expect(placesOf(left).slice(0, 3)).toEqual(['1 a', '2 b', '3 c'])
    expect(left.awards.vacated).toEqual([{ person: 'b', prize: 'Nhì', standing: 'dot-1' }])
  })

  it('are not held up by equals of whom one is out', () => {
    const two = [attempt('a', 10), attempt('b', 10), attempt('c', 9)]
    for (const passDown of ['cascade', 'fill', 'leave'] as const) {
      expect(winnersOf(stand(two, { prizes: [prize('Nhất', 1)], passDown }, declined('a')))).toEqual([
        'Nhất b',
      ])
      const both = stand(two, { prizes: [prize('Nhất', 1)], passDown }, declined('a', 'b'))
      expect(winnersOf(both)).toEqual(passDown === 'leave' ? [] : ['Nhất c'])
    }
  })

  it('close up over people excluded before publication', () => {
    const before = [{ id: 'b', out: { reason: 'excluded' as const } }]
    expect(placesOf(stand(line, { prizes, passDown: 'leave' }, before)).slice(0, 3)).toEqual([
      '1 a',
      '2 c',
      '3 d',
    ])
  })

  it('of a kind go to that kind, and what nobody qualifies for stays empty', () => {
    const kinds = ['x', 'y', 'x', 'y'].map((kind, index) => attempt(`p${index}`, 10 - index, 60, { kind }))
    const ofKind = [
      prize('X', 1, { kinds: ['x'] }),
      prize('Y', 2, { kinds: ['y'], qualify: { minRight: 8 } }),
    ]
    const found = stand(kinds, { prizes: ofKind })
    expect(winnersOf(found)).toEqual(['X p0', 'Y p1'])
    expect(found.awards.empty).toEqual([{ prize: 'Y', standing: 'dot-1 y', seats: 1 }])
  })

  it('are no more than the share of the people, cut from the lowest', () => {
    const cut = stand(line, { prizes, prizeShare: '1/2' })
    expect(winnersOf(cut)).toEqual(['Nhất a', 'Nhì b', 'Nhì c'])
    expect(cut.awards.empty).toEqual([])
  })
})

it('1,000 shuffles of arrival have one result', () => {
  const rules = {
    ...{ ranking: ['most-right', 'shortest'] as never, ties: 'draw' as const, draw: numbers },
    prizes: [prize('Nhất', 1), prize('Nhì', 3), prize('Ba', 3, { qualify: { minRight: 7 } })],
  }
  const papers = Array.from({ length: 24 }, (_, index) =>
    attempt(`p${index % 16}`, 10 - (index % 3), 60 + (index % 4), { id: `x${index}` }),
  )
  const told = (order: typeof papers) => {
    const { standings, awards, totals, officials } = stand(order, rules)
    const official = [...officials.values()]
      .flat()
      .map(({ attempts, reason }) => [attempts[0]?.attempt.id, reason])
    return JSON.stringify([placesOf({ standings } as never), awards, totals, official])
  }
  const first = told(papers)
  let seed = 1
  for (let round = 0; round < 1000; round++) {
    const shuffled = [...papers]
    for (let index = shuffled.length - 1; index > 0; index--) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
      const other = seed % (index + 1)
      const [one, two] = [shuffled[index], shuffled[other]]
      if (one && two) [shuffled[index], shuffled[other]] = [two, one]
    }
    if (told(shuffled) !== first) expect.fail(`shuffle ${round} has another result`)
  }
})
