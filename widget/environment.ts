/** The part of `window.fetch` we need; tests and careful hosts hand in their own. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** What an element takes from the world around it. Handed in, so that tests own time, chance and the network. */
export interface Environment {
  readonly fetch: Fetch
  /** Calls `then` after `ms`; the answer cancels it. */
  after(ms: number, then: () => void): () => void
  /** Milliseconds on a clock that counts sleep, and may jump where the device's clock is moved. */
  now(): number
  /** 0 ≤ x < 1. */
  random(): number
  /** False when the browser knows of no network at all. */
  online(): boolean
}

/** What the wall clock may gain on the browser's own before it counts as sleep, ms. */
const SLEPT_MS = 1_000

/**
 * performance.now() stands still while a phone sleeps, and a wall clock may be set forward and back. So time is what the
 * one has counted, and what the other has leapt ahead of it since the last look; a wall clock set back takes nothing.
 */
function countingClock(): () => number {
  let last = { own: performance.now(), wall: Date.now() }
  let passed = 0
  return () => {
    const now = { own: performance.now(), wall: Date.now() }
    const own = now.own - last.own
    const wall = now.wall - last.wall
    passed += wall > own + SLEPT_MS ? wall : own
    last = now
    return passed
  }
}

/** The browser itself. `fetch` is looked up at each call: hosts replace it late. */
export const browser: Environment = {
  fetch: (url, init) => fetch(url, init),
  now: countingClock(),
  random: () => Math.random(),
  online: () => navigator.onLine,
  after: (ms, then) => {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
