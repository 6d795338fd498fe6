/** Distance in CSS pixels at which the element counts as about to be seen. */
const MARGIN = '300px'

/** Watches whether `element` is near the viewport of a page that is itself in front; the answer stops watching. */
export function watchSight(element: Element, changed: (seen: boolean) => void): () => void {
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
