import { frameUrl, linkTag, scriptTag } from '../snippets.ts'
import { type Finding, finding } from './finding.ts'
import {
  baseOf,
  contestIn,
  embeddingFor,
  KEPT_ELSEWHERE,
  type OurTag,
  type PageFacts,
  placeOf,
} from './page-facts.ts'

/** Fewer letters than this is a page whose text comes later. */
const NO_TEXT = 5

/** Why nothing of ours is seen, where the page tells: looked for when no other rule knows. */
export const explainMissing = (facts: PageFacts): Finding | undefined =>
  delayedFrame(facts) ?? lostLink(facts) ?? linkByScript(facts) ?? otherPage(facts)

/** An AMP page runs no script but its own. */
export const checkAmp = (facts: PageFacts): Finding[] => [
  finding('amp-page', { fix: linkTag(embeddingFor(facts)) }),
]

/** A lazy loader keeps a frame's address in an attribute of its own (`data-src`, `data-lazy-src`). */
function delayedFrame(facts: PageFacts): Finding | undefined {
  const { page, serverFacts, tags, target } = facts
  const { server } = serverFacts
  const frame = tags.find(
    ({ name, attributes }) =>
      name === 'iframe' &&
      [...attributes].some(([key, value]) => KEPT_ELSEWHERE.test(key) && value.startsWith(`${server}/`)),
  )
  const fix = frameUrl({ server, contest: target.id }, page.url.origin)
  return frame && finding('frame-delayed', { where: placeOf(frame), fix })
}

/** A link to one of our contests that leads there by another address, or by way of a page that passes visitors on. */
function lostLink(facts: PageFacts): Finding | undefined {
  const { page, serverFacts, tags } = facts
  const base = baseOf(page, tags)
  const links = tags.flatMap((tag): OurTag[] => {
    const href = tag.name === 'a' ? tag.attributes.get('href')?.trim() : undefined
    return href && URL.canParse(href, base) ? [{ tag, url: new URL(href, base) }] : []
  })
  const isKnown = (link: OurTag) =>
    link.url.pathname.startsWith('/q/') && serverFacts.contests.some(({ id }) => id === contestIn(link))
  const isWrapped = ({ url }: OurTag) =>
    [...url.searchParams.values()].some(value => value.startsWith(`${serverFacts.server}/q/`))
  const told = (link: OurTag | undefined, code: 'link-elsewhere' | 'link-wrapped') =>
    link &&
    finding(code, {
      where: `${placeOf(link.tag)}: ${link.url.origin}${link.url.pathname}`,
      fix: linkTag(embeddingFor(facts)),
    })
  return told(links.find(isKnown), 'link-elsewhere') ?? told(links.find(isWrapped), 'link-wrapped')
}

const NOT_FOUND =
  /không (?:được )?tìm thấy|không tồn tại|\bnot found\b|(?:can['’]t|cannot|could not) be found/iu
/** What a page says it has lost; an article may tell of anything else that was not found. */
const OF_A_PAGE =
  /\b(?:trang(?! phục| sức| trại| bị| trí)|page|file|404|url)\b|nội dung|bài viết|đường dẫn|liên kết|tập tin|^not found/iu
/** On a page with little else: an article may be of plan 404, or of 404 people. */
const NUMBER_ALONE = /\b404\b(?!\s*\/)/
/** A script that sends its visitor elsewhere, on a page with little else. */
const MOVES = /\blocation(?:\.href)?\s*=[^=]|\blocation\.(?:replace|assign)\s*\(/
const FEW_LETTERS = 200

/** The address of the quiz, or the tag itself, in code of the page: an `onclick`, or a script that writes it. */
function linkByScript(facts: PageFacts): Finding | undefined {
  const { inline, page, serverFacts, tags } = facts
  const address = `${serverFacts.server}/q/`
  const tag = tags.find(({ attributes }) =>
    [...attributes].some(
      ([name, value]) => !['href', 'src', 'content'].includes(name) && value.includes(address),
    ),
  )
  const clicked = /<\w+[^<>]*\son\w+\s*=[^<>]*\/q\/[a-z0-9-]+/i.exec(page.html)
  const line = clicked && page.html.slice(0, clicked.index).split('\n').length
  if (tag ?? clicked)
    return finding('link-by-script', {
      where: tag ? placeOf(tag) : `dòng ${line}`,
      fix: linkTag(embeddingFor(facts)),
    })
  const writer = inline.find(({ text }) => /agency-quiz[\w.-]*\.js/.test(text))
  return (
    writer && finding('tag-by-script', { where: `dòng ${writer.line}`, fix: scriptTag(embeddingFor(facts)) })
  )
}

/** Another page was answered than the one whose address was given. */
function otherPage({ tags, letters, ours, headings, inline }: PageFacts): Finding | undefined {
  const has = (name: string, key: string, value: RegExp) =>
    tags.some(tag => tag.name === name && value.test(tag.attributes.get(key)?.trim() ?? ''))
  if (has('input', 'type', /^password$/i)) return finding('login-page')
  if (has('meta', 'http-equiv', /^refresh$/i) && has('meta', 'content', /^\d+\s*[;,]\s*url\s*=/i))
    return finding('page-moves-on')
  const isShort = letters < FEW_LETTERS
  const isLost = (said: string) =>
    NOT_FOUND.test(said) ? isShort || OF_A_PAGE.test(said) : isShort && NUMBER_ALONE.test(said)
  if (headings.some(isLost)) return finding('not-found-page')
  if (isShort && inline.some(({ text }) => MOVES.test(text))) return finding('page-moves-on')
  const isScripted = tags.some(({ name }) => name === 'script') && ours.scripts.length === 0
  return letters < NO_TEXT && isScripted ? finding('drawn-by-script') : undefined
}
