import { frameUrl, pinnedTag, scriptTag } from '../snippets.ts'
import { hashesOf } from './content-policy.ts'
import { contestIn, type Examined, type OurTag, placeOf } from './facts.ts'
import { type Finding, finding } from './finding.ts'

/** Types a browser runs as a script; anything else is data to it. */
const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma|j)script)$/

/** What is wrong with one of our script tags, by itself. */
export function checkScript(script: OurTag, examined: Examined): Finding[] {
  return [
    ...checkSource(script, examined),
    ...checkType(script),
    ...checkIntegrity(script, examined),
    ...checkContest(script, examined),
  ]
}

function checkSource({ tag, url }: OurTag, { page, facts, tags, wanted }: Examined): Finding[] {
  const place = { where: placeOf(tag), fix: scriptTag({ server: facts.server, contest: wanted.id }) }
  if (url.origin === facts.server) return checkVersion({ tag, url }, { facts, wanted })
  const isRelative = !/^(https?:)?\/\//i.test((tag.attributes.get('src') ?? '').trim())
  const isOurPath = /^\/(v1|v\/[^/]+)\/agency-quiz\.js$/.test(url.pathname)
  if (isRelative && tags.some(({ name }) => name === 'base') && url.origin !== page.url.origin)
    return [finding('base-moves-tag', place)]
  if (isOurPath) return [finding('wrong-server', place)]
  return [finding('script-rehosted', { where: `${place.where}: ${url.origin}${url.pathname}` })]
}

function checkVersion(
  { tag, url }: OurTag,
  { facts, wanted }: Pick<Examined, 'facts' | 'wanted'>,
): Finding[] {
  const { server, version } = facts
  if (url.pathname === '/v1/agency-quiz.js') return []
  if (url.pathname === `/v/${version}/agency-quiz.js`) return []
  const where = `${placeOf(tag)}: ${url.pathname}`
  return [finding('unknown-version', { where, fix: scriptTag({ server, contest: wanted.id }) })]
}

function checkType({ tag }: OurTag): Finding[] {
  const type = (tag.attributes.get('type') ?? '').trim().toLowerCase()
  const runs = RUNS.test(type) && !(tag.attributes.has('nomodule') && type !== 'module')
  return runs
    ? []
    : [finding('not-run', { where: `${placeOf(tag)}: ${type === '' ? 'nomodule' : `type="${type}"`}` })]
}

function checkIntegrity({ tag, url }: OurTag, { page, facts, wanted }: Examined): Finding[] {
  const hashes = hashesOf(tag.attributes.get('integrity') ?? '')
  if (hashes.length === 0) return []
  const where = placeOf(tag)
  const isModule = tag.attributes.get('type')?.trim().toLowerCase() === 'module'
  const isOpen = tag.attributes.has('crossorigin') || isModule || url.origin === page.url.origin
  if (!isOpen) return [finding('sri-without-crossorigin', { where, fix: 'crossorigin="anonymous"' })]
  const [hash] = facts.hashes.filter(each => each.startsWith('sha384-'))
  const embedding = { server: facts.server, contest: wanted.id }
  const pinned = hash === undefined ? {} : { fix: pinnedTag(embedding, facts.version, hash) }
  if (url.origin !== facts.server || facts.hashes.length === 0) return []
  if (!strongest(hashes).some(each => facts.hashes.includes(each)))
    return [finding('sri-mismatch', { where, ...pinned })]
  return url.pathname.startsWith('/v1/') ? [finding('sri-on-evergreen', { where, ...pinned })] : []
}

/** A browser looks at the strongest algorithm alone. */
function strongest(hashes: readonly string[]): string[] {
  const best = ['sha512', 'sha384', 'sha256'].find(name => hashes.some(hash => hash.startsWith(name)))
  return hashes.filter(hash => best !== undefined && hash.startsWith(best))
}

function checkContest({ tag }: OurTag, { facts, wanted, ours }: Examined): Finding[] {
  const contest = tag.attributes.get('data-contest')
  if (contest === undefined) return []
  const where = placeOf(tag)
  if (tag.isInHead && ours.elements.length === 0) return [finding('tag-in-head', { where })]
  if (facts.contests.some(({ id }) => id === contest)) return []
  return [
    finding('wrong-contest', {
      where: `${where}: data-contest="${contest}"`,
      fix: `data-contest="${wanted.id}"`,
    }),
  ]
}

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
