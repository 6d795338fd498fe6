import type { Watched } from '../../store/read-worker.ts'

/** What was read, and as of when on the caller's clock. */
export interface Read<Body> {
  readonly body: Body
  readonly at: number
}

/** The same, or how far the reading has come (0 to 1), and what the one before it gave, with its own instant. */
export type Told<Body> = Read<Body> | { readonly share: number; readonly last: Read<Body> | undefined }

interface Reading<Body> {
  /** Since when and until when it is told again; while it is under way there is no end to it. */
  readonly at: number
  until: number
  body: Promise<Body>
  last: Read<Body> | undefined
  share: number
  readonly giveUp: AbortController
  unasked: NodeJS.Timeout | undefined
}

/** What is read at once is told again for so long, ms: as long as pages wait before they ask again. */
const FRESH_MS = 3000
/** On a busy machine one screen is read for about a hundredth of the time, … */
const BUSY_TIMES = 100
/** … as long as nothing is told for longer than this, ms. */
const STILL_FRESH_MS = 6000
/** A reading that took long is told again for so many times as long. */
const TIMES = 5
/** Nobody has asked for so long: it is given up. */
const UNASKED_MS = 15_000
/** More readings than these at once are other filters, and the oldest goes. */
const MOST_KEPT = 100

/** A reading made once for all who look, by the key that says what is read. */
export interface SharedReadings<Asked, Body> {
  /** All of it, however long it takes. Rejects where it failed or was given up, and then it is not told again. */
  whole(key: string, asked: Asked): Promise<Read<Body>>
  /** What there is after at most so long, ms. */
  soon(key: string, asked: Asked, patienceMs: number): Promise<Told<Body>>
  /** Give the reading up now: somebody pressed Huỷ. Whoever asks from then on begins anew. */
  giveUp(key: string): void
}

/**
 * Reads by `read`, and answers whoever asks for the same key with the same reading for a while, also while it is under way:
 * fifty people who look cost as much as one. A reading nobody asks for any more is given up.
 */
export function shareReadings<Asked, Body>(
  clock: () => number,
  read: (asked: Asked, watched: Required<Watched>) => Promise<Body>,
): SharedReadings<Asked, Body> {
  const kept = new Map<string, Reading<Body>>()
  const asked = (key: string, of: Asked): Reading<Body> => {
    const known = kept.get(key)
    const isGood = known && !isGivenUp(known) && clock() >= known.at && clock() < known.until
    const reading = isGood ? known : begun(clock, known?.last, watched => read(of, watched))
    kept.delete(key)
    kept.set(key, reading)
    awaitAsking(reading)
    reading.body.catch(() => kept.get(key) === reading && kept.delete(key))
    const [oldest] = kept.keys()
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
    return reading
  }
  return {
    whole: (key, of) => whole(asked(key, of)),
    soon: async (key, of, patienceMs) => {
      const reading = asked(key, of)
      const told = await Promise.race([whole(reading), patience(patienceMs)])
      return told ?? { share: reading.share, last: reading.last }
    },
    giveUp: key => kept.get(key)?.giveUp.abort(),
  }
}

/** Whoever asks puts off the moment it is given up. */
function awaitAsking(reading: Reading<unknown>): void {
  clearTimeout(reading.unasked)
  reading.unasked = setTimeout(() => reading.giveUp.abort(), UNASKED_MS).unref()
}

/** Whether it will never be whole; one that was whole before it was given up is as good as ever. */
const isGivenUp = ({ until, giveUp }: Reading<unknown>): boolean =>
  until === Number.POSITIVE_INFINITY && giveUp.signal.aborted

/** What there is to be shown: the reading, or while that is under way the one before it, which has its own instant. */
export const newest = <Body>(told: Told<Body>): Read<Body> | undefined => ('body' in told ? told : told.last)

/** Resolves after so long, ms; keeps no process alive. */
export const patience = (ms: number): Promise<undefined> =>
  new Promise(resolve => {
    setTimeout(resolve, ms, undefined).unref()
  })

const whole = async <Body>({ body, at }: Reading<Body>): Promise<Read<Body>> => ({ body: await body, at })

/** How long a reading is told again that took so long, ms. */
const keptFor = (took: number): number =>
  Math.max(FRESH_MS, Math.min(STILL_FRESH_MS, BUSY_TIMES * took), TIMES * took)

function begun<Body>(
  clock: () => number,
  last: Read<Body> | undefined,
  read: (watched: Required<Watched>) => Promise<Body>,
): Reading<Body> {
  const giveUp = new AbortController()
  const at = clock()
  const going = { at, until: Number.POSITIVE_INFINITY, share: 0, giveUp, unasked: undefined, last }
  const progress = (share: number) => {
    going.share = Math.max(going.share, share)
  }
  const body = read({ signal: giveUp.signal, progress }).then(told => {
    going.until = clock() + keptFor(clock() - at)
    going.last = { body: told, at }
    return told
  })
  return Object.assign(going, { body })
}
