import { expect, it } from 'vitest'
import { type Register, type RegisterAct, voidAt } from '../../../server/contest/register.ts'

const signed = { reason: 'Vì thế', basis: 'Điều 7', proposed: 'An', approved: 'Bình' }
const acts: Register = [
  { act: 'void', at: 10, attempts: ['A', 'B'], ...signed },
  { act: 'exclude', at: 11, people: ['D'], ...signed },
  { act: 'lift', at: 20, attempts: ['A', 'C'], ...signed },
  { act: 'void', at: 30, attempts: ['A', 'C'], ...signed },
] satisfies RegisterAct[]

/** Whatever is asked as of the instant of an act knows it (decisions.md 20). */
it.each([
  [9, []],
  [10, ['A', 'B']],
  [19, ['A', 'B']],
  [20, ['B']],
  [29, ['B']],
  [30, ['A', 'B', 'C']],
  [99, ['A', 'B', 'C']],
])('as of %d void are', (at, receipts) => {
  expect([...voidAt(acts, at)].sort()).toEqual(receipts)
})
