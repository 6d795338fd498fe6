import { type Embedding, PLAY_HERE } from '../snippets.ts'
import { type Policy, policiesOf } from './content-policy.ts'
import { type InertTag, type PageParts, partsOf, type Tag } from './page-parts.ts'
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
  /** Scripts whose address an optimiser keeps elsewhere until a visitor first touches the page. */
  readonly delayed: readonly OurTag[]
  readonly elements: readonly Tag[]
  /** Links to `/q/{contest}`. */
  readonly links: readonly OurTag[]
  /** Of these the links that our script makes the quiz of. */
  readonly linksMeant: readonly OurTag[]
  /** Frames of `/frame/{contest}` or `/q/{contest}`. */
  readonly frames: readonly OurTag[]
  /** Frames called like a contest of ours whose address was taken away. */
  readonly emptyFrames: readonly Tag[]
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
  const links = at('a', 'href').filter(each => isOurs(each, '/q/'))
  return {
    scripts: at('script', 'src')
      .filter(({ tag, url }) => isOurScript(url) && !isHeldBack(tag))
      .slice(0, ENOUGH),
    delayed: tags.flatMap(tag => delayedScript(tag, base)).slice(0, ENOUGH),
    elements: tags.filter(({ name }) => name === 'agency-quiz').slice(0, ENOUGH),
    links: links.slice(0, ENOUGH),
    linksMeant: links.filter(link => isMeant(link, links)).slice(0, ENOUGH),
    frames: at('iframe', 'src')
      .filter(each => isOurs(each, '/frame/') || isOurs(each, '/q/'))
      .slice(0, ENOUGH),
    emptyFrames: tags.filter(tag => isEmptyFrame(tag, serverFacts)).slice(0, ENOUGH),
  }
}

/** As the script decides: the mark, outside menus; without it the only one of its contest, alone on its line. */
function isMeant(link: OurTag, links: readonly OurTag[]): boolean {
  const { place, inside } = link.tag
  if (!place || inside) return false
  if (link.url.hash === PLAY_HERE) return !place.isInMenu
  return place.isAlone && links.filter(other => contestIn(other) === contestIn(link)).length === 1
}

/** Attributes in which optimisers and lazy loaders keep an address. */
export const KEPT_ELSEWHERE = /^data-.*src$/

/** Types that optimisers put in the place of a script's own until a visitor first touches the page. */
const HELD_BACK =
  /rocketlazyload|pmdelayed|litespeed|^lazy|delay|nitropack|wpmeteor|javascript\/blocked|rocketscript|flying/i
const isHeldBack = ({ attributes }: Tag): boolean => HELD_BACK.test(attributes.get('type') ?? '')

/** Optimisers keep the address in an attribute of their own (`data-src`, `data-rocket-src`) or leave it, with another type, and swap it in at a touch. */
function delayedScript(tag: Tag, base: URL): OurTag[] {
  if (tag.name !== 'script' || (tag.attributes.has('src') && !isHeldBack(tag))) return []
  const kept = [...tag.attributes.keys()].filter(name => name === 'src' || /^data-(?!contest)/.test(name))
  return kept
    .flatMap(name => addressed(tag, name, base))
    .filter(({ url }) => isOurScript(url))
    .slice(0, 1)
}

function isEmptyFrame({ name, attributes }: Tag, { contests }: ServerFacts): boolean {
  if (name !== 'iframe' || /\S/.test((attributes.get('src') ?? '').replace('about:blank', ''))) return false
  if ([...attributes.keys()].some(key => KEPT_ELSEWHERE.test(key))) return false
  const title = (attributes.get('title') ?? '').normalize('NFC').trim()
  return contests.some(contest => contest.title === title)
}

function isOurScript({ pathname }: URL): boolean {
  const file = pathname.slice(pathname.lastIndexOf('/') + 1)
  return file.includes('agency-quiz') && file.endsWith('.js')
}

/** Where relative addresses of the page start from. */
export function baseOf({ url }: FetchedPage, tags: readonly Tag[]): URL {
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
  /** Letters a reader could read without any script. */
  readonly letters: number
  readonly headings: PageParts['headings']
  readonly inline: PageParts['inline']
  /** It calls itself AMP, and so runs no script but AMP’s. */
  readonly isAmp: boolean
  /** The contest whose snippets are offered: the one asked about, else the server's first; for the page's agency, if known. */
  readonly target: { readonly id: string; readonly title: string; readonly agency?: string | undefined }
}

/** Take the page apart and set it beside what the server knows. */
export function gatherPageFacts(page: FetchedPage, serverFacts: ServerFacts, contest?: string): PageFacts {
  const { tags, inert, ...parts } = partsOf(page.html)
  const { host } = new URL(serverFacts.server)
  const target = serverFacts.contests.find(({ id }) => id === contest) ?? serverFacts.contests[0]
  const agency = serverFacts.registered.find(each => each.contest === target?.id)?.agency
  return {
    ...{ page, serverFacts, tags, ...parts },
    // Other servers have a `/q/` too.
    inert: inert.filter(({ how, hosts }) => how !== 'link-address' || hosts.includes(host)),
    isAmp: tags.some(
      ({ name, attributes }) => name === 'html' && ['amp', '⚡'].some(each => attributes.has(each)),
    ),
    ours: ourTags(page, tags, serverFacts),
    policies: policiesOf(page.headers, tags),
    target: { ...(target ?? { id: contest ?? 'ma-cuoc-thi', title: 'Cuộc thi' }), agency },
  }
}

/** What the snippets of a remedy are made for. */
export const embeddingFor = ({
  serverFacts,
  target,
}: Pick<PageFacts, 'serverFacts' | 'target'>): Embedding => ({
  ...{ server: serverFacts.server, contest: target.id, title: target.title, agency: target.agency },
})

/** How a tag's place is told. */
export const placeOf = ({ name, line }: Tag): string => `thẻ <${name}>, dòng ${line}`
