import { frameUrl } from '../snippets.ts'
import { type Examined, placeOf } from './examined.ts'
import { type Finding, finding } from './finding.ts'
import { contestIn, type OurTag } from './our-tags.ts'

/** What is wrong with one of our frames on the page, by itself. */
export function checkFrame(frame: OurTag, examined: Examined): Finding[] {
  const { tag } = frame
  const hasTitle = (tag.attributes.get('title') ?? '').trim() !== ''
  const fix = `title="${examined.wanted.title}"`
  return [
    ...checkClaim(frame, examined),
    ...checkSandbox(frame),
    ...(hasTitle ? [] : [finding('frame-without-title', { where: placeOf(tag), fix })]),
  ]
}

/** WordPress puts a pasted address into a frame of its own, with this class. */
export const isOembed = ({ tag }: OurTag): boolean =>
  /\bwp-embedded-content\b/.test(tag.attributes.get('class') ?? '')

function checkClaim(frame: OurTag, { page, facts, wanted }: Examined): Finding[] {
  const where = placeOf(frame.tag)
  const contest = contestIn(frame)
  if (!facts.contests.some(({ id }) => id === contest))
    return [finding('wrong-contest', { where: `${where}: ${contest}`, fix: `/frame/${wanted.id}` })]
  const claimed = frame.url.searchParams.get('host')
  const fix = frameUrl({ server: facts.server, contest }, page.url.origin)
  if (claimed === null) return isOembed(frame) ? [] : [finding('frame-without-host', { where, fix })]
  return claimed === page.url.origin
    ? []
    : [finding('frame-host', { where: `${where}: host=${claimed}`, fix })]
}

function checkSandbox({ tag }: OurTag): Finding[] {
  const sandbox = tag.attributes.get('sandbox')
  if (sandbox === undefined) return []
  const allowed = sandbox.toLowerCase().split(/\s+/)
  const works = allowed.includes('allow-scripts')
  return works ? [] : [finding('frame-sandbox', { where: `${placeOf(tag)}: sandbox="${sandbox}"` })]
}
