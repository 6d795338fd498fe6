import { html } from 'hono/html'

/**
 * The one stylesheet of our pages. Sizes are `rem`, so that the reader's own text size holds; light only, because
 * these pages are printed and shown to committees; nothing is told by colour alone.
 */
export const pageStyle = new URL('./page.css', import.meta.url)

/** The icon of our pages in the tab of a browser: a tick on the pages' own red. */
export const icon = new URL('./icon.svg', import.meta.url)

/** Markup made by `html`, which escapes everything put into it. */
export type Markup = ReturnType<typeof html>

/** One page for people: what the browser tab says, what search engines and chats read, and the page itself. */
export interface Page {
  readonly title: string
  /** Who speaks: the organiser of the contest. */
  readonly organiser?: string
  /** Further elements of the head. */
  readonly head?: Markup
  /** The contest's links at the foot; none where there is no contest. */
  readonly foot?: Markup
  readonly main: Markup
}

/** The frame every page shares. No script, no cookie, one stylesheet: it must open on any phone. */
export const layout = ({ title, organiser, head, foot, main }: Page): Markup => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${title}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/q/page.css">
${head}
</head>
<body>
<header><p>${organiser ?? 'Cuộc thi trực tuyến'}</p></header>
<main>
${main}
</main>
<footer>
${foot}
<p>Trang này không cần JavaScript, không dùng cookie và không theo dõi người xem.</p>
</footer>
</body>
</html>
`

/** Where to go from any page of a contest. */
export const footOf = (contest: string, site: string | undefined): Markup => html`<nav aria-label="Cuộc thi">
<a href="${pathOf(contest, site)}">Trang cuộc thi</a>
<a href="/q/${contest}/receipt">Tra cứu biên nhận</a>
</nav>`

/** Path of a contest's own page, with the agency a link was made for. */
export const pathOf = (contest: string, site: string | undefined): string =>
  `/q/${contest}${site === undefined ? '' : `?site=${encodeURIComponent(site)}`}`
