import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5'
import { type LinkPlace, linkPlaceOf } from './link-place.ts'
import { VisitRefused } from './visit/visit-refused.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** One element of the page, with where it stands. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  /** 1-based line in the page's source. */
  readonly line: number
  readonly isInHead: boolean
  /** The nearest `<agency-quiz>` round it. */
  readonly inside: Tag | undefined
  /** Of a link: where it stands. */
  readonly place: LinkPlace | undefined
}

/** A tag of ours where no browser runs it: what was meant as markup became something else. */
export interface InertTag {
  /** `link-text`: the markup of a link or frame, shown as it was typed; `text`: that of a script or element. */
  readonly how: Inert
  readonly line: number
  /** Of `link-address`: the hosts it names, in small letters. */
  readonly hosts: readonly string[]
}
type Inert = 'noscript' | 'comment' | 'template' | 'text' | 'text-only' | 'attribute' | LinkInert
/** What was meant as a link or frame: its markup shown, its address alone, or in a comment or template. */
export type LinkInert = 'link-text' | 'link-address' | 'link-comment' | 'link-template'

/** What the doctor looks at in a page. */
export interface PageParts {
  readonly tags: readonly Tag[]
  readonly inert: readonly InertTag[]
  /** Letters a reader could read without any script. */
  readonly letters: number
  /** What the title and the greatest headings say. */
  readonly headings: readonly string[]
  /** Scripts that stand in the page itself. */
  readonly inline: readonly { readonly text: string; readonly line: number }[]
}

const WATCHED = new Set(['script', 'agency-quiz', 'a', 'iframe', 'meta', 'base', 'link', 'input', 'html'])
const OURS = /agency-quiz/
/** Elements whose content a browser takes as plain text. */
const TEXT_ONLY = new Set(['textarea', 'xmp', 'iframe', 'style', 'title', 'plaintext', 'noembed', 'noframes'])
/** Not shown where scripts run. */
const UNREAD = new Set(['script', 'style', 'title', 'noscript'])

interface Place {
  readonly node: Node
  readonly isInHead: boolean
  readonly isInert: boolean
  readonly inside: Tag | undefined
}

/**
 * Browsers stop nesting at 512, and a portal page has some 5,000 elements. Without a stop a page written
 * to be slow holds the parser, and every citizen behind it, for twenty seconds.
 */
const DEPTH = 1000
const ELEMENTS = 30_000

