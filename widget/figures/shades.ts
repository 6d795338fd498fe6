/** Shares of the counts that are below each step but the first: half of what there is has a pale shade. */
const QUANTILES = [0.2, 0.45, 0.65, 0.82, 0.95] as const

/**
 * From which count on each of six shades is used (`q1` to `q6` in the stylesheet; `q0` is none): round numbers, so that
 * the key can be read. The shade only hints, the figure tells.
 */
export function shadeSteps(counts: readonly number[]): readonly number[] {
  const some = counts.filter(count => count > 0).sort((a, b) => a - b)
  const steps = [1, ...QUANTILES.map(share => roundNumber(some[Math.floor(share * some.length)] ?? 1))]
  return [...new Set(steps)].sort((a, b) => a - b)
}

/** The shade of a count: 0 for nothing, else the last step that it reaches. */
export const shadeOf = (steps: readonly number[], count: number): number =>
  count <= 0 ? 0 : steps.filter(step => count >= step).length

/** 1, 2, 3, 5 or 8 tens of the same length: what people would choose. */
function roundNumber(value: number): number {
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, value)))
  const times = [1, 1.5, 2, 3, 4, 5, 6, 8].filter(each => each * ten <= value).at(-1) ?? 1
  return Math.max(1, Math.round(times * ten))
}
