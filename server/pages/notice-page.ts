import { html } from 'hono/html'
import type { Refusal } from '../contract/problem.ts'
import type { PublicContest } from '../contract/public.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { sayRefusal } from './say-refusal.ts'

/** A request that can go no further: what happened, what to do, and the way back where there is a contest. */
export function noticePage(refusal: Refusal, contest?: PublicContest, site?: string): Markup {
  const { title, remedy } = sayRefusal(refusal)
  return layout({
    title: contest ? `${title} – ${contest.title}` : title,
    ...(contest && { organiser: contest.organiser, foot: footOf(contest.id, site) }),
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div id="loi" role="alert" tabindex="-1" autofocus>
<h1>${title}</h1>
<p>${remedy}</p>
</div>
${contest ? html`<p class="actions"><a class="button" href="${pathOf(contest.id, site)}">${wayBack(contest)}</a></p>` : ''}`,
  })
}

const wayBack = ({ status }: PublicContest): string =>
  status === 'open' ? 'Bắt đầu lượt thi mới' : 'Về trang của cuộc thi'
