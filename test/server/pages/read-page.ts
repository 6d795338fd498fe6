import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

export type { Element }

/** A page as a browser reads it: a tree of elements, by the HTML standard's own parser. */
export interface ReadPage {
  readonly status: number
  readonly headers: Headers
  readonly html: string
  /** Every element in document order. */
  readonly elements: readonly Element[]
  /** The text people see, white space folded. */
  readonly text: string
}

/** Read an answered page. */
export async function readPage(answer: Response | Promise<Response>): Promise<ReadPage> {
  const response = await answer
  const html = await response.text()
  const tree = parse(html)
  return {
    status: response.status,
    headers: response.headers,
    html,
    elements: elementsIn(tree),
    text: textOf(tree).replace(/\s+/g, ' ').trim(),
  }
}

/** The elements of `page` called `tag`. */
export const all = (page: { elements: readonly Element[] }, tag: string): Element[] =>
  page.elements.filter(({ tagName }) => tagName === tag)

/** An attribute's value, or undefined. */
export const attr = (element: Element | undefined, name: string): string | undefined =>
  element?.attrs.find(candidate => candidate.name === name)?.value

/** Every element inside `node`, in document order. */
export const elementsIn = (node: Node): Element[] =>
  ('childNodes' in node ? node.childNodes : []).flatMap(child => [
    ...('tagName' in child ? [child] : []),
    ...elementsIn(child),
  ])

/** The text inside `node`. */
export const textOf = (node: Node): string =>
  node.nodeName === 'style'
    ? ''
    : 'value' in node
      ? node.value
      : 'childNodes' in node
        ? node.childNodes.map(textOf).join('')
        : ''
