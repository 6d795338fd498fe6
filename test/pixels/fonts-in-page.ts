import type { Page } from 'puppeteer-core'

interface Node {
  readonly nodeId: number
  readonly children?: readonly Node[]
  readonly shadowRoots?: readonly Node[]
  readonly pseudoElements?: readonly Node[]
}

/** A node and everything in it, shadow trees and what `::after` adds too. */
const within = (node: Node): Node[] => [
  node,
  ...[node.children, node.shadowRoots, node.pseudoElements].flatMap(inner => (inner ?? []).flatMap(within)),
]

/** Families of all the fonts in which the open state is written. */
export async function fontsInPage(page: Page, name: string): Promise<Set<string>> {
  const devtools = await page.createCDPSession()
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true })
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${name}` })
  const state = within(root).find(node => node.nodeId === nodeId)
  const families = new Set<string>()
  for (const node of state ? within(state) : []) {
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId: node.nodeId })
    for (const { familyName } of fonts) families.add(familyName)
  }
  await devtools.detach()
  return families
}
