import { frameUrl, pinnedTag, scriptTag, upgradeTag } from '../snippets.ts'
import { hashesOf } from './content-policy.ts'
import { type Finding, finding } from './finding.ts'
import { contestIn, type OurTag, type PageFacts, placeOf } from './page-facts.ts'
import type { Tag } from './page-parts.ts'

/** Types a browser runs as a script, Cloudflare's Rocket Loader in its place with a number before them; else data to it. */
const RUNS = /^(|([0-9a-f]{8,}-)?(module|(text|application)\/(x-)?(java|ecma|j)script))$/

/** What is wrong with our script tags, each by itself. */
export const checkScripts = (facts: PageFacts): Finding[] =>
  facts.ours.scripts.flatMap(script => checkScript(script, facts))

/** What is wrong with one of our script tags. */
export function checkScript(script: OurTag, facts: PageFacts): Finding[] {
  return [
    ...checkSource(script, facts),
    ...checkType(script, facts),
    ...checkIntegrity(script, facts),
    ...checkContest(script, facts),
  ]
}

function checkSource({ tag, url }: OurTag, { page, serverFacts, tags, target }: PageFacts): Finding[] {
  const place = { where: placeOf(tag), fix: scriptTag({ server: serverFacts.server, contest: target.id }) }
  if (url.origin === serverFacts.server) return checkVersion({ tag, url }, { serverFacts, target })
  const isRelative = !/^(https?:)?\/\//i.test((tag.attributes.get('src') ?? '').trim())
  const isOurPath = /^\/(v1|v\/[^/]+)\/agency-quiz\.js$/.test(url.pathname)
  if (isRelative && tags.some(({ name }) => name === 'base') && url.origin !== page.url.origin)
    return [finding('base-moves-tag', place)]
  const isHttp = url.origin.replace('http:', 'https:') === serverFacts.server
  if (isOurPath) return [finding(isHttp ? 'http-tag' : 'wrong-server', place)]
  return [finding('script-rehosted', { where: `${place.where}: ${url.origin}${url.pathname}` })]
}

function checkVersion(
  { tag, url }: OurTag,
  { serverFacts, target }: Pick<PageFacts, 'serverFacts' | 'target'>,
): Finding[] {
  const { server, version } = serverFacts
  if (url.pathname === '/v1/agency-quiz.js') return []
  if (url.pathname === `/v/${version}/agency-quiz.js`) return []
  const where = `${placeOf(tag)}: ${url.pathname}`
  return [finding('unknown-version', { where, fix: scriptTag({ server, contest: target.id }) })]
}

function checkType({ tag }: OurTag, facts: PageFacts): Finding[] {
  const type = (tag.attributes.get('type') ?? '').trim().toLowerCase()
  const runs = RUNS.test(type) && !(tag.attributes.has('nomodule') && type !== 'module')
  const where = `${placeOf(tag)}: ${type === '' ? 'nomodule' : `type="${type}"`}`
  if (runs)
    return /^[0-9a-f]{8,}-/.test(type)
      ? [finding('rocket-loader', { where, fix: 'data-cfasync="false"' })]
      : []
  return [isHeldByConsent(tag) ? heldByConsent(tag, facts) : finding('not-run', { where })]
}

/** What tools that ask for consent leave on a script until it is given. */
const CONSENT =
  /cookie|data-consent|consent[-_a-z]|cmplz|complianz|borlabs|optanon|onetrust|iubenda|_iub|usercentrics|klaro|didomi|axeptio|termly|osano|gdpr|data-category|data-service/i
export const isHeldByConsent = ({ attributes }: Tag): boolean =>
  /^(text\/(plain|template)|javascript\/blocked)$/i.test(attributes.get('type') ?? '') &&
  ([...attributes.keys()].some(name => CONSENT.test(name)) ||
    CONSENT.test(attributes.get('class') ?? '') ||
    attributes.has('data-name') ||
    attributes.has('data-suppressedsrc'))

/** The tag as it should stand; Cookiebot leaves alone what says `ignore`. */
export function heldByConsent(tag: Tag, facts: Pick<PageFacts, 'serverFacts' | 'target'>): Finding {
  const { server } = facts.serverFacts
  const whole = tag.attributes.has('data-upgrade-links')
    ? upgradeTag(server)
    : scriptTag({ server, contest: facts.target.id })
  const fix = tag.attributes.has('data-cookieconsent')
    ? whole.replace('<script', '<script data-cookieconsent="ignore"')
    : whole
  return finding('held-by-consent', {
    where: `${placeOf(tag)}: type="${tag.attributes.get('type') ?? ''}"`,
    fix,
  })
}

