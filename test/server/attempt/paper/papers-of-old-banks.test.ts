import { expect, it } from 'vitest'
import { keptBank, keptContest, keptText } from '../../../banks/kept-bank.ts'
import { lineOf, paperOf, phones } from '../../../banks/papers.ts'

it('draws from a bank of release 0.1.0 the papers that release drew, to the letter', () => {
  expect(keptBank.every(question => !('groups' in question) && !('difficulty' in question))).toBe(true)
  const papers = phones(12).flatMap(phone =>
    [0, 1, 2].map(number => lineOf(phone, number, paperOf(keptContest, phone, number))),
  )
  expect(papers).toEqual(keptText('papers.txt').trim().split('\n'))
})
