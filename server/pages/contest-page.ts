import { html } from 'hono/html'
import type { PublicContest, Tally } from '../contract/public.ts'
import { contestFacts } from './contest-facts.ts'
import { faultSummary, titleOf } from './fault-summary.ts'
import type { Say } from './language.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { receiptForm } from './receipt-page.ts'
import { registrationForm, registrationPlaces, type TypedForm } from './registration-form.ts'
import { type RoundsShown, sayDay, sayEnd, sayInstant } from './say-when.ts'
import { tallyTable } from './tally-table.ts'

/** The agency a link or QR code was made for. */
export interface LinkedSite {
  readonly agency: string
  readonly name: string
}

/** Everything the first page of a contest shows. */
export interface ContestView {
  readonly say: Say
  readonly contest: PublicContest
  readonly rounds: RoundsShown
  readonly site: LinkedSite | undefined
  readonly typed: TypedForm
  /** The public counts, shown once the contest is closed. */
  readonly tally: Tally | undefined
  /** Origin of this server, for the addresses other sites read. */
  readonly publicUrl: string
}

/** The contest as a citizen meets it: its name, until when, and the button; then what else there is to know. */
export function contestPage(view: ContestView): Markup {
  const { say, contest, rounds, site, typed } = view
  const isRefused = typed.refusals.length > 0
  return layout({
    say,
    title: isRefused ? say('faulty', contest.title) : contest.title,
    isOwnTitle: !isRefused,
    ...(!isRefused && { path: pathOf(contest.id, site?.agency) }),
    organiser: contest.organiser,
    head: socialHead(view),
    foot: footOf(say, contest.id, site?.agency),
    main: html`${faultSummary(say, typed.refusals, registrationPlaces(say, contest))}
<h1${say.ownLang}>${contest.title}</h1>
${site ? html`<p class="site">${say.markup('byLink', html`<strong${say.ownLang}>${site.name}</strong>`)}</p>` : ''}
${status(view, isRefused)}
${contest.status === 'closed' ? afterClose(view) : ''}
${isRefused ? '' : contestFacts(say, contest, rounds)}
${contest.status === 'open' ? registrationForm(say, contest, site?.agency, typed) : ''}
${isRefused ? contestFacts(say, contest, rounds) : ''}`,
  })
}

/** Where the contest stands; while it is open, the way to the form unless its reader is on the form already. */
function status({ say, contest, rounds }: ContestView, isRefused: boolean): Markup {
  if (contest.status === 'before') return beforeOpening(say, contest, rounds)
  if (contest.status === 'closed')
    return html`<p class="status"><strong>${titleOf(say, 'after-closing')}</strong> ${announced(say, contest)}</p>`
  const end = html`<strong>${sayEnd(say, contest.closes)}</strong>`
  const until = rounds.isOneOfSeveral
    ? say.markup('roundTakesUntil', say.own(rounds.current.title), end)
    : say.markup('takesUntil', end)
  return html`<p>${until}</p>
${isRefused ? '' : html`<p class="actions first"><a class="button" href="#dang-ky">${say('begin')}</a></p>`}`
}

function beforeOpening(say: Say, { opens }: PublicContest, { current, ended }: RoundsShown): Markup {
  const when = sayInstant(say, opens)
  if (ended)
    return html`<p class="status"><strong>${say.markup('roundOver', say.own(ended.title))}</strong> ${say.markup('roundOpens', say.own(current.title), when)}</p>`
  return html`<p class="status"><strong>${titleOf(say, 'before-opening')}</strong> ${say('comeBack', when)}</p>`
}

/** First of all the way to one's own result. */
const afterClose = ({ say, contest, tally }: ContestView): Markup => html`<h2>${say('yourResult')}</h2>
${receiptForm(say, contest.id, '', [])}
${tally ? tallyTable(say, tally) : ''}`

const announced = (say: Say, { results }: PublicContest): Markup =>
  results === null ? html`${say('toBeAnnounced')}` : html`<a href="${results}">${say('announced')}</a>.`

/** What chats show of a link (Open Graph), and where a CMS finds the embed (oEmbed discovery). */
function socialHead({ say, contest, site, publicUrl }: ContestView): Markup {
  const path = pathOf(contest.id, site?.agency)
  const embed = `${publicUrl}/oembed?format=json&url=${encodeURIComponent(`${publicUrl}${path}`)}`
  return html`<meta name="description" content="${describe(say, contest)}">
<link rel="canonical" href="${publicUrl}${say.address(`/q/${contest.id}`)}">
<link rel="alternate" type="application/json+oembed" href="${embed}" title="${contest.title}">
<meta property="og:type" content="website">
<meta property="og:locale" content="${say.language === 'vi' ? 'vi_VN' : 'en_GB'}">
<meta property="og:site_name" content="${contest.organiser}">
<meta property="og:title" content="${contest.title}">
<meta property="og:description" content="${describe(say, contest)}">
<meta property="og:url" content="${publicUrl}${say.address(path)}">`
}

const describe = (say: Say, { paper, opens, closes }: PublicContest): string =>
  say('description', paper.questions, sayDay(opens), sayDay(closes, 1))
