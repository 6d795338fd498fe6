import { html } from 'hono/html'
import type { Refusal } from '../contract/problem.ts'
import { faultBeside, faultId } from './fault-summary.ts'
import type { Markup } from './layout.ts'
import type { Place } from './say-refusal.ts'

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
