import { sayUnregistered } from '../../registry/label-host.ts'
import { PLAY_HERE, quizUrl } from '../snippets.ts'
import { type Finding, finding } from './finding.ts'
import { contestIn, embeddingFor, type PageFacts } from './page-facts.ts'
import type { InertTag } from './page-parts.ts'

/** What the answer as a whole says, before any tag is looked at. */
export function checkPage({ page, serverFacts, ours }: PageFacts): Finding[] {
  const found: Finding[] = []
  if (page.status >= 400) found.push(finding('page-error', { where: `mã ${page.status}` }))
  if (page.isCut) found.push(finding('page-cut'))
  const needsServer = ours.scripts.length + ours.frames.length > 0
  if (needsServer && isMixed(page.url, new URL(serverFacts.server)))
    found.push(finding('mixed-content', { where: serverFacts.server }))
  const referrer = page.headers.get('referrer-policy')
  if (ours.scripts.length > 0 && referrer === 'no-referrer')
    found.push(finding('referrer-policy', { where: 'tiêu đề HTTP Referrer-Policy' }))
  return found
}

/** An https page may not load plain http, except from the machine itself. */
export const isMixed = (page: URL, server: URL): boolean =>
  page.protocol === 'https:' && server.protocol === 'http:' && !/(^|\.)localhost$/.test(server.hostname)

const codes = {
  noscript: 'tag-in-noscript',
  comment: 'tag-in-comment',
  template: 'tag-in-template',
  text: 'tag-as-text',
  'text-only': 'tag-in-text',
  'link-text': 'link-as-text',
  'link-address': 'link-as-address',
  'link-comment': 'tag-in-comment',
  'link-template': 'tag-in-template',
  attribute: 'tag-in-attribute',
} as const

/** Tags of ours that stand where no browser runs them; of no interest when a live one stands beside them. */
export function checkInert(facts: PageFacts): Finding[] {
  const { scripts, delayed, links, frames, elements } = facts.ours
  const all = [...scripts, ...delayed]
  const isPlayed = elements.length > 0 || all.some(({ tag }) => tag.attributes.has('data-contest'))
  const address = `${quizUrl(embeddingFor(facts))}${PLAY_HERE}`
  const isLost = (how: InertTag['how']) =>
    isOfLink(how) ? links.length === 0 && (how === 'link-text' || !isPlayed) : all.length === 0
  return facts.inert
    .filter(({ how }) => frames.length === 0 && isLost(how))
    .map(({ how, line }: InertTag) =>
      finding(codes[how], { where: `dòng ${line}`, ...(isOfLink(how) && { fix: address }) }),
    )
    .slice(0, 1)
}

const LINKS: readonly InertTag['how'][] = ['link-text', 'link-address', 'link-comment', 'link-template']
const isOfLink = (how: InertTag['how']): boolean => LINKS.includes(how)

/** The contests that what stands on the page names. */
const contestsOn = ({ scripts, elements, frames, links }: PageFacts['ours']): string[] => [
  ...scripts.flatMap(({ tag }) => tag.attributes.get('data-contest') ?? []),
  ...elements.flatMap(({ attributes }) => attributes.get('contest') ?? []),
  ...[...frames, ...links].map(contestIn),
]

/** Whether the page's address is one that an agency registered. */
export function checkHost({ page, serverFacts, ours }: PageFacts): Finding[] {
  const takesPart = ours.scripts.length + ours.frames.length + ours.elements.length > 0
  if (!takesPart || serverFacts.registered.length > 0) return []
  const [near] = serverFacts.nearby
  const shown = new Set(contestsOn(ours))
  const contests = serverFacts.contests.filter(({ id }) => shown.size === 0 || shown.has(id))
  if (near !== undefined)
    return [finding('registered-otherwise', { where: `đã đăng ký: ${near}`, fix: page.url.origin })]
  return contests.map(contest =>
    finding('host-not-registered', { where: contest.title, fix: sayUnregistered(contest, page.url.origin) }),
  )
}
