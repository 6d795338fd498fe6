import { html } from 'hono/html'
import { english, type Markup, type Say, vietnamese } from './language.ts'

/**
 * The one stylesheet of our pages. Sizes are `rem`, so that the reader's own text size holds; light only, because
 * these pages are printed and shown to committees; nothing is told by colour alone.
 */
export const pageStyle = new URL('./page.css', import.meta.url)

/** The icon of our pages in the tab of a browser: a tick on the pages' own red. */
export const icon = new URL('./icon.svg', import.meta.url)

export type { Markup }

/** One page for people: what the browser tab says, what search engines and chats read, and the page itself. */
export interface Page {
  /** Vietnamese unless said. */
  readonly say?: Say
  readonly title: string
  /** Whether the title is the contest's own. */
  readonly isOwnTitle?: boolean
  /** Path of this very page, where a link can have it in the other language. */
  readonly path?: string
  /** Who speaks: the organiser of the contest. */
  readonly organiser?: string
  /** Further elements of the head. */
  readonly head?: Markup
  /** The contest's links at the foot; none where there is no contest. */
  readonly foot?: Markup
  readonly main: Markup
}

/** The frame every page shares. No script, no cookie, one stylesheet: it must open on any phone. */
export const layout = ({ say = vietnamese, head, foot, main, ...page }: Page): Markup => html`<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title${page.isOwnTitle ? say.ownLang : ''}>${page.title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/q/page.css">
${head}
</head>
<body>
${header(say, page.organiser, page.path)}
<main>
${main}
</main>
<footer>
${foot}
<p>${say('plainPage')}</p>
</footer>
</body>
</html>
`

const header = (say: Say, organiser: string | undefined, path: string | undefined): Markup =>
  html`<header>${organiser === undefined ? html`<p>${say('nobody')}</p>` : html`<p${say.ownLang}>${organiser}</p>`}${path === undefined ? '' : otherLanguage(say, path)}</header>`

/** The way to the same page for whoever reads the other language, in the words of that language. */
const otherLanguage = (say: Say, path: string): Markup => {
  const other = say.language === 'vi' ? english : vietnamese
  return html`\n<p class="language"><a href="${other.address(path)}" lang="${other.language}" hreflang="${other.language}">${say('otherLanguage')}</a></p>`
}

/** Where to go from any page of a contest. */
export const footOf = (
  say: Say,
  contest: string,
  site: string | undefined,
): Markup => html`<nav aria-label="${say('contest')}">
<a href="${say.address(pathOf(contest, site))}">${say('contestPage')}</a>
<a href="${say.address(`/q/${contest}/receipt`)}">${say('lookUpReceipt')}</a>
</nav>`

/** Path of a contest's own page, with the agency a link was made for. */
export const pathOf = (contest: string, site: string | undefined): string =>
  `/q/${contest}${site === undefined ? '' : `?site=${encodeURIComponent(site)}`}`
