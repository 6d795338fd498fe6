import type { Agency, Contest } from '../contest/contest.ts'
import type { Embedding } from './snippets.ts'

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
