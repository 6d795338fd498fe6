import { html, raw } from 'hono/html'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { shellVi } from '../../../widget/messages/console/shell.ts'
import type { Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import { statusAt } from '../../contest/rounds.ts'
import type { ConsoleContest, ShellData, SignedIn } from '../../contract/console/shell.ts'
import type { Markup } from '../layout.ts'
import { lifeCycle } from './life-cycle.ts'
import { screensFor } from './screens.ts'

/** The one stylesheet of the console, in order: the frame of every page; what stands on the screens; widths, forced colours, paper. */
export const consoleStyles: readonly URL[] = [
  new URL('./tokens-and-ground.css', import.meta.url),
  new URL('./page-frame.css', import.meta.url),
  new URL('./buttons-and-notes.css', import.meta.url),
  new URL('./panels.css', import.meta.url),
  new URL('./tables.css', import.meta.url),
  new URL('./compare-and-attempts.css', import.meta.url),
  new URL('./charts.css', import.meta.url),
  new URL('./shaded-tables.css', import.meta.url),
  new URL('./doors.css', import.meta.url),
  new URL('./narrow.css', import.meta.url),
  new URL('./phone.css', import.meta.url),
  new URL('./contrast-and-paper.css', import.meta.url),
]

const say = sayFrom(shellVi)

/** What stands around every page of the console. */
export interface PageFrame {
  /** Which entry of the navigation this is, as in screens.ts; undefined: none. */
  readonly screen?: string
  /** The page's own heading. */
  readonly title: string
  readonly member: SignedIn
  /** null: a page of no contest. */
  readonly contest: Contest | null
  /** Now, epoch ms. */
  readonly now: number
}

/** One page of the console: its frame comes from here, its inside is drawn by `element` from `body`. */
export interface ConsolePage extends PageFrame {
  /** The screen's element, such as `compare-screen`. */
  readonly element: string
  /** Where the same `body` is read again, with the same filters; null: the page does not refresh. */
  readonly source: string | null
  /** What the screen shows, of the shape in server/contract/console/. null: still being computed. */
  readonly body: unknown
  /** When `body` was true, epoch ms; undefined: now. */
  readonly asOf?: number | undefined
  /** Whether the screen says itself, on paper, what it is and as of when. */
  readonly headsPaper?: boolean
}

/**
 * A whole page of the console. The frame (contest, step, member, screens, heading) is here at once and works without a
 * script; the numbers stand in `#data`, which no browser executes, and the screen's element draws them.
 *
 * @example
 * consolePage({ screen: 'desk', title: 'Bàn việc', member, contest, now, element: 'desk-screen',
 *   source: `/v1/console/${id}/desk`, body: await deskOf(deps, contest, now) })
 */
export const consolePage = (page: ConsolePage): Markup =>
  document(
    page,
    html`<console-page>
${header(page)}
<main id="main">
${page.headsPaper ? '' : paperHead(page)}
<div class="head${page.headsPaper ? ' no-print' : ''}"><h1>${page.title}</h1><live-stamp></live-stamp></div>
${raw(`<${page.element}></${page.element}>`)}
<noscript><p class="note fault">${say('needsScript')}</p></noscript>
</main>
</console-page>
<script type="application/json" id="data">${raw(embed(shellDataOf(page)))}</script>`,
  )

/** A page of forms and lists that the server draws whole: it works without a script. */
export const formPage = (page: PageFrame & { readonly main: Markup }): Markup =>
  document(
    page,
    html`${header(page)}
<main id="main" class="stack">
${paperHead(page)}
<div class="head"><h1>${page.title}</h1><p class="print-only">${readAt(page)}</p></div>
${page.main}
</main>`,
  )

/** The bar above the page is not printed, and paper lies about without it. */
const paperHead = ({ contest }: PageFrame): Markup =>
  html`<p class="print-only"><b>${contest?.rules.title ?? say('console')}</b></p>`

function readAt({ now }: PageFrame): string {
  const { time, date } = inVietnam(now)
  return say('still', say('moment', time, date))
}

const document = (page: PageFrame, inside: Markup): Markup => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<title>${page.title} · ${page.contest?.rules.title ?? say('console')}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/console/console.css">
<script type="module" src="/console/console.js"></script>
</head>
<body>
<a class="hidden" href="#main">${say('toMain')}</a>
${inside}
</body>
</html>
`

const header = (page: PageFrame): Markup => {
  const { time, date, weekday } = inVietnam(page.now)
  return html`<header class="top">
<div class="who">
<p class="contest"><b>${page.contest?.rules.title ?? say('console')}</b></p>
<server-clock class="num sheet-only">${say('clock', weekday, date, time)} <span class="quiet">${say('serverClock')}</span></server-clock>
<p>${page.member.may.includes('own-account') ? html`<a href="/console/account">${page.member.name}</a>` : page.member.name} · ${page.member.role}</p>
<form method="post" action="/console/sign-out"><button class="plain" type="submit">${say('signOut')}</button></form>
</div>
${page.contest ? lifeCycle(page.contest, page.now) : ''}
${page.contest ? navigation(page, page.contest.rules.id) : ''}
</header>`
}

/** Nothing for whoever has no screen but the one they are on, as an agency. */
const navigation = ({ member, screen }: PageFrame, contest: string): Markup | '' => {
  const shown = screensFor(member.may)
  const firstAside = shown.find(({ isAside }) => isAside)
  const links = shown.map(
    each =>
      html`<a href="/console/${contest}/${each.path}"${each.id === screen ? html` aria-current="page"` : ''}${each === firstAside ? html` class="rest"` : ''}>${each.label}</a>
`,
  )
  if (shown.length === 0) return ''
  return html`<button class="button menu" type="button" popovertarget="screens">${say('screens')} <span aria-hidden="true">▾</span></button>
<nav class="screens" id="screens" popover aria-label="${say('screens')}">
${links}
</nav>`
}

/** A contest as the console's elements know it. */
export const consoleContest = ({ rules }: Contest, now: number): ConsoleContest => ({
  id: rules.id,
  title: rules.title,
  status: statusAt(rules, now),
  rounds: rules.rounds.map(({ id, title, opens, closes }) => ({
    ...{ id, title },
    opens: writeInstant(opens),
    closes: writeInstant(closes),
  })),
})

const shellDataOf = ({ contest, member, now, asOf = now, source, body }: ConsolePage): ShellData => ({
  contest: contest && consoleContest(contest, now),
  ...{ member, now: writeInstant(now), asOf: writeInstant(asOf), source, body },
})

/** JSON that cannot end the script element it stands in, nor begin a comment there (HTML, 4.12.1.3). */
const embed = (data: ShellData): string => JSON.stringify(data).replaceAll('<', '\\u003c')
