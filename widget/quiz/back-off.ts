const FIRST_MS = 1_000
const LONGEST_MS = 60_000

/**
 * Milliseconds to wait before the next try: doubling from a second to a minute, spread over half to all of it by
 * `chance` (0 ≤ x < 1) so that sixty portals do not return together, and never sooner than the seconds the server asked for in `after`.
 */
export function backOff(tries: number, chance: number, after: number | string | null | undefined): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries)
  return Math.max(step * (0.5 + chance / 2), (Number(after) || 0) * 1000)
}
