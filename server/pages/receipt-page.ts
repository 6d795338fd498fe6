import { html } from 'hono/html'
import type { Rules } from '../contest/rules.ts'
import type { Refusal } from '../contract/problem.ts'
import type { PublicContest, PublicReceipt } from '../contract/public.ts'
import { sayAgency, sayWhy } from './counted-for.ts'
import { faultBeside, faultId, faultSummary, type Place } from './fault-summary.ts'
import type { Phrase, Say } from './language.ts'
import { footOf, layout, type Markup } from './layout.ts'
import { capital, sayInstant, sayScoreDay } from './say-when.ts'

/** A question about a receipt: the code as typed, and what is known of it or why nothing is. */
export interface ReceiptView {
  readonly say: Say
  readonly contest: PublicContest
  readonly rules: Rules
  readonly code: string
  readonly receipt: PublicReceipt | undefined
  readonly refusals: readonly Refusal[]
}

/** Is this attempt in the books, and for which agency? */
export function receiptPage({ say, contest, rules, code, receipt, refusals }: ReceiptView): Markup {
  const title = `${say('lookUpReceipt')} – ${contest.title}`
  return layout({
    say,
    title: refusals.length > 0 ? say('faulty', title) : title,
    path: `/q/${contest.id}/receipt${code === '' ? '' : `?code=${encodeURIComponent(code)}`}`,
    organiser: contest.organiser,
    head: html`<meta name="robots" content="noindex">`,
    foot: footOf(say, contest.id, undefined),
    main: html`${faultSummary(say, refusals, [codePlace(say)])}
<h1>${say('lookUpReceipt')}</h1>
<p${say.ownLang}>${contest.title}</p>
${receipt ? foundView(say, receipt, rules) : ''}
${receiptForm(say, contest.id, code, refusals)}`,
  })
}

const foundView = (
  say: Say,
  receipt: PublicReceipt,
  rules: Rules,
): Markup => html`<section class="receipt" aria-labelledby="bien-nhan">
<h2 id="bien-nhan">${say.markup('receiptTitle', html`<span class="code" translate="no">${receipt.receipt}</span>`)}</h2>
<p class="verdict">${sayVerdict(say, receipt)}</p>
<dl class="facts">
${factsOf(say, receipt, rules).map(([term, text]) => html`<dt>${term}</dt><dd>${text}</dd>\n`)}
</dl>
</section>
<p>${keepReceipt(say, receipt.contest, receipt.receipt)}</p>`

/** How a receipt is kept: as a file, or on paper. */
export const keepReceipt = (say: Say, contest: string, code: string): Markup =>
  html`<a href="${say.address(`/q/${contest}/receipt?code=${code}&format=text`)}">${say('keepReceipt')}</a>${say('orPrint')}`

/** A receipt as a file to keep: plain text, for any phone. */
export const receiptText = (
  say: Say,
  { title, organiser }: PublicContest,
  rules: Rules,
  receipt: PublicReceipt,
  address: string,
): string =>
  [
    say('receiptHeading'),
    title,
    organiser,
    '',
    say('receiptIs', receipt.receipt),
    sayVerdict(say, receipt),
    ...factsOf(say, receipt, rules).map(([term, , text]) => `${term}: ${text}`),
    say('receiptAt', address),
    '',
  ].join('\r\n')

const sayVerdict = (say: Say, { counted }: PublicReceipt): string => say(counted ? 'counts' : 'countsNot')

type Fact = readonly [term: string, shown: Phrase, text: string]

function factsOf(say: Say, receipt: PublicReceipt, rules: Rules): Fact[] {
  const score = receipt.score
    ? `${receipt.score.right}/${receipt.score.of}`
    : capital(sayScoreDay(say, rules))
  const same = (term: string, text: string): Fact => [term, text, text]
  return [
    same(say('submittedWhen'), say('vietnamTime', sayInstant(say, receipt.submittedAt))),
    [say('countedWhom'), sayAgency(say, receipt), receipt.agency?.name ?? say('unknownAgency')],
    same(say('why'), sayWhy(say, receipt, rules)),
    same(say('rightAnswers'), score),
  ]
}

/** Where the code is typed. */
const codePlace = (say: Say): Place => ({ field: 'code', label: say('receipt'), anchor: 'code' })

/** Asks for a receipt code. A code names no person, so it may stand in an address and be kept as a bookmark. */
export function receiptForm(say: Say, contest: string, code: string, refusals: readonly Refusal[]): Markup {
  const isWrong = refusals.length > 0
  return html`<form method="get" action="/q/${contest}/receipt">
${say.language === 'vi' ? '' : html`<input type="hidden" name="lang" value="${say.language}">`}<div class="row">
<label for="code">${say('receipt')}</label>
<p class="hint" id="code-goi-y">${say('receiptHint')}</p>
${faultBeside(say, refusals, codePlace(say))}
<input id="code" name="code" value="${code}" maxlength="40" required autocomplete="off" autocapitalize="characters"
 spellcheck="false" aria-describedby="code-goi-y${isWrong ? ` ${faultId('code')}` : ''}"${isWrong ? ' aria-invalid=true' : ''}>
</div>
<p class="actions"><button class="plain">${say('lookUp')}</button></p>
</form>`
}
