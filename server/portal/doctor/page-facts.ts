import { type Policy, policiesOf } from './content-policy.ts'
import { type InertTag, partsOf, type Tag } from './page-parts.ts'
import type { ServerFacts } from './server-facts.ts'
import type { FetchedPage } from './visit/fetch-page.ts'

/** A tag of ours with the address it leads to. */
export interface OurTag {
  readonly tag: Tag
  readonly url: URL
}

/** What of ours is on the page. */
export interface OurTags {
  readonly scripts: readonly OurTag[]
  readonly elements: readonly Tag[]
  /** Links to `/q/{contest}`. */
  readonly links: readonly OurTag[]
  /** Frames of `/frame/{contest}` or `/q/{contest}`. */
  readonly frames: readonly OurTag[]
}

/** Tags of one kind looked at: an honest page has a few, and every one is held against every policy. */
const ENOUGH = 20

/** Pick out the tags that are ours, or were meant to be. */
function ourTags(page: FetchedPage, tags: readonly Tag[], serverFacts: ServerFacts): OurTags {
  const base = baseOf(page, tags)
  const at = (name: string, attribute: string) =>
    tags.filter(tag => tag.name === name).flatMap(tag => addressed(tag, attribute, base))
  const isOurs = ({ url }: OurTag, start: string) =>
    url.origin === serverFacts.server && url.pathname.startsWith(start)
  return {
    scripts: at('script', 'src')
      .filter(({ url }) => isOurScript(url))
      .slice(0, ENOUGH),
    elements: tags.filter(({ name }) => name === 'agency-quiz').slice(0, ENOUGH),
    links: at('a', 'href')
      .filter(each => isOurs(each, '/q/'))
      .slice(0, ENOUGH),
    frames: at('iframe', 'src')
      .filter(each => isOurs(each, '/frame/') || isOurs(each, '/q/'))
      .slice(0, ENOUGH),
  }
}

function isOurScript({ pathname }: URL): boolean {
  const file = pathname.slice(pathname.lastIndexOf('/') + 1)
  return file.includes('agency-quiz') && file.endsWith('.js')
}

/** Where relative addresses of the page start from. */
function baseOf({ url }: FetchedPage, tags: readonly Tag[]): URL {
  const href = tags
    .find(({ name, attributes }) => name === 'base' && attributes.has('href'))
    ?.attributes.get('href')
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url) : url
}

function addressed(tag: Tag, attribute: string, base: URL): OurTag[] {
  const written = tag.attributes.get(attribute)?.trim() ?? ''
  return written !== '' && URL.canParse(written, base) ? [{ tag, url: new URL(written, base) }] : []
}

/** The contest a link or frame names: the last part of its path. */
export const contestIn = ({ url }: OurTag): string => url.pathname.split('/')[2] ?? ''

/** A page on the table: everything the checks look at. */
export interface PageFacts {
  readonly page: FetchedPage
  readonly serverFacts: ServerFacts
  readonly tags: readonly Tag[]
  readonly ours: OurTags
  readonly policies: readonly Policy[]
  readonly inert: readonly InertTag[]
  /** The contest whose snippets are offered: the one asked about, else the server's first. */
  readonly target: { readonly id: string; readonly title: string }
}

/** Take the page apart and set it beside what the server knows. */
export function gatherPageFacts(page: FetchedPage, serverFacts: ServerFacts, contest?: string): PageFacts {
  const { tags, inert } = partsOf(page.html)
  const target = serverFacts.contests.find(({ id }) => id === contest) ?? serverFacts.contests[0]
  return {
    ...{ page, serverFacts, tags, inert },
    ours: ourTags(page, tags, serverFacts),
    policies: policiesOf(page.headers, tags),
    target: target ?? { id: contest ?? 'ma-cuoc-thi', title: 'Cuộc thi' },
  }
}

/** How a tag's place is told. */
export const placeOf = ({ name, line }: Tag): string => `thẻ <${name}>, dòng ${line}`
