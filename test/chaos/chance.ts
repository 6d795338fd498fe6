/** A source of chance, 0 ≤ x < 1: the same `seed` gives the same row of numbers (mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The seed of this run: `CHAOS_SEED` to repeat one, else a new one. Printed, so that a failed run can be repeated. */
export function seedOfRun(): number {
  const chosen = Number(process.env.CHAOS_SEED ?? Date.now() % 1_000_000)
  console.log(`· seed ${chosen} (CHAOS_SEED=${chosen} repeats it)`)
  return chosen
}
