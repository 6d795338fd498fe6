import 'axe-core'
import type * as Axe from 'axe-core'

/** What axe finds wrong within an element, one line a rule. */
export async function faults(within: Element): Promise<string[]> {
  const { violations } = await axe.run(within)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`)
}

declare global {
  /** The package is an old-style script: it leaves itself on the global object and exports nothing. */
  var axe: typeof Axe
}
