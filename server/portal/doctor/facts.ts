import * as z from 'zod'
import { Via } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type Policy, policiesOf } from './content-policy.ts'
import { type Buried, partsOf, type Tag } from './page-parts.ts'
import type { FetchedPage } from './visit/fetch-page.ts'

/** What the contest server knows that a page cannot tell: `GET /embed/facts.json?host={origin}`. */
export const ServerFacts = z.object({
  /** Origin citizens reach the server at. */
  server: z.string(),
  version: z.string(),
  /** Hashes (`sha384-…`) of the script as it is served now. */
  hashes: z.array(z.string()),
  contests: z.array(z.object({ id: z.string(), title: z.string(), organiser: z.string() })),
  /** Who registered the asked origin. */
  registered: z.array(z.object({ contest: z.string(), agency: z.string(), name: z.string() })),
  /** Registered origins that differ from the asked one by scheme or `www.` alone. */
  nearby: z.array(z.string()),
  /** What has been received from the asked origin. `lastAt` in epoch ms. */
  heard: z.array(z.object({ contest: z.string(), via: Via, attempts: z.int(), lastAt: z.int() })),
})
export type ServerFacts = z.infer<typeof ServerFacts>

/** The script as this server hands it out. */
export interface Release {
  readonly version: string
  /** Its hashes, `sha384-…`. */
  readonly hashes: readonly string[]
}

/** What this server knows about one origin. */
export async function gatherFacts(
  on: Pick<Dependencies, 'contests' | 'store' | 'publicUrl'>,
  { version, hashes }: Release,
  origin: string,
): Promise<ServerFacts> {
  const contests = [...on.contests.current.values()]
  const sites = contests.flatMap(({ rules, agencies }) =>
    agencies.flatMap(({ id, name, sites }) =>
      sites.map(site => ({ contest: rules.id, agency: id, name, site })),
    ),
  )
  const heard = await Promise.all(
    contests.map(async ({ rules: { id } }) =>
      (await on.store.lastFrom(id, origin)).map(each => ({ contest: id, ...each })),
    ),
  )
  return {
    ...{ server: on.publicUrl, version, hashes: [...hashes], heard: heard.flat() },
    contests: contests.map(({ rules: { id, title, organiser } }) => ({ id, title, organiser })),
    registered: sites
      .filter(({ site }) => site === origin)
      .map(({ contest, agency, name }) => ({ contest, agency, name })),
    nearby: [...new Set(sites.map(({ site }) => site).filter(site => isNear(site, origin)))],
  }
}

/** The hosts (`name:port`) agencies registered: the only pages the server itself may be asked to read. */
export const registeredHosts = ({ contests }: Pick<Dependencies, 'contests'>): ReadonlySet<string> =>
  new Set(
    [...contests.current.values()].flatMap(({ agencies }) =>
      agencies.flatMap(({ sites }) => sites.map(site => new URL(site).host)),
    ),
  )

const bareName = (origin: string): string =>
  URL.canParse(origin) ? new URL(origin).hostname.replace(/^www\./, '') : ''

const isNear = (site: string, origin: string): boolean =>
  site !== origin && bareName(site) === bareName(origin)

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

/** A page on the table: everything the checks look at. */
export interface Examined {
  readonly page: FetchedPage
  readonly facts: ServerFacts
  readonly tags: readonly Tag[]
  readonly ours: OurTags
  readonly policies: readonly Policy[]
  readonly buried: readonly Buried[]
  /** The contest whose snippets are offered: the one asked about, else the server's first. */
  readonly wanted: { readonly id: string; readonly title: string }
}

/** Take the page apart and set it beside what the server knows. */
export function examine(page: FetchedPage, facts: ServerFacts, contest?: string): Examined {
  const { tags, buried } = partsOf(page.html)
  const wanted = facts.contests.find(({ id }) => id === contest) ?? facts.contests[0]
  return {
    ...{ page, facts, tags, buried },
    ours: ourTags(page, tags, facts),
    policies: policiesOf(page.headers, tags),
    wanted: wanted ?? { id: contest ?? 'ma-cuoc-thi', title: 'Cuộc thi' },
  }
}

/** How a tag's place is told. */
export const placeOf = ({ name, line }: Tag): string => `thẻ <${name}>, dòng ${line}`
