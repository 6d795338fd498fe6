import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element

/** Every element of a page, as a browser would build it. */
export function elementsOf(html: string): { name: string; attributes: Map<string, string>; text: string }[] {
  const found: Element[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if (tree.isElementNode(node)) found.push(node)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(html))
  return found.map(element => ({
    name: element.tagName,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    text: textOf(element),
  }))
}

const textOf = (node: DefaultTreeAdapterTypes.Node): string => {
  if (tree.isTextNode(node)) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

/** The texts to copy, by the id of their box. */
export const snippetsIn = (html: string): Map<string, string> =>
  new Map(
    elementsOf(html)
      .filter(({ name }) => name === 'textarea')
      .map(({ attributes, text }) => [attributes.get('id') ?? '', text]),
  )
