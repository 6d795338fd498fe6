import { expect, it } from 'vitest'
import { measureBank } from '../../server/contest/bank-tells/measure-bank.ts'
import { keptBank } from '../banks/kept-bank.ts'

it('the ruler measures a bank of 440 questions in a moment', () => {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now()
    measureBank(keptBank, 2024)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(500)
})
