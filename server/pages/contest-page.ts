import { html } from 'hono/html'
import { sentenceOf } from '../contract/problem.ts'
import type { PublicContest, Tally } from '../contract/public.ts'
import { contestFacts } from './contest-facts.ts'
import { faultSummary } from './fault-summary.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { receiptForm } from './receipt-page.ts'
import { registrationForm, registrationPlaces, type Typed } from './registration-form.ts'
import type { RoundsShown } from './rounds-shown.ts'
import { sayEnd, sayInstant } from './say-instant.ts'
import { tallyTable } from './tally-table.ts'

/** The agency a link or QR code was made for. */
export interface LinkedSite {
  readonly agency: string
  readonly name: string
}

/** Everything the first page of a contest shows. */
export interface ContestView {
  readonly contest: PublicContest
  readonly rounds: RoundsShown
  readonly site: LinkedSite | undefined
  readonly typed: Typed
  /** The public counts, shown once the contest is closed. */
  readonly tally: Tally | undefined
  /** Origin of this server, for the addresses other sites read. */
  readonly publicUrl: string
}

/** The contest as a citizen meets it: its name, until when, and the button; then what else there is to know. */
export function contestPage(view: ContestView): Markup {
  const { contest, rounds, site, typed } = view
  const isRefused = typed.refusals.length > 0
  return layout({
    title: isRefused ? `Lỗi: ${contest.title}` : contest.title,
    organiser: contest.organiser,
    head: socialHead(view),
    foot: footOf(contest.id, site?.agency),
    main: html`${faultSummary(typed.refusals, registrationPlaces(contest))}
<h1>${contest.title}</h1>
${site ? html`<p class="site">Dự thi qua đường dẫn của <strong>${site.name}</strong></p>` : ''}
${status(view, isRefused)}
${contest.status === 'closed' ? afterClose(view) : ''}
${isRefused ? '' : contestFacts(contest, rounds)}
${contest.status === 'open' ? registrationForm(contest, site?.agency, typed) : ''}
${isRefused ? contestFacts(contest, rounds) : ''}`,
  })
}

/** Where the contest stands; while it is open, the way to the form unless its reader is on the form already. */
function status({ contest, rounds }: ContestView, isRefused: boolean): Markup {
  if (contest.status === 'before') return beforeOpening(contest, rounds)
  if (contest.status === 'closed')
    return html`<p class="status"><strong>${sentenceOf('after-closing').title}</strong> ${announced(contest)}</p>`
  const round = rounds.isOneOfSeveral ? `${rounds.current.title} nhận` : 'Nhận'
  return html`<p>${round} bài đến <strong>${sayEnd(contest.closes)}</strong> (giờ Việt Nam).</p>
${isRefused ? '' : html`<p class="actions first"><a class="button" href="#dang-ky">Bắt đầu</a></p>`}`
}

function beforeOpening({ opens }: PublicContest, { current, ended }: RoundsShown): Markup {
  const when = `${sayInstant(opens)} (giờ Việt Nam)`
  if (ended)
    return html`<p class="status"><strong>${ended.title} đã kết thúc.</strong> ${current.title} mở từ ${when}.</p>`
  return html`<p class="status"><strong>${sentenceOf('before-opening').title}</strong> Vui lòng quay lại từ ${when}.</p>`
}

/** First of all the way to one's own result. */
const afterClose = ({ contest, tally }: ContestView): Markup => html`<h2>Tra cứu kết quả của bạn</h2>
${receiptForm(contest.id, '', [])}
${tally ? tallyTable(tally) : ''}`

const announced = ({ results }: PublicContest): Markup =>
  results === null
    ? html`Kết quả do Ban Tổ chức công bố.`
    : html`<a href="${results}">Xem kết quả Ban Tổ chức đã công bố</a>.`

/** What chats show of a link (Open Graph), and where a CMS finds the embed (oEmbed discovery). */
function socialHead({ contest, site, publicUrl }: ContestView): Markup {
  const url = `${publicUrl}${pathOf(contest.id, site?.agency)}`
  const embed = `${publicUrl}/oembed?format=json&url=${encodeURIComponent(url)}`
  return html`<meta name="description" content="${describe(contest)}">
<link rel="canonical" href="${publicUrl}/q/${contest.id}">
<link rel="alternate" type="application/json+oembed" href="${embed}" title="${contest.title}">
<meta property="og:type" content="website">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${contest.organiser}">
<meta property="og:title" content="${contest.title}">
<meta property="og:description" content="${describe(contest)}">
<meta property="og:url" content="${url}">`
}

const describe = ({ paper, opens, closes }: PublicContest): string =>
  `${paper.questions} câu hỏi trắc nghiệm, thi trực tuyến từ ${day(opens)} đến ${day(closes, 1)}.`

/** The day of an instant; `earlier` ms before it, as a window ends just before its end. */
const day = (instant: string, earlier = 0): string =>
  sayInstant(new Date(Date.parse(instant) - earlier).toISOString())
    .split(' ')
    .at(-1) ?? ''
