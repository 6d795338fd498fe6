import { type Asked, blockedBy } from './content-policy.ts'
import { contestIn, type Examined, type OurTag } from './facts.ts'
import type { Finding } from './finding.ts'
import { isMixed } from './page-rules.ts'
import { askedBy, checkTrustedTypes } from './policy-rules.ts'
import { checkFrame, checkScript, isOembed } from './tag-rules.ts'

/** The ladder, best first: each rung is a way for a page to offer the quiz. */
export const rungs = {
  A: 'Thẻ script đặt tại chỗ: bài thi hiện trong trang',
  B: 'Phần tử trong nội dung, script trong mẫu giao diện: bài thi hiện trong trang',
  C: 'Liên kết được script đổi thành bài thi',
  D: 'Khung (iframe)',
  E: 'Địa chỉ bài thi dán vào bài viết, hệ quản trị tự nhúng thành khung (oEmbed; WordPress có sẵn)',
  F: 'Liên kết mở trang thi',
} as const

export type Rung = keyof typeof rungs

/** The best rung that works on the page as it stands; undefined when nothing does. */
export function standingOn(examined: Examined): Rung | undefined {
  const { page, ours, facts } = examined
  if (page.status >= 400) return undefined
  const isKnown = (contest: string | undefined) => facts.contests.some(({ id }) => id === contest)
  const links = ours.links.filter(link => isKnown(contestIn(link)))
  const scripted = scriptedRung(examined, isKnown, links.length > 0)
  if (scripted) return scripted
  const frames = ours.frames.filter(frame => isShown(frame, examined))
  if (frames.length > 0) return frames.every(isOembed) ? 'E' : 'D'
  return links.length > 0 ? 'F' : undefined
}

function scriptedRung(
  examined: Examined,
  isKnown: (contest: string | undefined) => boolean,
  hasLinks: boolean,
): Rung | undefined {
  const { scripts, elements } = examined.ours
  const running = mayRunScripts(examined) ? scripts.filter(script => isRun(script, examined)) : []
  const inPlace = running.filter(({ tag }) => !tag.isInHead)
  if (inPlace.some(({ tag }) => isKnown(tag.attributes.get('data-contest')))) return 'A'
  if (running.length > 0 && elements.some(({ attributes }) => isKnown(attributes.get('contest'))))
    return inPlace.length > 0 ? 'A' : 'B'
  return hasLinks && running.some(({ tag }) => tag.attributes.has('data-upgrade-links')) ? 'C' : undefined
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

const isRun = (script: OurTag, examined: Examined): boolean =>
  !isStopped(examined, askedBy(script)) && !hasError(checkScript(script, examined))

const isShown = (frame: OurTag, examined: Examined): boolean =>
  mayShowFrames(examined, frame.url) && !hasError(checkFrame(frame, examined))

const isStopped = ({ policies, page }: Examined, asked: Asked): boolean =>
  blockedBy(policies, asked, page.url).length > 0

const mayShowFrames = (examined: Examined, url: URL): boolean =>
  !isMixed(examined.page.url, url) && !isStopped(examined, { kind: 'frame', url })

function mayRunScripts(examined: Examined): boolean {
  const { page, facts, policies } = examined
  const server = new URL(facts.server)
  const isSandboxed = policies.some(
    ({ directives }) => directives.get('sandbox')?.includes('allow-scripts') === false,
  )
  if (isSandboxed || isMixed(page.url, server) || checkTrustedTypes(examined).length > 0) return false
  return !isStopped(examined, { kind: 'connect', url: new URL('/v1/contests/', server) })
}

/**
 * Every rung the page's own policies leave open, whether pasted there or not: a page does not tell whether its
 * editor knows oEmbed, so that one is open wherever frames are. A link always works.
 */
export function openRungs(examined: Examined): Rung[] {
  const at = (path: string) => new URL(path, examined.facts.server)
  const script: Asked = { kind: 'script', url: at('/v1/agency-quiz.js') }
  const scripted = mayRunScripts(examined) && !isStopped(examined, script)
  const isFramed = mayShowFrames(examined, at('/frame/'))
  return [...(scripted ? SCRIPTED : []), ...(isFramed ? FRAMED : []), 'F']
}

const SCRIPTED: readonly Rung[] = ['A', 'B', 'C']
const FRAMED: readonly Rung[] = ['D', 'E']
