import { html } from 'hono/html'
import type { Markup } from '../pages/layout.ts'
import { nameOfCms } from './doctor/cms.ts'
import type { Diagnosis } from './doctor/diagnose.ts'
import { type Finding, severityNames } from './doctor/finding.ts'
import {
  NO_FINDINGS,
  OPEN_WAYS_IN,
  sayOpenWaysIn,
  sayReceived,
  sayRegistered,
  sayScheme,
  sayWayIn,
} from './doctor/say-diagnosis.ts'
import type { Offer } from './offer.ts'
import { snippetBox } from './snippet-views.ts'

/** What was asked of the doctor and what came of it: a diagnosis, or the sentence why there is none. */
export interface PageCheck {
  readonly address: string
  readonly result: Diagnosis | string
}

/** The doctor: a form, and the answer to it. */
export const doctorView = (
  { contest, agency }: Offer,
  check: PageCheck | undefined,
): Markup => html`<h2 id="kiem-tra">Kiểm tra trang</h2>
<p>Nhập địa chỉ trang đã dán thẻ. Máy chủ đọc trang đó và chỉ rõ dòng nào cần sửa. Chỉ kiểm tra được trang thuộc các cổng đã đăng ký.</p>
${check === undefined ? '' : checkView(check)}
<form action="/embed#kiem-tra" method="post">
<input type="hidden" name="contest" value="${contest.rules.id}">
<input type="hidden" name="agency" value="${agency?.id ?? ''}">
<div class="row"><label for="url">Địa chỉ trang</label>
<p class="hint" id="url-goi-y">Chép cả địa chỉ trên thanh trình duyệt, ví dụ https://sonoivu.phutho.gov.vn/cuoc-thi.</p>
<input id="url" name="url" type="text" inputmode="url" autocapitalize="none" spellcheck="false" required maxlength="2000" aria-describedby="url-goi-y" value="${check?.address ?? addressOf(agency?.sites[0])}"></div>
<button type="submit">Kiểm tra</button>
</form>`

const addressOf = (site: string | undefined): string => (site === undefined ? '' : `${site}/`)

const checkView = ({ result }: PageCheck): Markup =>
  typeof result === 'string'
    ? html`<div class="summary" role="alert"><p>${result}</p></div>`
    : html`<div role="status">${diagnosisView(result)}</div>`

const diagnosisView = (diagnosis: Diagnosis): Markup => html`<div class="receipt">
<p>Trang <span class="code">${diagnosis.url}</span>${diagnosis.cms ? ` (${nameOfCms(diagnosis.cms)})` : ''}</p>
${sayScheme(diagnosis).map(line => html`<p>${line}</p>`)}
<p class="verdict">${sayWayIn(diagnosis)}</p>
<p>${sayRegistered(diagnosis)}</p>
${sayReceived(diagnosis).map(line => html`<p>${line}</p>`)}
${diagnosis.findings.length === 0 ? html`<p>${NO_FINDINGS}</p>` : ''}
</div>
${diagnosis.findings.map(findingView)}
<p>${OPEN_WAYS_IN}</p>
<ul>${sayOpenWaysIn(diagnosis).map(way => html`<li>${way}</li>`)}</ul>`

const findingView = (
  { code, severity, sentence, remedy, where, fix }: Finding,
  at: number,
): Markup => html`<div class="finding ${severity}">
<h3>${severityNames[severity]}: ${sentence}</h3>
${where === undefined ? '' : html`<p class="hint">Ở: ${where}</p>`}
<p>${remedy}</p>
${fix === undefined ? '' : snippetBox(`sua-${at + 1}-${code}`, 'Viết đúng như sau', fix)}
</div>`
