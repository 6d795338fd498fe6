import { html } from 'hono/html'
import type { PublicContest, PublicReceipt, Via } from '../contract.ts'
import type { Refusal } from '../errors.ts'
import { faultSummary } from './fault-summary.ts'
import { footOf, layout, type Markup } from './layout.ts'
import { receiptForm } from './receipt-form.ts'
import { sayInstant } from './say-instant.ts'

/** A question about a receipt: the code as typed, and what is known of it or why nothing is. */
export interface ReceiptView {
  readonly contest: PublicContest
  readonly code: string
  readonly receipt: PublicReceipt | undefined
  readonly refusals: readonly Refusal[]
}

const ways: Record<Via, string> = {
  script: 'thẻ nhúng trên trang của cơ quan',
  frame: 'khung trên trang của cơ quan',
  link: 'đường dẫn hoặc mã QR của cơ quan',
  unknown: 'chưa xác định',
}

/** Is this attempt in the books, and for which agency? */
export const receiptPage = ({ contest, code, receipt, refusals }: ReceiptView): Markup =>
  layout({
    title: `${refusals.length > 0 ? 'Lỗi: ' : ''}Tra cứu biên nhận – ${contest.title}`,
    organiser: contest.organiser,
    head: html`<meta name="robots" content="noindex">`,
    foot: footOf(contest.id, undefined),
    main: html`${faultSummary(refusals, [{ field: 'code', label: 'Mã biên nhận', anchor: 'code' }])}
<h1>Tra cứu biên nhận</h1>
<p>${contest.title}</p>
${receipt ? found(receipt) : ''}
${receiptForm(contest.id, code, refusals)}`,
  })

const found = (receipt: PublicReceipt): Markup => html`<section class="receipt" aria-labelledby="bien-nhan">
<h2 id="bien-nhan">Biên nhận <span class="code">${receipt.receipt}</span></h2>
<p class="verdict">${receipt.counted ? 'Bài thi này được tính.' : 'Bài thi này không được tính.'}</p>
<dl class="facts">
<dt>Nộp lúc</dt><dd>${sayInstant(receipt.submittedAt)} (giờ Việt Nam)</dd>
<dt>Ghi cho</dt><dd>${receipt.agency?.name ?? 'Chưa xác định cơ quan'}</dd>
<dt>Kênh</dt><dd>${ways[receipt.via]}</dd>
${receipt.score ? html`<dt>Số câu đúng</dt><dd>${receipt.score.right}/${receipt.score.of}</dd>` : ''}
<dt>Số thứ tự trong sổ cái</dt><dd>${receipt.leaf.index + 1}</dd>
</dl>
</section>`
