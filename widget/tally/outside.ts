import type { Network } from '../api.ts'

/** What the element takes from the world around it. Handed in, so that tests own time, chance and the network. */
export interface Outside extends Network {
  /** 0 ≤ x < 1. */
  random(): number
}

/** The browser itself. `fetch` is looked up at each call: hosts replace it late. */
export const browser: Outside = {
  fetch: (url, init) => fetch(url, init),
  random: () => Math.random(),
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
