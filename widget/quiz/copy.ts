/** A browser that asks its reader first may never answer. */
const PATIENCE_MS = 1_000

/**
 * Put the text of `node` on the clipboard: by the clipboard's own call, which frames and apps' web views refuse, or by
 * selecting it, as people do. False when neither is allowed; the text stays selected for its reader.
 */
export async function copyText(node: Element): Promise<boolean> {
  const write = async () => {
    await navigator.clipboard.writeText(node.textContent ?? '')
    return true
  }
  const patience = new Promise<boolean>(resolve => setTimeout(resolve, PATIENCE_MS, false))
  if (await Promise.race([write().catch(() => false), patience])) return true
  getSelection()?.selectAllChildren(node)
  return document.execCommand('copy')
}
