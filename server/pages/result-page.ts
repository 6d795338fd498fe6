import { html } from 'hono/html'
import type { Rules } from '../contest/rules.ts'
import type { PublicContest, SubmittedAttempt } from '../contract/public.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { type Counted, sayAgency, sayWhy } from './say-agency.ts'
import { sayEnd, sayInstant } from './say-instant.ts'
import { sayScoreDay } from './say-score.ts'

/** What was left blank in a paper that was taken as it stood. */
export interface Blanks {
  readonly answered: number
  readonly of: number
  /** Whether the rules ask for a number and none could be read. */
  readonly lacksPrediction: boolean
}

/** A paper the server has stored. */
export interface ResultView {
  readonly contest: PublicContest
  readonly rules: Rules
  readonly site: string | undefined
  readonly submitted: SubmittedAttempt
  readonly counted: Counted
  readonly blanks: Blanks | undefined
  /** Whether it was taken as it stood because its time was up. */
  readonly isTimeUp: boolean
}

/** The server has the paper: the receipt, and what happens next. Reloading sends the same paper and gets this again. */
export const resultPage = (view: ResultView): Markup =>
  layout({
    title: `Đã nhận bài dự thi – ${view.contest.title}`,
    organiser: view.contest.organiser,
    foot: footOf(view.contest.id, view.site),
    main: html`<h1>Đã nhận bài dự thi</h1>
<p>${view.contest.title}</p>
${receiptView(view)}
<h2>Tiếp theo</h2>
${nextSteps(view)}`,
  })

const receiptView = ({
  rules,
  submitted,
  counted,
  blanks,
  isTimeUp,
}: ResultView): Markup => html`<section class="receipt" aria-labelledby="ma">
<h2 id="ma">Mã biên nhận</h2>
<p class="code" translate="no">${submitted.receipt}</p>
<p>Nộp lúc ${sayInstant(submitted.submittedAt)} (giờ Việt Nam).</p>
${blanks ? html`<p>${sayBlanks(blanks, isTimeUp)}</p>` : ''}
<p>Ghi cho: <strong>${sayAgency(counted)}</strong>. ${sayWhy(counted, rules)}</p>
<p>${
  submitted.score
    ? html`Bạn trả lời đúng <strong>${submitted.score.right}/${submitted.score.of}</strong> câu.`
    : `Số câu đúng ${sayScoreDay(rules)}.`
}</p>
</section>`

/** What was counted of a paper with blanks in it. */
function sayBlanks({ answered, of, lacksPrediction }: Blanks, isTimeUp: boolean): string {
  const answers = `${answered}/${of} câu đã trả lời${answered < of ? ', câu bỏ trống tính là sai' : ''}`
  const prediction = lacksPrediction ? '; không có số dự đoán' : ''
  return `${isTimeUp ? 'Đã hết giờ làm bài nên bài được nhận như đang có' : 'Bài được nhận như đang có'}: ${answers}${prediction}.`
}

function nextSteps({ contest, site, submitted }: ResultView): Markup {
  const receipt = `/q/${contest.id}/receipt?code=${submitted.receipt}`
  return html`<ul>
<li><a href="${receipt}&format=text">Lưu biên nhận về máy</a>, hoặc in trang này bằng mục In của trình duyệt (trên máy tính: Ctrl+P).</li>
<li><a href="${receipt}">Tra cứu biên nhận này</a> bất cứ lúc nào; có thể đánh dấu trang đó để xem lại.</li>
<li>Cuộc thi nhận bài đến ${sayEnd(contest.closes)}; kết quả do Ban Tổ chức công bố sau đó${contest.results === null ? '' : html` tại <a href="${contest.results}">trang công bố kết quả</a>`}.</li>
${contest.attempts.limit === 1 ? '' : html`<li><a href="${pathOf(contest.id, site)}">Thi lượt mới</a>${again(contest)}</li>`}
</ul>`
}

const again = ({ attempts: { limit } }: PublicContest): string =>
  limit === null ? '.' : `: mỗi người thi tối đa ${limit} lượt.`
