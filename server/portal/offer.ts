import type { Agency, Contest } from '../contest/contest.ts'
import { cspLine, type Embedding, frameTag, linkTag, scriptTag, sturdyTag, upgradeTag } from './snippets.ts'

/** What the page has to hand out: one contest, to one agency once it is chosen. */
export interface Offer {
  readonly contest: Contest
  readonly agency: Agency | undefined
  /** Origin of the contest server. */
  readonly server: string
  readonly version: string
  /** SRI hash of the script as served; undefined when the script is not built. */
  readonly integrity: string | undefined
}

/** An offer, as snippets name it. */
export const embeddingOf = ({
  contest,
  server,
  agency,
}: Omit<Offer, 'version' | 'integrity'>): Embedding => ({
  ...{ server, contest: contest.rules.id, title: contest.rules.title, agency: agency?.id },
})

/** The origin whose frame is offered; an example until the agency has registered one. */
export const portalOf = ({ agency }: Pick<Offer, 'agency'>): string =>
  agency?.sites[0] ?? 'https://ten-mien-da-dang-ky.gov.vn'

/**
 * Where a snippet goes: once into the `template` of the whole site, into an `article` as its editor's filter leaves it,
 * into a place kept for `code` that nothing filters, or into a `setting`.
 */
type Place = 'template' | 'article' | 'code' | 'setting'

/** One text to copy, and what it is. */
export interface Snippet {
  readonly label: string
  readonly text: string
  readonly into: Place
}

/** THE tag. */
export const scriptSnippet = (offer: Offer): Snippet => ({
  label: 'Thẻ script',
  text: scriptTag(embeddingOf(offer)),
  into: 'code',
})

/** The link with the script that makes the quiz of it. */
export const sturdySnippet = (offer: Offer): Snippet => ({
  label: 'Liên kết kèm thẻ script',
  text: sturdyTag(embeddingOf(offer)),
  into: 'code',
})

/** The script alone, for the template of a whole site. */
export const templateSnippet = ({ server }: Offer): Snippet => ({
  label: 'Thẻ đổi liên kết, đặt trong mẫu giao diện một lần',
  text: upgradeTag(server),
  into: 'template',
})

/** The link alone. */
export const linkSnippet = (offer: Offer): Snippet => ({
  label: 'Liên kết, đặt trong nội dung',
  text: linkTag(embeddingOf(offer)),
  into: 'article',
})

/** The frame for the agency's first site. */
export const frameSnippet = (offer: Offer): Snippet => ({
  label: 'Khung (iframe)',
  text: frameTag(embeddingOf(offer), portalOf(offer)),
  into: 'article',
})

/** The one line a strict policy needs. */
export const cspSnippet = ({ server }: Offer): Snippet => ({
  label: 'Dòng CSP',
  text: cspLine(server),
  into: 'setting',
})
