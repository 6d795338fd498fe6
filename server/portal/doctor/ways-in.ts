import { LINK_OUT } from '../snippets.ts'
import { type PageRequest, violations } from './content-policy.ts'
import { hasError } from './finding.ts'
import { contestIn, type OurTag, type PageFacts } from './page-facts.ts'
import { isMixed } from './page-rules.ts'
import { checkTrustedTypes, requestOf } from './policy-rules.ts'
import { checkFrame, checkScript, isHeldByConsent, isOembed } from './tag-rules.ts'

/** The ways a page can offer the quiz, best first. */
export const waysIn = {
  A: 'Thẻ script đặt tại chỗ: bài thi hiện trong trang',
  B: 'Phần tử trong nội dung, script trong mẫu giao diện: bài thi hiện trong trang',
  C: 'Liên kết được script đổi thành bài thi',
  D: 'Khung (iframe)',
  E: 'Địa chỉ bài thi dán vào bài viết, hệ quản trị tự nhúng thành khung (oEmbed; WordPress có sẵn)',
  F: LINK_OUT,
} as const

export type WayIn = keyof typeof waysIn

/** The best way in that works on the page as it stands; undefined when nothing does. */
export function bestWayIn(facts: PageFacts): WayIn | undefined {
  const { page, ours, serverFacts } = facts
  if (page.status >= 400) return undefined
  const isKnown = (contest: string | undefined) => serverFacts.contests.some(({ id }) => id === contest)
  const links = ours.links.filter(link => isKnown(contestIn(link)))
  const scripted = scriptedWayIn(facts, isKnown)
  if (scripted) return scripted
  const frames = ours.frames.filter(frame => isShown(frame, facts))
  if (frames.length > 0) return frames.every(isOembed) ? 'E' : 'D'
  return links.length > 0 ? 'F' : undefined
}

function scriptedWayIn(
  facts: PageFacts,
  isKnown: (contest: string | undefined) => boolean,
): WayIn | undefined {
  const { scripts, delayed, elements, linksMeant } = facts.ours
  const running = mayRunScripts(facts)
    ? [
        ...scripts.filter(script => isRun(script, facts)),
        ...delayed.filter(script => !isHeldByConsent(script.tag) && !isStopped(facts, requestOf(script))),
      ]
    : []
  const inPlace = running.filter(({ tag }) => !tag.isInHead)
  if (inPlace.some(({ tag }) => isKnown(tag.attributes.get('data-contest')))) return 'A'
  if (running.length > 0 && elements.some(({ attributes }) => isKnown(attributes.get('contest'))))
    return inPlace.length > 0 ? 'A' : 'B'
  const hasLinks = linksMeant.some(link => isKnown(contestIn(link)))
  return hasLinks && running.some(({ tag }) => tag.attributes.has('data-upgrade-links')) ? 'C' : undefined
}

const isRun = (script: OurTag, facts: PageFacts): boolean =>
  !isStopped(facts, requestOf(script)) && !hasError(checkScript(script, facts))

const isShown = (frame: OurTag, facts: PageFacts): boolean =>
  mayShowFrames(facts, frame.url) && !hasError(checkFrame(frame, facts))

const isStopped = ({ policies, page }: PageFacts, request: PageRequest): boolean =>
  violations(policies, request, page.url).length > 0

const mayShowFrames = (facts: PageFacts, url: URL): boolean =>
  !isMixed(facts.page.url, url) && !isStopped(facts, { kind: 'frame', url })

function mayRunScripts(facts: PageFacts): boolean {
  const { page, serverFacts, policies, isAmp } = facts
  const server = new URL(serverFacts.server)
  const isSandboxed = policies.some(
    ({ directives }) => directives.get('sandbox')?.includes('allow-scripts') === false,
  )
  if (isAmp || isSandboxed || isMixed(page.url, server) || checkTrustedTypes(facts).length > 0) return false
  return !isStopped(facts, { kind: 'connect', url: new URL('/v1/contests/', server) })
}

/**
 * Every way in that the page's own policies leave open, whether pasted there or not: a page does not tell whether its
 * editor knows oEmbed, so that one is open wherever frames are. A link always works.
 */
export function openWaysIn(facts: PageFacts): WayIn[] {
  const at = (path: string) => new URL(path, facts.serverFacts.server)
  const script: PageRequest = { kind: 'script', url: at('/v1/agency-quiz.js') }
  const scripted = mayRunScripts(facts) && !isStopped(facts, script)
  const isFramed = mayShowFrames(facts, at('/frame/'))
  return [...(scripted ? SCRIPTED : []), ...(isFramed ? FRAMED : []), 'F']
}

const SCRIPTED: readonly WayIn[] = ['A', 'B', 'C']
const FRAMED: readonly WayIn[] = ['D', 'E']
