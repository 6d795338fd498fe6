/** A source of unbiased integers: `draw(n)` is uniform over 0 … n−1. Randomness is always passed in as one. */
export type Draw = (below: number) => number

/**
 * A draw fed from `bytes` (for instance the keystream of a seed): 16 bits at a time, rejecting the biased tail.
 * When the bytes run out it throws: give 8 bytes for each integer wanted and that will not happen.
 */
export function drawFrom(bytes: Uint8Array): Draw {
  let at = 0
  return below => {
    const fair = 65_536 - (65_536 % below)
    for (;;) {
      const high = bytes[at++]
      const low = bytes[at++]
      if (high === undefined || low === undefined) throw new RangeError('the seed ran out')
      const value = high * 256 + low
      if (value < fair) return value % below
    }
  }
}

/** `count` different members of `pool` in random order; the whole pool shuffled when `count` is its length. */
export function drawSome<T extends {}>(pool: readonly T[], count: number, draw: Draw): T[] {
  const rest = pool.slice()
  const taken: T[] = []
  while (taken.length < count && rest.length > 0) {
    const at = draw(rest.length)
    const one = rest[at]
    const last = rest.pop()
    if (one === undefined || last === undefined) break
    if (at < rest.length) rest[at] = last
    taken.push(one)
  }
  return taken
}

/** The numbers 0 … n−1 in random order, n ≤ 8: one of the n! orders, each made once. */
export function drawOrder(n: number, draw: Draw): readonly number[] {
  const all = ordersOf(n)
  return all[draw(all.length)] ?? []
}

const orders = new Map<number, number[][]>([[0, [[]]]])

/** Every order of 0 … n−1: those of one number less, with n−1 put into each place. */
function ordersOf(n: number): number[][] {
  const known = orders.get(n)
  if (known) return known
  const made = ordersOf(n - 1).flatMap(order =>
    Array.from({ length: n }, (_, place) => order.toSpliced(place, 0, n - 1)),
  )
  orders.set(n, made)
  return made
}
