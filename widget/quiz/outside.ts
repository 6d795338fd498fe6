import type { Network } from '../api.ts'

/** What the element takes from the world around it. Handed in, so that tests own time, chance and the network. */
export interface Outside extends Network {
  /** Milliseconds on a clock that counts sleep, and may jump where the device's clock is moved. */
  now(): number
  /** 0 ≤ x < 1. */
  random(): number
  online(): boolean
}

const LOADED = Date.now() - performance.now()

/** The browser itself. `fetch` is looked up at each call: hosts replace it late. */
export const browser: Outside = {
  fetch: (url, init) => fetch(url, init),
  // performance.now() stands still while a phone sleeps; a wall clock set back gives nobody time.
  now: () => Math.max(performance.now(), Date.now() - LOADED),
  random: () => Math.random(),
  online: () => navigator.onLine,
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
