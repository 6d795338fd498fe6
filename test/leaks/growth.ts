/** What a page holds after garbage collection, when `mounts` elements have come and gone. */
export interface Sample {
  readonly mounts: number
  readonly listeners: number
  readonly nodes: number
  readonly documents: number
  /** Bytes of JavaScript. */
  readonly heap: number
}

type Held = Exclude<keyof Sample, 'mounts'>

/**
 * What one mount may leave behind, on average, and still be noise. A real leak leaves one listener, or the dozens of
 * nodes and thousands of bytes of an element, each time: fifty times as much as these.
 */
export const NOISE: Readonly<Record<Held, number>> = {
  listeners: 0.02,
  nodes: 0.05,
  documents: 0.001,
  heap: 100,
}

/** Growth for each mount: the median of the slopes between any two samples, which one odd sample cannot bend. */
export function slopeOf(samples: readonly Sample[], held: Held): number {
  const slopes = samples.flatMap((early, at) =>
    samples.slice(at + 1).map(late => (late[held] - early[held]) / (late.mounts - early.mounts)),
  )
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? Number.NaN
}

/** Everything that grows beyond noise, in sentences; empty when nothing does. */
export const growing = (samples: readonly Sample[]): string[] =>
  (['listeners', 'nodes', 'documents', 'heap'] as const).flatMap(held => {
    const slope = slopeOf(samples, held)
    return slope <= NOISE[held] ? [] : [`${held}: ${slope.toFixed(3)} a mount, at most ${NOISE[held]}`]
  })

/** First and last sample, for people. */
export function sayGrowth(samples: readonly Sample[]): string {
  const [first, last] = [samples.at(0), samples.at(-1)]
  if (!first || !last) return 'nothing measured'
  const parts = (['listeners', 'nodes', 'documents', 'heap'] as const).map(
    held => `${held} ${first[held]} → ${last[held]} (${slopeOf(samples, held).toFixed(3)} a mount)`,
  )
  return `mounts ${first.mounts} → ${last.mounts}: ${parts.join(', ')}`
}
