import { expect, it } from 'vitest'
import { byBlock, drawable, isDrawable } from '../../../server/contest/contest.ts'
import { sampleContest } from '../../sample-contest.ts'

it('agencies stand under their blocks, both in the order of the list', () => {
  const [a, b, c, d, e] = ['Sở', 'Huyện', 'Sở', null, 'Huyện'].map((block, at) => ({ id: at, block }))
  expect(byBlock([a, b, c, d, e].filter(each => each !== undefined))).toEqual([
    ['Sở', [a, c]],
    ['Huyện', [b, e]],
    [null, [d]],
  ])
  expect(byBlock([])).toEqual([])
})

it('a draft may stand in no paper, what was checked and what was appraised may', () => {
  const [question] = sampleContest.bank
  if (!question) throw new Error('the sample has questions')
  const bank = (['draft', 'checked', 'appraised'] as const).map(status => ({
    ...question,
    id: status,
    status,
  }))
  expect(bank.map(isDrawable)).toEqual([false, true, true])
  expect(drawable(bank).map(({ id }) => id)).toEqual(['checked', 'appraised'])
})
