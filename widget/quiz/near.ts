import { load } from './load-contest.ts'
import type { Quiz } from './quiz.ts'

/** A browser says at once where an element stands; one that has said nothing by now never will. */
const SILENT_MS = 3_000

/**
 * Load when the element comes near the viewport. What is watched is the card: the host may have no box of its own
 * (`display: contents`). Where the observer is missing, broken or silent, load all the same.
 */
export async function loadWhenNear(quiz: Quiz): Promise<void> {
  const go = (): void => {
    if (quiz.state.at === 'waiting' && quiz.host.isConnected) void load(quiz)
  }
  await quiz.host.updateComplete
  const card = quiz.host.shadowRoot?.querySelector('.root') ?? quiz.host
  try {
    const stop = quiz.host.environment.after(SILENT_MS, go)
    const near = (seen: IntersectionObserverEntry[], observer: IntersectionObserver) => {
      stop()
      if (!seen.some(entry => entry.isIntersecting)) return
      observer.disconnect()
      go()
    }
    new IntersectionObserver(near, { rootMargin: '300px' }).observe(card)
  } catch {
    go()
  }
}
