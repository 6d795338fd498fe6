import { html } from 'hono/html'
import type { Say } from './language.ts'
import { type Markup, pathOf } from './layout.ts'

/**
 * Tells the page around our frame how tall its content is: our own message, and WordPress's when the frame came
 * from a pasted address (its secret stands behind `#`). Sent to the host the frame was made for and nobody else;
 * to anyone only when no host was named. Served as it stands, so it is written for every browser that can frame us.
 */
export const heightScript = new URL('./height.js', import.meta.url)

/** What the page inside a portal's iframe holds. */
export interface FrameView {
  readonly contest: string
  readonly title: string
  /** The exact origin the page may be shown on; undefined: anywhere. */
  readonly host: string | undefined
  /** The sealed claim of that origin. */
  readonly ticket: string | undefined
  /** Agency of the link: the host's own, or the one the address names. */
  readonly site: string | undefined
  readonly say: Say
  readonly publicUrl: string
}

/**
 * The quiz inside an iframe. Links open outside it, because our other pages refuse to be framed; the one inside
 * the element is what a browser without script shows.
 */
export const framePage = ({
  contest,
  title,
  host,
  ticket,
  site,
  say,
  publicUrl,
}: FrameView): Markup => html`<!doctype html>
<html lang="${say.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_blank">
<title lang="vi">${title}</title>
<link rel="stylesheet" href="${publicUrl}/q/page.css">
<script src="${publicUrl}/v1/agency-quiz.js" async></script>
<script src="${publicUrl}/frame/height.js" defer data-contest="${contest}"${host === undefined ? '' : html` data-host="${host}"`}></script>
</head>
<body class="framed">
<main>
<h1 class="unseen" lang="vi">${title}</h1>
<agency-quiz contest="${contest}"${say.language === 'vi' ? '' : html` lang="${say.language}"`}${evidence(ticket, site)}>
<p lang="${say.language}"><a href="${publicUrl}${say.address(pathOf(contest, site))}" rel="noopener">${say.markup('takeHere', say.own(title))}</a></p>
</agency-quiz>
</main>
</body>
</html>
`

function evidence(ticket: string | undefined, site: string | undefined): Markup | '' {
  if (ticket !== undefined) return html` frame="${ticket}"`
  return site === undefined ? '' : html` site="${site}"`
}
