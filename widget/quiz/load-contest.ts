import type { PublicContest } from '../../server/contract/public.ts'
import { type Failure, isFailure, type Reply } from '../api.ts'
import { isContest } from '../shapes.ts'
import { waitToRetry } from './back-off.ts'
import { aheadOf } from './clock.ts'
import { recallPaper } from './keep-paper.ts'
import { openPaper } from './open-paper.ts'
import type { Quiz } from './quiz.ts'
import { submitPaper } from './submit-paper.ts'

/** Fetch the contest, until it comes, and open what it and an unfinished paper call for. */
export async function loadContest(quiz: Quiz, isFresh = false): Promise<void> {
  const work = {}
  quiz.work = work
  quiz.endWait()
  if (!claimContest(quiz)) return quiz.show({ at: 'elsewhere' }, undefined, false)
  if (!('contest' in quiz.state)) quiz.show({ at: 'loading' }, undefined, false)
  for (let tries = 0; quiz.work === work; tries++) {
    const contest = await fetchContest(quiz, isFresh || tries > 0)
    if (!isFailure(contest)) return showContest(quiz, contest.body)
    const at = placeAfter(quiz, contest)
    // Who waits for the opening goes on waiting for it; a first failure is news, the next ones are not.
    if (quiz.state.at === 'before' && at === 'network') quiz.announce([at])
    else if (quiz.state.at !== at) quiz.show({ at })
    if (at !== 'network') return
    await waitToRetry(quiz, tries, contest.after)
  }
}

/**
 * The contest as the server tells it, and our clock set by it. An answer that a cache kept says how old it is, or does not;
 * `isFresh` asks by an address nobody has asked by before this second.
 */
export async function fetchContest(quiz: Quiz, isFresh: boolean): Promise<Reply<PublicContest> | Failure> {
  const { contest, environment } = quiz.host
  const asked = environment.now()
  const address = isFresh ? `?second=${Math.floor((asked + quiz.ahead) / 1000)}` : ''
  const reply = await quiz.call(`contests/${encodeURIComponent(contest)}${address}`, isContest)
  if (!isFailure(reply)) quiz.ahead = aheadOf(quiz, reply.body.now, asked, reply.age)
  return reply
}

/** Try again now whatever the network refused. */
export function retryNow(quiz: Quiz): void {
  if (quiz.state.at === 'network') void loadContest(quiz, true)
  else quiz.endWait()
}

/**
 * A refused connection looks like a dead network except for the page's event, which may come after the failure. A policy
 * that is only tried out (Content-Security-Policy-Report-Only) has the same event and refuses nothing.
 */
export function noteBlocked(quiz: Quiz, event: { blockedURI: unknown; disposition?: unknown }): void {
  quiz.isBlocked ||= event.disposition !== 'report' && String(event.blockedURI).startsWith(quiz.host.api)
  if (!quiz.isBlocked || quiz.state.at !== 'network') return
  quiz.work = {}
  quiz.show({ at: 'blocked' })
}

function showContest(quiz: Quiz, contest: PublicContest): void {
  quiz.emit('agency-quiz-ready', { status: contest.status })
  const paper = recallPaper(contest.id)
  if (paper?.sent) void submitPaper(quiz, contest, paper)
  // One whose time is up by now is asked about first, like every open paper.
  else if (paper) openPaper(quiz, contest, paper, ['resumed'])
  else quiz.show({ at: contest.status, contest })
}

function placeAfter({ isBlocked }: Quiz, { code }: Failure): 'blocked' | 'unknown-contest' | 'network' {
  if (isBlocked) return 'blocked'
  return code === 'unknown-contest' ? code : 'network'
}

/** A browser says at once where an element stands; one that has said nothing by now never will. */
const SILENT_MS = 3_000

/**
 * Load when the element comes near the viewport. What is watched is the card: the host may have no box of its own
 * (`display: contents`). Where the observer is missing, broken or silent, load all the same.
 */
export async function loadWhenNear(quiz: Quiz): Promise<void> {
  const { host } = quiz
  await host.updateComplete
  const card = host.shadowRoot?.querySelector('.root') ?? host
  const come = (): void => {
    near.push(quiz)
    // All that is told in this frame is told before the next task.
    setTimeout(loadThoseNear)
  }
  try {
    const stop = host.environment.after(SILENT_MS, come)
    const see = (seen: IntersectionObserverEntry[], observer: IntersectionObserver) => {
      stop()
      if (!seen.some(entry => entry.isIntersecting)) return
      observer.disconnect()
      come()
    }
    new IntersectionObserver(see, { rootMargin: '300px' }).observe(card)
  } catch {
    come()
  }
}

/** Elements that have come near in this frame. */
const near: Quiz[] = []

/** In the order of the page: of what came near in one frame browsers tell in any order. */
function loadThoseNear(): void {
  near.sort((a, b) => (a.host.compareDocumentPosition(b.host) & 2) - 1)
  for (const quiz of near.splice(0))
    if (quiz.state.at === 'waiting' && quiz.host.isConnected) void loadContest(quiz)
}

/** Elements of this page by what they show, first come first: a contest is played in one of them. */
const claims = new Map<string, Quiz[]>()

/** True when `quiz` is the one of this page that plays its contest; from now on it waits for that place otherwise. */
function claimContest(quiz: Quiz): boolean {
  const key = `${quiz.host.api} ${quiz.host.contest}`
  const all = claims.get(key) ?? []
  // Whoever loads again, at the opening or after a paper has ended, keeps the place.
  if (all.includes(quiz)) return all[0] === quiz
  releaseContest(quiz)
  claims.set(key, [...all, quiz])
  return !all[0]
}

/** Give the place up; whoever has it now, where that is another than before, plays. Gives whoever has it. */
export function releaseContest(quiz: Quiz): Quiz | undefined {
  for (const [key, all] of claims) {
    if (!all.includes(quiz)) continue
    const others = all.filter(other => other !== quiz)
    claims.set(key, others)
    if (others[0] && all[0] === quiz) void loadContest(others[0])
    return others[0]
  }
  return undefined
}
