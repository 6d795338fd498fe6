import { nameMeant } from '../../contest/name-meant.ts'
import { frameUrl, linkTag, scriptTag, upgradeTag } from '../snippets.ts'
import { type Finding, finding } from './finding.ts'
import { baseOf, contestIn, embeddingFor, type PageFacts, placeOf } from './page-facts.ts'
import { isEscaped } from './tag-rules.ts'

/** A tag of ours as it is written, and where. */
interface Written {
  readonly text: string
  readonly line: number
}

/** Tags of ours as they stand in the source, whatever a browser makes of them; comments are none. */
function writtenTags(html: string): Written[] {
  const source = html.replace(/<!--.*?-->/gs, comment => comment.replace(/[^\n]/g, ' '))
  return [...source.matchAll(/<script[^<>]*agency-quiz[^<>]{0,2000}(?:>|(?=<))/gi)]
    .slice(0, 20)
    .map(found => ({
      text: found[0],
      line: source.slice(0, found.index).split('\n').length,
    }))
}

const ODD_SPACE = /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]|&nbsp;/

/** Whether a quotation mark stands outside the values that are quoted well. */
const isOdd = (text: string): boolean => /["']/.test(text.replace(/=\s*(?:"[^"]*"|'[^']*')/g, '='))

/** What word processors and some editors make of straight quotation marks. */
const CURLY = /^[\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u2033\u2032\u00ab\u2039]/

/** Tags of ours whose attributes stand in curly quotation marks, which are no quotation marks to a browser. */
const checkQuotes = ({ tags, serverFacts }: PageFacts): Finding[] =>
  tags.flatMap(tag => {
    const values = [...tag.attributes].filter(([, value]) => CURLY.test(value))
    const isOurs = values.some(
      ([, value]) => value.includes('agency-quiz') || value.includes(serverFacts.server),
    )
    const [first] = values
    if (!first || !(isOurs || tag.name === 'agency-quiz')) return []
    return [finding('curly-quotes', { where: `${placeOf(tag)}: ${first[0]}=${first[1]}` })]
  })

/** What a word processor, an editor or a hand has done to a tag, so that a browser reads another one or none. */
export function checkMarkup(facts: PageFacts): Finding[] {
  const curly = checkQuotes(facts)
  if (curly.length > 0) return curly
  const server = facts.serverFacts.server
  return writtenTags(facts.page.html).flatMap(({ text, line }) => {
    const fix = text.includes('data-upgrade-links') ? upgradeTag(server) : scriptTag(embeddingFor(facts))
    const place = { where: `dòng ${line}: ${text.slice(0, 80)}`, fix }
    if (ODD_SPACE.test(text)) return [finding('odd-spaces', place)]
    return isOdd(text) ? [finding('quote-missing', place)] : []
  })
}

/** Attributes and addresses of ours with another letter in them. */
export function checkSpelling(facts: PageFacts): Finding[] {
  if (checkMarkup(facts).length > 0) return []
  const { tags, serverFacts, page } = facts
  const strangers = tags.filter(
    tag =>
      tag.name === 'script' &&
      isAlmostOurs(tag.attributes.get('src'), serverFacts.server, baseOf(page, tags)),
  )
  return [
    ...misspeltAttributes(facts),
    ...strangers.map(tag =>
      finding('bad-source', {
        where: `${placeOf(tag)}: src="${tag.attributes.get('src') ?? ''}"`,
        fix: tag.attributes.has('data-upgrade-links')
          ? upgradeTag(serverFacts.server)
          : scriptTag(embeddingFor(facts)),
      }),
    ),
  ]
}

const NAMES = ['data-contest', 'contest']

/** An attribute of our tag that holds a contest's id and is nearly the one for it. */
function misspeltAttributes({ serverFacts, ours, target }: PageFacts): Finding[] {
  const known = serverFacts.contests.map(({ id }) => id)
  const fix = `data-contest="${target.id}"`
  return [...ours.scripts, ...ours.delayed].flatMap(({ tag }) => {
    if (tag.attributes.has('data-contest')) return []
    const meant = [...tag.attributes].find(
      ([name, value]) => known.includes(value.trim()) && nameMeant(name, NAMES) !== undefined,
    )
    return meant ? [finding('attribute-misspelt', { where: `${placeOf(tag)}: ${meant[0]}`, fix })] : []
  })
}

/** An address on our server that is not the script's, or none at all though it names the script. */
function isAlmostOurs(src: string | undefined, server: string, base: URL): boolean {
  if (src === undefined) return false
  if (!URL.canParse(src, base)) return src.includes('agency-quiz')
  const { origin, pathname } = new URL(src, base)
  return origin === server && !/^\/(v1|v\/[^/]+)\/agency-(quiz|tally)\.js$/.test(pathname)
}

/** Frames of a contest of ours by another address than the one that shows it. */
export function checkFrameAddresses(facts: PageFacts): Finding[] {
  const { tags, page, serverFacts } = facts
  const base = baseOf(page, tags)
  return tags.flatMap(tag => {
    const src = tag.name === 'iframe' ? tag.attributes.get('src')?.trim() : undefined
    if (!src || !URL.canParse(src, base)) return []
    const url = new URL(src, base)
    const contest = contestIn({ tag, url })
    const isFrame = /^\/(frame|q)\//.test(url.pathname)
    const isKnown = serverFacts.contests.some(({ id }) => id === contest)
    const isWrong = url.origin === serverFacts.server ? !isFrame : isFrame && isKnown
    const to = { server: serverFacts.server, contest: isKnown ? contest : facts.target.id }
    const fix = frameUrl(to, page.url.origin)
    return isWrong
      ? [finding('frame-elsewhere', { where: `${placeOf(tag)}: ${url.origin}${url.pathname}`, fix })]
      : []
  })
}

/** More than one quiz of a contest on a page: tags and elements each show one. */
export function checkTwice({ ours }: PageFacts): Finding[] {
  const shown = [
    ...[...ours.scripts, ...ours.delayed].flatMap(({ tag }) => {
      const contest = tag.attributes.get('data-contest')
      return contest === undefined ? [] : [{ tag, contest }]
    }),
    ...ours.elements.map(tag => ({ tag, contest: tag.attributes.get('contest') ?? '' })),
  ]
  const second = shown.find(({ contest }, at) => shown.findIndex(other => other.contest === contest) < at)
  return second ? [finding('shown-twice', { where: placeOf(second.tag) })] : []
}

/** What the addresses of our links say of the agency: nothing that can be read, nobody, or somebody else. */
export function checkAddresses(facts: PageFacts): Finding[] {
  const { ours, serverFacts, target } = facts
  return ours.links.flatMap(link => {
    const place = {
      where: `${placeOf(link.tag)}: ${link.tag.attributes.get('href') ?? ''}`,
      fix: linkTag(embeddingFor(facts)),
    }
    const keys = [...link.url.searchParams.keys()]
    if (keys.some(key => key.startsWith('amp;')) || isEscaped(link)) return [finding('link-broken', place)]
    const site = link.url.searchParams.get('site')?.trim().toLowerCase() ?? ''
    const known = serverFacts.agencies?.find(({ contest }) => contest === contestIn(link))?.ids
    if (site === '' || site === target.agency) return []
    if (known && !known.includes(site)) return [finding('site-unknown', place)]
    return target.agency === undefined ? [] : [finding('site-of-another', place)]
  })
}
