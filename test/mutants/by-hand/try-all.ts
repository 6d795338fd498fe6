import { describe, expect, it } from 'vitest'
import { related, testsOf } from '../places.ts'
import { byHand } from './by-hand.ts'
import { runOnCopy } from './run-on-copy.ts'

/** All the tests that any mutant is tried with, one after the other, on a machine that is busy, ms. */
const ALL_MS = 900_000

it('the program itself is passed by every test', { timeout: ALL_MS }, async () => {
  const { passed, failed } = await runOnCopy([...new Set(Object.values(related).flat())])
  expect(failed).toEqual([])
  expect(passed).toBeGreaterThan(100)
})

describe('a test fails when the program breaks this promise:', () => {
  const named = byHand.map(mutant => [mutant.promise, mutant] as const)
  it.concurrent.each(named)('%s', async (_, mutant) => {
    const { failed } = await runOnCopy(testsOf(mutant.file), mutant)
    expect(failed, 'tests that failed').not.toEqual([])
  })
})
