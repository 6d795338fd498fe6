import { html } from 'hono/html'
import type { Rules } from '../contest/rules.ts'
import type { Refusal } from '../contract/problem.ts'
import type { PublicContest, PublicReceipt } from '../contract/public.ts'
import { faultBeside, faultId, faultSummary, type Place } from './fault-summary.ts'
import { footOf, layout, type Markup } from './layout.ts'
import { sayAgency, sayWhy } from './say-agency.ts'
import { sayInstant } from './say-instant.ts'
import { sayScoreDay } from './say-score.ts'

/** A question about a receipt: the code as typed, and what is known of it or why nothing is. */
export interface ReceiptView {
  readonly contest: PublicContest
  readonly rules: Rules
  readonly code: string
  readonly receipt: PublicReceipt | undefined
  readonly refusals: readonly Refusal[]
}

/** Is this attempt in the books, and for which agency? */
export const receiptPage = ({ contest, rules, code, receipt, refusals }: ReceiptView): Markup =>
  layout({
    title: `${refusals.length > 0 ? 'Lỗi: ' : ''}Tra cứu biên nhận – ${contest.title}`,
    organiser: contest.organiser,
    head: html`<meta name="robots" content="noindex">`,
    foot: footOf(contest.id, undefined),
    main: html`${faultSummary(refusals, [codePlace])}
<h1>Tra cứu biên nhận</h1>
<p>${contest.title}</p>
${receipt ? foundView(receipt, rules) : ''}
${receiptForm(contest.id, code, refusals)}`,
  })

const foundView = (
  receipt: PublicReceipt,
  rules: Rules,
): Markup => html`<section class="receipt" aria-labelledby="bien-nhan">
<h2 id="bien-nhan">Biên nhận <span class="code" translate="no">${receipt.receipt}</span></h2>
<p class="verdict">${sayVerdict(receipt)}</p>
<dl class="facts">
${factsOf(receipt, rules).map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>\n`)}
</dl>
</section>
<p><a href="/q/${receipt.contest}/receipt?code=${receipt.receipt}&format=text">Lưu biên nhận về máy</a>, hoặc in trang này bằng mục In của trình duyệt (trên máy tính: Ctrl+P).</p>`

/** A receipt as a file to keep: plain text, for any phone. */
export const receiptText = (
  { title, organiser }: PublicContest,
  rules: Rules,
  receipt: PublicReceipt,
  address: string,
): string =>
  [
    'BIÊN NHẬN DỰ THI',
    title,
    organiser,
    '',
    `Mã biên nhận: ${receipt.receipt}`,
    sayVerdict(receipt),
    ...factsOf(receipt, rules).map(([term, text]) => `${term}: ${text}`),
    `Tra cứu tại: ${address}`,
    '',
  ].join('\r\n')

const sayVerdict = ({ counted }: PublicReceipt): string =>
  counted ? 'Bài thi này được tính.' : 'Bài thi này không được tính.'

const factsOf = (receipt: PublicReceipt, rules: Rules): [term: string, text: string][] => [
  ['Nộp lúc', `${sayInstant(receipt.submittedAt)} (giờ Việt Nam)`],
  ['Ghi cho', sayAgency(receipt)],
  ['Vì sao', sayWhy(receipt, rules)],
  ['Số câu đúng', receipt.score ? `${receipt.score.right}/${receipt.score.of}` : capital(sayScoreDay(rules))],
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Where the code is typed. */
export const codePlace: Place = { field: 'code', label: 'Mã biên nhận', anchor: 'code' }

/** Asks for a receipt code. A code names no person, so it may stand in an address and be kept as a bookmark. */
export function receiptForm(contest: string, code: string, refusals: readonly Refusal[]): Markup {
  const isWrong = refusals.length > 0
  return html`<form method="get" action="/q/${contest}/receipt">
<div class="row">
<label for="code">Mã biên nhận</label>
<p class="hint" id="code-goi-y">Gồm 16 chữ và số, dạng XXXX-XXXX-XXXX-XXXX.</p>
${faultBeside(refusals, codePlace)}
<input id="code" name="code" value="${code}" maxlength="40" required autocomplete="off" autocapitalize="characters"
 spellcheck="false" aria-describedby="code-goi-y${isWrong ? ` ${faultId('code')}` : ''}"${isWrong ? ' aria-invalid=true' : ''}>
</div>
<p class="actions"><button class="plain">Tra cứu</button></p>
</form>`
}
