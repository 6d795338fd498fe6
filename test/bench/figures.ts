import type { Load } from './visitors.ts'

/** The middle of several numbers; of an even count, the mean of the middle two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) / 2
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  if (low === undefined || high === undefined) throw new Error('nothing was measured')
  return (low + high) / 2
}

/** Each figure's median over several runs. */
export const medianLoad = (loads: readonly Load[]): Load => ({
  count: median(loads.map(({ count }) => count)),
  perSecond: median(loads.map(({ perSecond }) => perSecond)),
  p50: median(loads.map(({ p50 }) => p50)),
  p95: median(loads.map(({ p95 }) => p95)),
  p99: median(loads.map(({ p99 }) => p99)),
})

/**
 * What is to be quoted of two subjects measured in turn: the median of their ratio round by round, with the least
 * and the most it was.
 */
export function sayRatio(ours: readonly number[], theirs: readonly number[]): string {
  const ratios = ours.map((value, round) => value / (theirs[round] ?? Number.NaN))
  const [least, middle, most] = [Math.min(...ratios), median(ratios), Math.max(...ratios)]
  return `${middle.toFixed(2)} (${least.toFixed(2)} – ${most.toFixed(2)})`
}

export const ms = (milliseconds: number): string => `${milliseconds.toFixed(2)} ms`

/** One subject's line. */
export const sayLoad = (name: string, { perSecond, p50, p95, p99 }: Load): string =>
  `  ${name.padEnd(36)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${ms(p50)}  p95 ${ms(p95)}  p99 ${ms(p99)}`
