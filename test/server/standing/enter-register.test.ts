import { describe, expect, it } from 'vitest'
import type { RegisterAct } from '../../../server/contest/register.ts'
import { enterRegister } from '../../../server/standing/enter-register.ts'
import { registerAsOf } from '../../../server/standing/register.ts'

const signed = { reason: 'Vì thế', basis: 'BB 03', proposed: 'A', approved: 'B' }
const known = new Map([
  ['R1', { attempt: 'a1', person: 'p1' }],
  ['R2', { attempt: 'a2', person: 'p2' }],
])
const enter = (...acts: readonly RegisterAct[]) => enterRegister(acts, receipt => known.get(receipt))

describe('acts that people entered', () => {
  it('void attempts until they are lifted, and again after', () => {
    const { register } = enter(
      { act: 'void', at: 10, ...signed, attempts: ['R1', 'R2'], code: 'sai' },
      { act: 'lift', at: 20, ...signed, attempts: ['R1'] },
      { act: 'void', at: 30, ...signed, attempts: ['R1'] },
    )
    expect(register.voids).toEqual([
      { at: 10, document: 'BB 03', attempt: 'a1', code: 'sai', liftedAt: 20 },
      { at: 10, document: 'BB 03', attempt: 'a2', code: 'sai' },
      { at: 30, document: 'BB 03', attempt: 'a1', code: '' },
    ])
    expect(registerAsOf(register, 10).voids).toHaveLength(2)
    expect(registerAsOf(register, 9).voids).toHaveLength(0)
  })

  it('take people out before or after the results were published, by the instant of that', () => {
    const { register } = enter(
      { act: 'exclude', at: 10, ...signed, people: ['R1'] },
      { act: 'publish', at: 20, ...signed },
      { act: 'decline', at: 20, ...signed, people: ['R2'] },
    )
    expect(register.out).toEqual([
      { at: 10, document: 'BB 03', person: 'p1', reason: 'excluded', afterPublication: false },
      { at: 20, document: 'BB 03', person: 'p2', reason: 'declined', afterPublication: true },
    ])
  })

  it('freeze, mark anew, tell numbers, lots and points', () => {
    const { register } = enter(
      { act: 'freeze', at: 1, ...signed },
      { act: 'freeze', at: 2, ...signed, round: 'dot-1' },
      { act: 'regrade', at: 3, ...signed, question: 'q1', how: 'rekey', right: ['C', 'A'] },
      { act: 'regrade', at: 3, ...signed, question: 'q2', how: 'drop' },
      { act: 'numbers', at: 4, ...signed, source: 'xo-so', numbers: [38, 7] },
      {
        act: 'lots',
        at: 5,
        ...signed,
        standing: 'dot-1',
        kinds: ['can-bo'],
        place: 2,
        pool: 3,
        selected: [3, 1],
      },
      { act: 'points', at: 6, ...signed, agency: 'so-a', points: 9.5 },
      { act: 'points', at: 6, ...signed, agency: 'so-a', points: 7, of: 'Tuyên truyền' },
    )
    const document = 'BB 03'
    expect(register).toEqual({
      voids: [],
      out: [],
      freezes: [
        { at: 1, document, round: null },
        { at: 2, document, round: 'dot-1' },
      ],
      remarks: [
        { at: 3, document, question: 'q1', how: 'rekey', right: [0, 2] },
        { at: 3, document, question: 'q2', how: 'drop' },
      ],
      numbers: [{ at: 4, document, source: 'xo-so', numbers: [38, 7] }],
      hallDraws: [{ at: 5, document, standing: 'dot-1 can-bo', place: 2, pool: 3, selected: [3, 1] }],
      points: [
        { at: 6, document, agency: 'so-a', points: 9.5, of: null },
        { at: 6, document, agency: 'so-a', points: 7, of: 'Tuyên truyền' },
      ],
    })
  })

  it('tell the receipts that stand for no attempt', () => {
    expect(enter({ act: 'void', at: 1, ...signed, attempts: ['R1', 'R9'] }).unknown).toEqual(['R9'])
  })
})
