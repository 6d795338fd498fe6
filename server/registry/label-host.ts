import type { Contest } from '../contest/contest.ts'
import type { Rules } from '../contest/rules.ts'
import type { Via } from '../contract/public.ts'
import { agencyAt } from './site.ts'

/** Characters of an unregistered origin worth keeping: a host name has at most 253 (RFC 1035). */
const HOST_LIMIT = 300

/** What arrived with a request about the page it came from. All of it is evidence; none of it is proof. */
export interface HostEvidence {
  /** The `Origin` header, whole; undefined when absent. */
  readonly origin: string | undefined
  /** Whether that origin is our own: its pages are the no-script quiz and the frame, whatever scheme a proxy shows them under. */
  readonly isOurs: boolean
  /** The origin a frame of ours was served for under `frame-ancestors`, once unsealed. */
  readonly framedBy: string | undefined
  /** The agency named by a link or QR code. */
  readonly link: string | undefined
}

/** The tag on an attempt: which agency hosted it, on which page's origin, and who vouches for that. */
export interface HostLabel {
  readonly via: Via
  readonly agency: string | null
  readonly host: string | null
}

/**
 * Label an attempt with the portal that hosted it. It only labels: a request that nothing vouches for is
 * `unknown`, kept and counted apart. Node joins repeated Origin headers with a comma, so only an exact, whole
 * match with a registered site counts.
 */
export function labelHost(contest: Contest, evidence: HostEvidence): HostLabel {
  const { origin, framedBy, link, isOurs } = evidence
  // A ticket can be copied out of our frame, and any page can make itself a null origin: only our own page vouches.
  if (isOurs && framedBy !== undefined) return labelByHost(contest, 'frame', framedBy)
  const fromOurPages = origin === undefined || isOurs || origin === 'null'
  if (fromOurPages && link !== undefined) return labelByLink(contest, link)
  if (origin === undefined || isOurs) return { via: 'unknown', agency: null, host: null }
  return labelByHost(contest, 'script', origin)
}

/**
 * The label of an attempt from those of its two calls. The same host on both is the same page, counted by the
 * registry as it stands at the submit: a portal registered while a paper lay open gets it. Two different hosts vouch
 * for nothing, and neither do two different ways on one host.
 */
export function labelBoth(start: HostLabel, submit: HostLabel): HostLabel {
  const isSameWay = start.via === submit.via || start.via === 'unknown' || submit.via === 'unknown'
  if (start.host === submit.host && isSameWay && isSameLink(start, submit)) return submit
  return { via: 'unknown', agency: null, host: submit.host ?? start.host }
}

/** A link shows no host, so two links are the same only where they name one agency. */
const isSameLink = (start: HostLabel, submit: HostLabel): boolean =>
  start.via !== 'link' || submit.via !== 'link' || start.agency === submit.agency

/** What nothing vouches for, with the origin it named kept where it can be one. */
export const unknownHost = (host: string): HostLabel => ({
  via: 'unknown',
  agency: null,
  host: host.length <= HOST_LIMIT ? host : null,
})

function labelByHost(contest: Contest, via: 'script' | 'frame', host: string): HostLabel {
  const agency = agencyAt(contest, host)
  if (agency) return { via, agency: agency.id, host }
  return unknownHost(host)
}

function labelByLink(contest: Contest, link: string): HostLabel {
  const agency = contest.agencies.find(candidate => candidate.id === link)
  return { via: agency ? 'link' : 'unknown', agency: agency?.id ?? null, host: null }
}

/** What the webmaster of a page that no agency registered is told, to be sent on: the origin, the contest, and to whom. */
export const sayUnregistered = (
  { title, organiser }: Pick<Rules, 'title' | 'organiser'>,
  host: string,
): string =>
  `Trang ${host} chưa đăng ký cho cơ quan nào trong “${title}”: lượt thi làm ở đây vẫn được chấm nhưng chưa tính cho cơ quan nào. Đề nghị gửi địa chỉ ${host} cho Ban Tổ chức (${organiser}) để đăng ký.`
