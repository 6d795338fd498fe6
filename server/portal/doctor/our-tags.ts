import type { FetchedPage } from './fetched-page.ts'
import type { Tag } from './page-parts.ts'
import type { ServerFacts } from './server-facts.ts'

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
export function ourTags(page: FetchedPage, tags: readonly Tag[], facts: ServerFacts): OurTags {
  const base = baseOf(page, tags)
  const at = (name: string, attribute: string) =>
    tags.filter(tag => tag.name === name).flatMap(tag => addressed(tag, attribute, base))
  const isOurs = ({ url }: OurTag, start: string) =>
    url.origin === facts.server && url.pathname.startsWith(start)
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
