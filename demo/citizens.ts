import { type Street, takePart } from './citizen.ts'
import type { Demo } from './portal.ts'
import { BURST_AGENCY, listedPages, type Page, pretendPages, SILENT_AGENCY } from './registry.ts'

/** Attempts of the first minutes, after which people come slowly. */
const FIRST_VISITS = 200
/** In which they begin, the most of them at first, ms. */
const FIRST_MS = 150_000
/** The planted burst: so many attempts, from when on, and how long it takes, ms. */
const BURST = { visits: 170, after: 60_000, lasts: 45_000 }
/** Between two of those who come later, ms, on average. */
const LATER_MS = 20_000
/** A paper takes a minute and a half or two to read. */
const READING_MS = { least: 95_000, more: 60_000 }
/** The first of all are in a hurry, each less than the one before, so that whoever just started sees papers arrive. */
const HURRIED = { visits: 100, least: 3_000, more: 10_000 }

/** What the simulation takes from the world. */
export interface World {
  readonly random: () => number
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** A visit that is to come: when it begins and how long its paper is read, ms. */
interface Visit {
  readonly page: Page
  readonly at: number
  readonly reading: number
}

/** Simulated citizens come to the pages of the demo until they are told to stop. Their papers go over HTTP like anybody's. */
export function startCitizens(demo: Demo, world: World): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  const street: Street = {
    ...{ server: demo.server, contest: demo.contest, random: world.random, signal },
    wait: ms => world.wait(ms, signal),
  }
  void simulate(street, demo).catch(() => {})
  return () => stopping.abort()
}

/** The first minutes are played once: a data folder that has them goes on where it was. */
async function simulate(street: Street, demo: Demo): Promise<void> {
  if ((await attemptsSoFar(street)) < FIRST_VISITS)
    for (const visit of firstVisits(demo, street.random)) void come(street, visit)
  const later = [...pretendPages(demo), ...listedPages()].filter(isActive)
  for (;;) {
    await street.wait(-Math.log(1 - street.random()) * LATER_MS)
    const page = later[Math.floor(street.random() * later.length)]
    if (page) void come(street, { page, at: 0, reading: readingOf(street.random) })
  }
}

const isActive = ({ agency }: Page): boolean => agency !== SILENT_AGENCY

async function come(street: Street, { page, at, reading }: Visit): Promise<void> {
  try {
    await street.wait(at)
    await takePart(street, page, reading)
  } catch {
    // The server is busy or gone, or the demo is over; the next citizen tries again.
  }
}

async function attemptsSoFar({ server, contest, signal }: Street): Promise<number> {
  const response = await fetch(`${server}/v1/contests/${contest}/tally`, { signal })
  const tally: { totals: { attempts: number } } = await response.json()
  return tally.totals.attempts
}

/**
 * The visits of the first minutes: one from every listed page but the silent one, the rest from the pretend portals, many
 * at first and ever fewer; and the burst.
 */
export function firstVisits(demo: Demo, random: () => number): Visit[] {
  const listed = listedPages().filter(isActive)
  const pretend = pretendPages(demo)
  const pages = Array.from({ length: FIRST_VISITS }, (_, at) => {
    // Every fifth comes from a listed page, until each had its turn.
    const place = at % 5 === 4 ? listed[(at - 4) / 5] : undefined
    return place ?? pretend[at % pretend.length]
  })
  const rest = listed.slice(FIRST_VISITS / 5).map(page => ({ page, at: random() * FIRST_MS }))
  const visits = pages.flatMap((page, at) =>
    page ? [{ page, at: FIRST_MS * (at / FIRST_VISITS) ** 1.5 }] : [],
  )
  const people = [...visits, ...rest].map((visit, at) => ({
    ...visit,
    reading: at < HURRIED.visits ? hurried(at, random) : readingOf(random),
  }))
  return [...people, ...burst(random)]
}

const readingOf = (random: () => number): number => READING_MS.least + random() * READING_MS.more

const hurried = (at: number, random: () => number): number =>
  HURRIED.least + ((READING_MS.least - HURRIED.least) * at) / HURRIED.visits + random() * HURRIED.more

/** As if by a program: one after the other from one page, each paper answered at once. */
function burst(random: () => number): Visit[] {
  const page = listedPages().find(({ agency }) => agency === BURST_AGENCY)
  if (!page) return []
  const stranger = { ...page, chosen: { unit: 'other', kind: 'nguoi-dan' } }
  return Array.from({ length: BURST.visits }, (_, at) => ({
    page: stranger,
    at: BURST.after + (BURST.lasts * at) / BURST.visits,
    reading: 300 + random() * 700,
  }))
}