function checkIntegrity({ tag, url }: OurTag, { page, serverFacts, target }: PageFacts): Finding[] {
  const hashes = hashesOf(tag.attributes.get('integrity') ?? '')
  if (hashes.length === 0) return []
  const where = placeOf(tag)
  const isModule = tag.attributes.get('type')?.trim().toLowerCase() === 'module'
  const isOpen = tag.attributes.has('crossorigin') || isModule || url.origin === page.url.origin
  if (!isOpen) return [finding('sri-without-crossorigin', { where, fix: 'crossorigin="anonymous"' })]
  const [hash] = serverFacts.hashes.filter(each => each.startsWith('sha384-'))
  const embedding = { server: serverFacts.server, contest: target.id }
  const pinned = hash === undefined ? {} : { fix: pinnedTag(embedding, serverFacts.version, hash) }
  if (url.origin !== serverFacts.server || serverFacts.hashes.length === 0) return []
  if (!strongest(hashes).some(each => serverFacts.hashes.includes(each)))
    return [finding('sri-mismatch', { where, ...pinned })]
  return url.pathname.startsWith('/v1/') ? [finding('sri-on-evergreen', { where, ...pinned })] : []
}

/** A browser looks at the strongest algorithm alone. */
function strongest(hashes: readonly string[]): string[] {
  const best = ['sha512', 'sha384', 'sha256'].find(name => hashes.some(hash => hash.startsWith(name)))
  return hashes.filter(hash => best !== undefined && hash.startsWith(best))
}

function checkContest({ tag }: OurTag, { serverFacts, target, ours }: PageFacts): Finding[] {
  const contest = tag.attributes.get('data-contest')
  if (contest === undefined) return []
  const where = placeOf(tag)
  if (tag.isInHead && ours.elements.length === 0) return [finding('tag-in-head', { where })]
  if (serverFacts.contests.some(({ id }) => id === contest)) return []
  return [
    finding('wrong-contest', {
      where: `${where}: data-contest="${contest}"`,
      fix: `data-contest="${target.id}"`,
    }),
  ]
}

/** Elements of ours that name a contest the server does not have. */
export function checkElements({ ours, serverFacts, target }: PageFacts): Finding[] {
  const known = new Set(serverFacts.contests.map(({ id }) => id))
  return ours.elements.flatMap(element => {
    const contest = element.attributes.get('contest') ?? ''
    if (known.has(contest)) return []
    return [
      finding('wrong-contest', {
        where: `${placeOf(element)}: contest="${contest}"`,
        fix: `contest="${target.id}"`,
      }),
    ]
  })
}

/** Whether what belongs behind the path has become part of it: `?`, `&` or `#` written as their codes. */
export const isEscaped = ({ url }: OurTag): boolean => /%(?:3f|26|23)/i.test(url.pathname)

/** Links to a contest the server does not have. */
export const checkLinks = ({ ours, serverFacts, target }: PageFacts): Finding[] =>
  ours.links
    .filter(link => !isEscaped(link) && !serverFacts.contests.some(({ id }) => id === contestIn(link)))
    .map(({ tag, url }) =>
      finding('wrong-contest', { where: `${placeOf(tag)}: ${url.pathname}`, fix: `/q/${target.id}` }),
    )

/** What is wrong with our frames, each by itself. */
export const checkFrames = (facts: PageFacts): Finding[] =>
  facts.ours.frames.flatMap(frame => checkFrame(frame, facts))

/** What is wrong with one of our frames. */
export function checkFrame(frame: OurTag, facts: PageFacts): Finding[] {
  const { tag } = frame
  const hasTitle = (tag.attributes.get('title') ?? '').trim() !== ''
  const fix = `title="${facts.target.title}"`
  return [
    ...checkClaim(frame, facts),
    ...checkSandbox(frame),
    ...(hasTitle ? [] : [finding('frame-without-title', { where: placeOf(tag), fix })]),
  ]
}

/** WordPress puts a pasted address into a frame of its own, with this class. */
export const isOembed = ({ tag }: OurTag): boolean =>
  /\bwp-embedded-content\b/.test(tag.attributes.get('class') ?? '')

function checkClaim(frame: OurTag, { page, serverFacts, target }: PageFacts): Finding[] {
  const where = placeOf(frame.tag)
  const contest = contestIn(frame)
  if (!serverFacts.contests.some(({ id }) => id === contest))
    return [finding('wrong-contest', { where: `${where}: ${contest}`, fix: `/frame/${target.id}` })]
  const claimed = frame.url.searchParams.get('host')
  const fix = frameUrl({ server: serverFacts.server, contest }, page.url.origin)
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
