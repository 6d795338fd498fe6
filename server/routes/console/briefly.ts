import type { Watched } from '../../store/read-worker.ts'

/** What was read, or how far the reading has come (0 to 1). */
export type Told<Body> = { readonly body: Body; readonly at: number } | { readonly share: number }

interface Reading<Body> {
  /** Since when and until when it is told again, on the caller's clock; while it is under way there is no end to it. */
  at: number
  until: number
  body: Promise<Body>
  share: number
  giveUp: AbortController
  unasked: NodeJS.Timeout | undefined
}

/** A reading that took long is told again for so many times as long. */
const TIMES = 5
/** Nobody has asked for so long: it is given up. */
const UNASKED_MS = 15_000
/** More readings than these at once are other filters, and the oldest goes. */
const MOST_KEPT = 100

/**
 * Reads by `read`, and for `freshMs` answers whoever asks for the same `key` with the same reading, also while it is under
 * way: fifty people who look cost as much as one. Who asks waits for `patienceMs` and is then told how far it has come; a
 * reading nobody asks for any more is given up, and one that failed is not told again.
 */
export function briefly<Asked, Body>(
  { freshMs, patienceMs, clock }: { freshMs: number; patienceMs: number; clock: () => number },
  read: (asked: Asked, watched: Required<Watched>) => Promise<Body>,
) {
  const kept = new Map<string, Reading<Body>>()
  return async (key: string, asked: Asked): Promise<Told<Body>> => {
    const known = kept.get(key)
    const reading =
      known && clock() >= known.at && clock() < known.until
        ? known
        : begun({ freshMs, clock }, watched => read(asked, watched))
    kept.delete(key)
    kept.set(key, reading)
    clearTimeout(reading.unasked)
    reading.unasked = setTimeout(() => reading.giveUp.abort(), UNASKED_MS).unref()
    reading.body.catch(() => {
      if (kept.get(key) === reading) kept.delete(key)
    })
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return Promise.race([
      reading.body.then(body => ({ body, at: reading.at })),
      patience(reading, patienceMs),
    ])
  }
}

function begun<Body>(
  { freshMs, clock }: { freshMs: number; clock: () => number },
  read: (watched: Required<Watched>) => Promise<Body>,
): Reading<Body> {
  const giveUp = new AbortController()
  const at = clock()
  const going = { at, until: Number.POSITIVE_INFINITY, share: 0, giveUp, unasked: undefined }
  const progress = (share: number) => {
    going.share = Math.max(going.share, share)
  }
  const body = read({ signal: giveUp.signal, progress }).then(told => {
    going.until = clock() + Math.max(freshMs, TIMES * (clock() - at))
    return told
  })
  return Object.assign(going, { body })
}

const patience = (reading: { readonly share: number }, ms: number): Promise<{ share: number }> =>
  new Promise(resolve => {
    setTimeout(() => resolve({ share: reading.share }), ms).unref()
  })
