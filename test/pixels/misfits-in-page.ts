/**
 * Runs inside the page: everything of the open state that is wider than its place, stands outside the card, or has
 * letters cut off, in sentences. Self-contained.
 */
export function misfitsInPage(name: string): string[] {
  const card = document.querySelector(`#${name} agency-quiz`)?.shadowRoot?.querySelector('.root')
  if (!card) return [`${name} is not there`]
  const place = card.getBoundingClientRect()
  const found: string[] = []
  const say = (node: Element, what: string) =>
    found.push(`${node.localName}.${node.className} “${node.textContent?.trim().slice(0, 40)}” ${what}`)
  const page = document.documentElement
  if (page.scrollWidth > page.clientWidth) found.push(`the page is ${page.scrollWidth} px wide`)

  for (const node of card.querySelectorAll<HTMLElement>('*')) {
    const box = node.getBoundingClientRect()
    if (!node.checkVisibility() || box.width === 0) continue
    if (box.right > place.right + 1 || box.left < place.left - 1) say(node, 'stands outside the card')
    // An inline box has no scroll size, and a list of lines scrolls by design.
    if (getComputedStyle(node).display === 'inline' || node.localName === 'select') continue
    if (node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0) say(node, 'is wider than its place')
    if (node.scrollHeight > node.clientHeight + 2 && node.clientHeight > 0)
      say(node, 'is higher than its place')
  }
  const canvas = document.createElement('canvas').getContext('2d')
  for (const list of card.querySelectorAll('select')) {
    const style = getComputedStyle(list)
    if (canvas) canvas.font = style.font
    const words = canvas?.measureText(list.selectedOptions[0]?.text ?? '').width ?? 0
    // Chromium's arrow takes one em of the content box at most.
    const room =
      list.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    if (words > room) say(list, `shows ${Math.round(room)} px of ${Math.round(words)}`)
  }
  return found
}
