/**
 * Old portals act on Enter and on single letters anywhere in the page, so those stay inside; Tab, Escape and shortcuts
 * are the page's.
 */
export function keepKeys(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey } = event
  if (!ctrlKey && !altKey && !metaKey && (key === 'Enter' || key.length === 1)) event.stopPropagation()
}
