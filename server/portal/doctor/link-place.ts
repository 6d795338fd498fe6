import { type DefaultTreeAdapterTypes, defaultTreeAdapter as tree } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** Where a link stands, as far as the source of a page tells; the script asks the browser the same. */
export interface LinkPlace {
  /** In a menu, or the head or foot of the site: no place for a quiz, whatever the address says. */
  readonly isInMenu: boolean
  /** Text alone on its line, in no list, quotation or column, and no button: an address without a mark was meant. */
  readonly isAlone: boolean
}

const MENU = new Set(['nav', 'header', 'footer'])
const ASIDE = new Set(['aside', 'li', 'dl', 'blockquote', 'q', 'button'])
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'u', 'span', 'font', 'small', 'mark', 'big'])
/** Line breaks, and what no reader sees. */
const UNSEEN = new Set(['br', 'script', 'style', 'template', 'noscript'])

/** Look at what stands round a link. */
export function linkPlaceOf(link: Element): LinkPlace {
  const around = ancestorsOf(link)
  const isInMenu = around.some(({ tagName }) => MENU.has(tagName))
  const isAside = around.some(element => ASIDE.has(element.tagName) || isMenuOrButton(element))
  const isText = tree.getChildNodes(link).some(hasText) && !hasPicture(link)
  return { isInMenu, isAlone: !isInMenu && !isAside && isText && isAloneOnLine(link) }
}

const attributeOf = ({ attrs }: Element, name: string): string =>
  attrs.find(attribute => attribute.name === name)?.value ?? ''

const isMenuOrButton = (element: Element): boolean =>
  /^(nav|button)/.test(attributeOf(element, 'role')) || /btn|button/.test(attributeOf(element, 'class'))

/** The link itself and every element round it, from the inside out. */
function ancestorsOf(link: Element): Element[] {
  const found: Element[] = []
  for (let at: Node | null = link; at && tree.isElementNode(at); at = tree.getParentNode(at)) found.push(at)
  return found
}

function isAloneOnLine(link: Element): boolean {
  for (const inline of ancestorsOf(link)) {
    if (!INLINE.has(inline.tagName)) return true
    const line = tree.getChildNodes(inline.parentNode ?? inline)
    const at = line.indexOf(inline)
    if (isNextTo(line.slice(0, at).reverse()) || isNextTo(line.slice(at + 1))) return false
  }
  return true
}

/** Whether these neighbours, the nearest first, put something on the same line. */
function isNextTo(neighbours: readonly Node[]): boolean {
  for (const near of neighbours) {
    if (tree.isTextNode(near) && near.value.trim() !== '') return true
    if (!tree.isElementNode(near)) continue
    if (INLINE.has(near.tagName) ? hasText(near) : near.tagName === 'img') return true
    if (!INLINE.has(near.tagName) && near.tagName !== 'script') return false
  }
  return false
}

function hasText(node: Node): boolean {
  if (tree.isTextNode(node)) return node.value.trim() !== ''
  return tree.isElementNode(node) && !UNSEEN.has(node.tagName) && tree.getChildNodes(node).some(hasText)
}

function hasPicture(node: Node): boolean {
  if (!tree.isElementNode(node)) return false
  return /^(img|svg)$/.test(node.tagName) || tree.getChildNodes(node).some(hasPicture)
}
