import type { ReactiveControllerHost } from 'lit'
import type { Environment } from '../environment.ts'

const SHORTEST_WAIT_S = 1
const LONGEST_WAIT_S = 60
/** A gateway that asks for days must not keep a page's figures old for as long. */
const LONGEST_ASKED_S = 3_600
/** Past 24 days a browser's timer does not wait at all, and would ask again and again. */
const RAREST_S = 86_400

/**
 * Seconds until the next reading. Each failure in a row doubles the wait, up to a minute and never sooner than the
 * server asked (`after`), up to an hour; a tenth of chance keeps thousands of open pages from asking together.
 */
export function nextRefresh(refresh: number, failures: number, after: number, random: number): number {
  const usual = Math.min(Math.max(refresh, SHORTEST_WAIT_S), RAREST_S)
  const wait = Math.min(usual * 2 ** failures, Math.max(usual, LONGEST_WAIT_S))
  return Math.max(wait, Math.min(after || 0, LONGEST_ASKED_S)) * (1 + random / 10)
}

/** Distance in CSS pixels at which the element counts as about to be seen. */
const MARGIN = '300px'

/** A browser says at once where an element stands; one that has said nothing by now never will. */
const SILENT_MS = 3_000

/** An element on a page, as far as it can be in sight. */
export interface Watched extends ReactiveControllerHost, HTMLElement {
  readonly environment: Pick<Environment, 'after'>
}

/**
 * Watches whether `host` is near the viewport of a page that is itself in front; the answer stops watching. What is
 * watched is the card: the host may have no box of its own (`display: contents`). Where the observer is missing, broken
 * or silent, it counts as near.
 */
export function watchVisibility(host: Watched, changed: (isVisible: boolean) => void): () => void {
  let isNear = false
  const look = () => changed(isNear && document.visibilityState === 'visible')
  const place = (isIn: boolean) => {
    isNear = isIn
    look()
  }
  const endSilence = host.environment.after(SILENT_MS, () => place(true))
  let isWatching = true
  let stopObserving = () => {}
  void host.updateComplete.then(() => {
    if (!isWatching) return
    stopObserving = observe(host.shadowRoot?.querySelector('.root') ?? host, isIn => {
      endSilence()
      place(isIn)
    })
  })
  document.addEventListener('visibilitychange', look)
  return () => {
    isWatching = false
    endSilence()
    stopObserving()
    document.removeEventListener('visibilitychange', look)
  }
}

/** Tells whether `card` is near, again and again until it is stopped; where nothing can observe it, that it is. */
function observe(card: Element, tell: (isNear: boolean) => void): () => void {
  try {
    const see = (seen: IntersectionObserverEntry[]) => tell(seen.some(entry => entry.isIntersecting))
    const observer = new IntersectionObserver(see, { rootMargin: MARGIN })
    observer.observe(card)
    return () => observer.disconnect()
  } catch {
    tell(true)
    return () => {}
  }
}
