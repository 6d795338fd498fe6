import { html } from 'hono/html'
import type { AgencyTally, Tally } from '../contract/public.ts'
import type { Markup } from './layout.ts'
import { sayInstant } from './say-instant.ts'
import { sayNumber } from './say-number.ts'

/** The three counts of every agency side by side, and by which way its attempts came. In the rules' own order. */
export const tallyTable = (tally: Tally): Markup => html`<h2 id="thong-ke">Thống kê dự thi theo cơ quan</h2>
<p>Toàn cuộc thi: <strong>${sayNumber(tally.totals.attempts)}</strong> lượt thi,
<strong>${sayNumber(tally.totals.valid)}</strong> bài hợp lệ,
<strong>${sayNumber(tally.totals.people)}</strong> người dự thi. Số liệu lúc ${sayInstant(tally.asOf)}.</p>
<p class="hint">Một người thi ở nhiều cơ quan được đếm ở từng cơ quan, nhưng chỉ một lần trong tổng số người.</p>
<div class="scroll" role="region" aria-labelledby="thong-ke" tabindex="0">
<table>
<thead><tr><th scope="col">Cơ quan, đơn vị</th><th scope="col">Lượt thi</th><th scope="col">Bài hợp lệ</th>
<th scope="col">Người dự thi</th><th scope="col">Qua thẻ nhúng</th><th scope="col">Qua khung</th>
<th scope="col">Qua đường dẫn</th><th scope="col">Chưa rõ</th></tr></thead>
${byBlock(tally.agencies).map(([block, agencies]) => body(block, agencies))}
</table>
</div>`

/** Agencies under their blocks, both in the order of the contest's own list. */
function byBlock(agencies: readonly AgencyTally[]): [string | null, AgencyTally[]][] {
  const blocks = new Map<string | null, AgencyTally[]>()
  for (const agency of agencies) {
    const block = blocks.get(agency.block)
    if (block) block.push(agency)
    else blocks.set(agency.block, [agency])
  }
  return [...blocks]
}

const body = (block: string | null, agencies: readonly AgencyTally[]): Markup => html`<tbody>
${block === null ? '' : html`<tr><th class="block" scope="rowgroup" colspan="8">${block}</th></tr>`}
${agencies.map(row)}</tbody>
`

const row = ({ name, attempts, valid, people, via }: AgencyTally): Markup =>
  html`<tr><th scope="row">${name}</th>${[
    attempts,
    valid,
    people,
    via.script,
    via.frame,
    via.link,
    via.unknown,
  ].map(count => html`<td>${sayNumber(count)}</td>`)}</tr>\n`
