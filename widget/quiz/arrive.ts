import type { PublicContest } from '../../server/contract.ts'
import { type Failure, isFailure } from '../api.ts'
import { aheadOf, until } from './clock.ts'
import { open } from './open.ts'
import type { Quiz } from './quiz.ts'
import { recall, remember } from './resume.ts'
import { send } from './send.ts'

/** Load when the element comes near the viewport. Every browser that can parse this has IntersectionObserver. */
export function watch(quiz: Quiz): void {
  const near = (seen: IntersectionObserverEntry[], observer: IntersectionObserver) => {
    if (!seen.some(entry => entry.isIntersecting)) return
    observer.disconnect()
    if (quiz.state.at === 'waiting') void load(quiz)
  }
  new IntersectionObserver(near, { rootMargin: '300px' }).observe(quiz.host)
}

/** Fetch the contest and open what it and an unfinished sitting call for. */
export async function load(quiz: Quiz): Promise<void> {
  quiz.work = {}
  if (!('contest' in quiz.state)) quiz.show({ at: 'loading' }, undefined, false)
  const contest = await quiz.call<PublicContest>(`contests/${quiz.host.contest}`)
  if (isFailure(contest)) return quiz.show({ at: placeOf(quiz, contest) })
  quiz.ahead = aheadOf(quiz, contest.now)
  quiz.tell('agency-quiz-ready', { status: contest.status })
  welcome(quiz, contest)
}

/** Try again now whatever the network refused. */
export function again(quiz: Quiz): void {
  quiz.wake()
  if (quiz.state.at === 'network') void load(quiz)
}

/** A refused connection looks like a dead network except for the page's event, which may come after the failure. */
export function blocked(quiz: Quiz, address: unknown): void {
  quiz.isBlocked ||= String(address).startsWith(quiz.host.api)
  if (quiz.isBlocked && quiz.state.at === 'network') quiz.show({ at: 'blocked' })
}

function welcome(quiz: Quiz, contest: PublicContest): void {
  const sitting = recall(contest.id)
  const isLate = sitting && until(quiz, sitting.deadline) <= 0
  if (sitting?.sent) void send(quiz, contest, sitting)
  else if (sitting && !isLate) open(quiz, contest, sitting, ['resumed'])
  else {
    remember(contest.id)
    if (isLate && contest.status === 'open')
      quiz.show({ at: 'ended', contest, failure: { code: 'expired-token' } })
    else quiz.show({ at: contest.status, contest })
  }
}

function placeOf({ isBlocked }: Quiz, { code }: Failure): 'blocked' | 'unknown-contest' | 'network' {
  if (isBlocked) return 'blocked'
  return code === 'unknown-contest' ? code : 'network'
}
