import { expect, it } from 'vitest'
import { keptBank, keptContest, keptText } from '../../banks/kept-bank.ts'
import { papersOf } from '../../banks/papers.ts'

it('draws from a bank of release 0.1.0 the papers that release drew, to the letter', () => {
  expect(keptBank.every(question => !('groups' in question) && !('difficulty' in question))).toBe(true)
  expect(papersOf(keptContest, 12, 3)).toEqual(keptText('papers.txt').trim().split('\n'))
})
