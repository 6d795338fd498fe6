import { html } from 'hono/html'
import type { PublicContest, Tally } from '../contract.ts'
import { contestFacts } from './contest-facts.ts'
import { faultSummary } from './fault-summary.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { receiptForm } from './receipt-form.ts'
import { registrationForm, registrationPlaces, type Typed } from './registration-form.ts'
import { sayInstant } from './say-instant.ts'
import { tallyTable } from './tally-table.ts'

/** The agency a link or QR code was made for. */
export interface LinkedSite {
  readonly agency: string
  readonly name: string
}

/** Everything the first page of a contest shows. */
export interface ContestView {
  readonly contest: PublicContest
  readonly site: LinkedSite | undefined
  readonly typed: Typed
  /** The public counts, shown once the contest is closed. */
  readonly tally: Tally | undefined
  /** Origin of this server, for the addresses other sites read. */
  readonly publicUrl: string
}

/** The contest as a citizen meets it: what it is, and the way in while it is open. */
export function contestPage(view: ContestView): Markup {
  const { contest, site, typed } = view
  const isRefused = typed.refusals.length > 0
  return layout({
    title: isRefused ? `Lỗi: ${contest.title}` : contest.title,
    organiser: contest.organiser,
    head: socialHead(view),
    foot: footOf(contest.id, site?.agency),
    main: html`${faultSummary(typed.refusals, registrationPlaces(contest))}
<h1>${contest.title}</h1>
${site ? html`<p class="site">Dự thi qua đường dẫn của <strong>${site.name}</strong></p>` : ''}
${status(contest)}
${contestFacts(contest)}
${wayIn(view)}`,
  })
}

function status(contest: PublicContest): Markup | undefined {
  if (contest.status === 'open') return undefined
  if (contest.status === 'before')
    return html`<p class="status"><strong>Cuộc thi chưa mở.</strong>
Vui lòng quay lại từ ${sayInstant(contest.opens)} (giờ Việt Nam).</p>`
  return html`<p class="status"><strong>Cuộc thi đã kết thúc.</strong> ${announced(contest)}</p>`
}

function wayIn({ contest, site, typed, tally }: ContestView): Markup | undefined {
  if (contest.status === 'open') return registrationForm(contest, site?.agency, typed)
  if (contest.status === 'before') return undefined
  return html`<h2>Tra cứu biên nhận</h2>
${receiptForm(contest.id, '', [])}
${tally ? tallyTable(tally) : ''}`
}

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
