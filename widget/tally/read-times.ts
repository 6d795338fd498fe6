const SHORTEST_WAIT_S = 1
const LONGEST_WAIT_S = 60

/**
 * Seconds until the next reading. Each failure in a row doubles the wait, up to a minute and never sooner than the
 * server asked (`after`); a tenth of chance keeps thousands of open pages from asking together.
 */
export function nextRefresh(refresh: number, failures: number, after: number, random: number): number {
  const usual = Math.max(refresh, SHORTEST_WAIT_S)
  const wait = Math.min(usual * 2 ** failures, Math.max(usual, LONGEST_WAIT_S))
  return Math.max(wait, after || 0) * (1 + random / 10)
}

/** Distance in CSS pixels at which the element counts as about to be seen. */
const MARGIN = '300px'

/** Watches whether `element` is near the viewport of a page that is itself in front; the answer stops watching. */
export function watchVisibility(element: Element, changed: (isVisible: boolean) => void): () => void {
  let near = !('IntersectionObserver' in globalThis)
  const look = () => changed(near && document.visibilityState === 'visible')
  const observer = near
    ? undefined
    : new IntersectionObserver(
        entries => {
          near = entries.some(entry => entry.isIntersecting)
          look()
        },
        { rootMargin: MARGIN },
      )
  observer?.observe(element)
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    observer?.disconnect()
    document.removeEventListener('visibilitychange', look)
  }
}
