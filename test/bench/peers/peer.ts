/** A product as its own documentation embeds it, on a page with nothing else, brought to its first question. */
export interface Peer {
  readonly name: string
  /** What `npm install` is asked for, at exact versions. */
  readonly packages: readonly string[]
  /** What stands in the page; `/npm/` is where the packages are served from. */
  readonly body: string
  /** JSON that the server it needs would reply with, by path. */
  readonly replies?: Readonly<Record<string, unknown>>
  /** What is built into the folder of packages before it is served. Throws when it cannot be. */
  readonly prepare?: (folder: string) => Promise<void>
  /** A JavaScript expression: can the first question be seen? */
  readonly asks: string
}

/** A JavaScript expression: does what `node` yields take up room on the screen? */
export const isVisible = (node: string): string =>
  `(node => (node?.checkVisibility() && node.getBoundingClientRect().height > 0) ?? false)(${node})`
