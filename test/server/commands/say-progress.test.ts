import { expect, it } from 'vitest'
import { reportSlowly } from '../../../server/results/say-progress.ts'

it('nothing is said of what takes less than a second, and once a second of what takes longer', () => {
  let now = 0
  const lines: string[] = []
  const report = reportSlowly(
    () => now,
    line => lines.push(line),
  )
  for (const [at, share] of [
    [900, 0.1],
    [1000, 0.404],
    [1500, 0.5],
    [2100, 0.75],
  ] as const) {
    now = at
    report({ step: share < 0.7 ? 'attempts' : 'places', share })
  }
  expect(lines).toEqual(['  đang đọc lượt thi, 40 %', '  đang xếp hạng, 75 %'])
})
