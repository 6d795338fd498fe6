import { expect, it } from 'vitest'
import { expectedScore, guessers } from '../../banks/guesser.ts'
import { keptBank } from '../../banks/kept-bank.ts'

it.each(Object.entries(guessers))('somebody who %s does well on the bank of 0.1.0', (_, tells) => {
  expect(expectedScore(keptBank, tells)).toBeGreaterThanOrEqual(42)
})

it('and somebody who goes by nothing gets a third', () => {
  expect(expectedScore(keptBank, [])).toBeCloseTo(100 / 3)
})
