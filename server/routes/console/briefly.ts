/** Readings that are told again for a moment; more than these at once are other filters, and the oldest goes. */
const MOST_KEPT = 100

/**
 * Reads by `read`, and for `ms` answers whoever asks for the same `key` with the same reading, also while it is under
 * way. A reading that failed is not told again. `now` is the caller's clock.
 */
export function briefly<Asked, Told>(ms: number, read: (asked: Asked) => Promise<Told>) {
  const kept = new Map<string, { readonly until: number; readonly told: Promise<Told> }>()
  return (key: string, now: number, asked: Asked): Promise<Told> => {
    const known = kept.get(key)
    // A clock that was set back must not keep a reading for longer.
    if (known && now < known.until && now >= known.until - ms) return known.told
    const told = read(asked)
    kept.delete(key)
    kept.set(key, { until: now + ms, told })
    told.catch(() => kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return told
  }
}
