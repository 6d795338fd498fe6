import { html } from 'hono/html'
import type { PublicContest, SubmittedAttempt } from '../contract.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { sayEnd, sayInstant } from './say-instant.ts'

/** A paper the server has stored. */
export interface ResultView {
  readonly contest: PublicContest
  readonly site: string | undefined
  readonly submitted: SubmittedAttempt
}

/** The server has the paper: the receipt, and what happens next. Reloading sends the same paper and gets this again. */
export const resultPage = ({ contest, site, submitted }: ResultView): Markup =>
  layout({
    title: `Đã nhận bài dự thi – ${contest.title}`,
    organiser: contest.organiser,
    foot: footOf(contest.id, site),
    main: html`<h1>Đã nhận bài dự thi</h1>
<p>${contest.title}</p>
<section class="receipt" aria-labelledby="ma">
<h2 id="ma">Mã biên nhận</h2>
<p class="code">${submitted.receipt}</p>
<p>Nộp lúc ${sayInstant(submitted.submittedAt)} (giờ Việt Nam).</p>
${submitted.score ? html`<p>Bạn trả lời đúng <strong>${submitted.score.right}/${submitted.score.of}</strong> câu.</p>` : ''}
</section>
<h2>Tiếp theo</h2>
<ul>
<li>Chép lại, chụp màn hình hoặc in trang này để giữ mã biên nhận.</li>
<li><a href="/q/${contest.id}/receipt?code=${submitted.receipt}">Tra cứu biên nhận này</a> để biết bài được tính cho cơ quan nào.</li>
<li>Cuộc thi nhận bài đến ${sayEnd(contest.closes)}; kết quả được công bố sau đó.</li>
${contest.attempts.limit === 1 ? '' : html`<li><a href="${pathOf(contest.id, site)}">Thi lượt mới</a>${again(contest)}</li>`}
</ul>`,
  })

const again = ({ attempts: { limit } }: PublicContest): string =>
  limit === null ? '.' : `: mỗi người thi tối đa ${limit} lượt.`
