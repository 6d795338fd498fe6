import { expect, it } from 'vitest'
import { promises } from './promises.ts'
import type { Cost } from './visit.ts'

const cost: Cost = {
  ...{ bytes: 25_000, codeBytes: 20_000, requests: 2, refused: [] },
  ...{ scriptMs: 40, taskMs: 400, heap: 1_000_000 },
}

it('keeps what is just within the promise', () => {
  const { lines, kept } = promises([cost])
  expect(kept).toBe(true)
  expect(lines.join('\n')).not.toMatch(/BROKEN|not reached/)
})

it.each([
  ['a byte too many', [{ ...cost, codeBytes: 20_001 }]],
  ['a request too many', [{ ...cost, requests: 3 }]],
  ['nothing measured', []],
])('is broken by %s', (_, costs) => {
  const { lines, kept } = promises(costs)
  expect(kept).toBe(false)
  expect(lines.join('\n')).toContain('BROKEN')
})

it('says that the time is not reached, and fails nobody for a slow machine', () => {
  const { lines, kept } = promises([{ ...cost, scriptMs: 41 }])
  expect(lines.at(-1)).toMatch(/^not reached: .*41\.0$/)
  expect(kept).toBe(true)
})
