import { html } from 'hono/html'
import type { Agency, Contest } from '../contest/contest.ts'
import type { Markup } from '../pages/layout.ts'

/** Choose the contest and the agency: a plain GET form, so that the address can be sent to a webmaster. */
export const chooseForm = (
  contests: readonly Contest[],
  chosen: Contest,
  agency: Agency | undefined,
): Markup => html`<form class="choose" action="/embed" method="get">
<div class="row"><label for="contest">Cuộc thi</label>
<select id="contest" name="contest">${contests.map(({ rules }) => option(rules.id, rules.title, rules.id === chosen.rules.id))}</select></div>
<div class="row"><label for="agency">Cơ quan, đơn vị</label>
<select id="agency" name="agency"><option value="">– chọn cơ quan –</option>
${blocksOf(chosen.agencies).map(
  ([block, agencies]) =>
    html`<optgroup label="${block}">${agencies.map(({ id, name }) => option(id, name, id === agency?.id))}</optgroup>`,
)}</select></div>
<div class="row"><button type="submit">Lấy thẻ nhúng</button></div>
</form>`

const option = (value: string, text: string, isChosen: boolean): Markup =>
  html`<option value="${value}"${isChosen ? html` selected` : ''}>${text}</option>`

function blocksOf(agencies: readonly Agency[]): [string, Agency[]][] {
  const blocks = new Map<string, Agency[]>()
  for (const agency of agencies) blocks.set(agency.block, [...(blocks.get(agency.block) ?? []), agency])
  return [...blocks]
}