function boundedTree(): typeof tree {
  let depth = 0
  let elements = 0
  return {
    ...tree,
    createElement: (...made) => {
      elements += 1
      if (elements > ELEMENTS) throw new VisitRefused('too-tangled')
      return tree.createElement(...made)
    },
    onItemPush: () => {
      depth += 1
      if (depth > DEPTH) throw new VisitRefused('too-tangled')
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** Take a page apart with a real HTML parser: what it says is what a browser would build. @throws VisitRefused `too-tangled`. */
export function partsOf(html: string): PageParts {
  const tags: Tag[] = []
  const inert: InertTag[] = []
  const headings: string[] = []
  const inline: { text: string; line: number }[] = []
  let letters = 0
  const document = parse(html, { sourceCodeLocationInfo: true, treeAdapter: boundedTree() })
  const waiting: Place[] = [{ node: document, isInHead: false, isInert: false, inside: undefined }]
  // A stack, not recursion: a page may nest deeper than our own stack goes.
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const tag = tree.isElementNode(place.node) ? tagOf(place.node, place) : undefined
    if (tag && WATCHED.has(tag.name) && !place.isInert) tags.push(tag)
    letters += lettersIn(place.node)
    if (tree.isTextNode(place.node)) {
      const parent = parentOf(place.node)
      if (parent === 'title' || parent === 'h1') headings.push(place.node.value.normalize('NFC'))
      if (parent === 'script') inline.push({ text: place.node.value, line: lineOf(place.node) })
    }
    const lost = inertIn(place)
    if (lost) inert.push({ how: lost, line: lineOf(place.node), hosts: hostsIn(place.node) })
    for (const child of childrenOf(place, tag).reverse()) waiting.push(child)
  }
  return { tags, inert, letters, headings, inline }
}

function childrenOf({ node, isInHead, isInert, inside }: Place, tag: Tag | undefined): Place[] {
  if (!('childNodes' in node)) return []
  const template = tree.isElementNode(node) && node.tagName === 'template' && 'content' in node
  const within = {
    isInHead: isInHead || tag?.name === 'head',
    isInert: isInert || template,
    inside: tag?.name === 'agency-quiz' ? tag : inside,
  }
  const children = template ? tree.getTemplateContent(node).childNodes : node.childNodes
  return children.map(child => ({ node: child, ...within }))
}

function inertIn({ node, isInert }: Place): InertTag['how'] | undefined {
  if (tree.isCommentNode(node)) {
    const meant = markupIn(node.data)
    return meant === 'text' ? 'comment' : meant && 'link-comment'
  }
  if (tree.isElementNode(node)) {
    if (isInert && isOurTag(node)) return 'template'
    if (isInert && isOurLink(node)) return 'link-template'
    return node.attrs.some(({ value }) => markupIn(value) === 'text') ? 'attribute' : undefined
  }
  if (!tree.isTextNode(node)) return undefined
  const shown = markupIn(node.value) ?? (hostsIn(node).length > 0 ? 'link-address' : undefined)
  const parent = parentOf(node)
  if (shown === undefined || parent === 'script') return undefined
  if (TEXT_ONLY.has(parent)) return shown === 'text' ? 'text-only' : undefined
  return parent === 'noscript'
    ? shown === 'text'
      ? 'noscript'
      : undefined
    : isInLink(node)
      ? undefined
      : shown
}

/** The hosts of what may be the address of a quiz, as it is read, not followed. */
const hostsIn = (node: Node): string[] =>
  tree.isTextNode(node)
    ? [...node.value.matchAll(ADDRESS)].flatMap(([, host]) => host?.toLowerCase() ?? [])
    : []
const ADDRESS = /(?:^|[\s(:“"])(?:https?:\/\/)?([\w-]+(?:\.[\w-]+)+(?::\d+)?)\/q\/[a-z0-9-]+/gi

function isInLink(node: DefaultTreeAdapterTypes.TextNode): boolean {
  for (let at: Node | null = node.parentNode; at && tree.isElementNode(at); at = tree.getParentNode(at))
    if (at.tagName === 'a') return true
  return false
}

const parentOf = ({ parentNode }: DefaultTreeAdapterTypes.TextNode): string =>
  parentNode && tree.isElementNode(parentNode) ? parentNode.tagName : ''

const lettersIn = (node: Node): number =>
  tree.isTextNode(node) && !UNREAD.has(parentOf(node)) ? node.value.trim().length : 0

/** Markup of ours in a text, also where its signs were turned into entities twice: what it was meant as. */
function markupIn(written: string): 'text' | 'link-text' | undefined {
  const text = written.replace(/&lt;/gi, '<')
  if (OURS.test(text) && /<(script|agency-quiz)/i.test(text)) return 'text'
  return /<(a|iframe)\s[^>]*\/(q|frame)\/[a-z0-9-]+/i.test(text) ? 'link-text' : undefined
}

const isOurLink = ({ tagName, attrs }: Element): boolean =>
  tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /\/q\/[a-z0-9-]+/.test(value))

const isOurTag = ({ tagName, attrs }: Element): boolean =>
  tagName === 'agency-quiz' ||
  (tagName === 'script' && attrs.some(({ name, value }) => name === 'src' && OURS.test(value)))

const tagOf = (node: Element, { isInHead, inside }: Place): Tag => ({
  name: node.tagName,
  attributes: new Map(node.attrs.map(({ name, value }) => [name, value])),
  line: lineOf(node),
  isInHead,
  inside,
  place: node.tagName === 'a' ? linkPlaceOf(node) : undefined,
})

const lineOf = (node: Node): number => node.sourceCodeLocation?.startLine ?? 1
