import { html } from 'hono/html'
import { writeInstant } from '../contest/instant.ts'
import type { Round } from '../contest/rules.ts'
import type { Refusal } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import type { PublicContest } from '../contract/public.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import type { RoundsShown } from './rounds-shown.ts'
import { sayEnd, sayInstant } from './say-instant.ts'
import { sayRefusal } from './say-refusal.ts'

/** A paper that will not be taken any more, whatever its reader changes on it. */
export interface EndedPaper {
  readonly contest: PublicContest
  readonly site: string | undefined
  readonly refusal: Refusal
  /** The round it was drawn for. */
  readonly round: Round
  /** When its time was up, epoch ms. */
  readonly ends: number
  /** Code of what this very attempt had handed in before; undefined: nothing. */
  readonly receipt: string | undefined
  readonly rounds: RoundsShown
}

/** What became of the paper, and the way on: a receipt if it was counted before, the round that is open now. */
export function endedPaperPage(paper: EndedPaper): Markup {
  const { contest, site, refusal, round, receipt } = paper
  const { title, remedy } = sayRefusal(refusal)
  const heading = refusal.refused === 'after-round-closing' ? `${round.title} đã kết thúc.` : title
  return layout({
    title: `${heading} – ${contest.title}`,
    organiser: contest.organiser,
    foot: footOf(contest.id, site),
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div id="loi" role="alert" tabindex="-1" autofocus>
<h1>${heading}</h1>
<p>${LATE.includes(refusal.refused) ? sayLate(paper) : remedy}</p>
${receipt === undefined ? '' : html`<p>Mã biên nhận của bài đã nộp: <a class="code" translate="no" href="/q/${contest.id}/receipt?code=${receipt}">${receipt}</a></p>`}
</div>
${wayOn(paper)}`,
  })
}

const LATE: readonly ProblemCode[] = ['expired-token', 'after-round-closing', 'after-closing']

const sayLate = ({ ends, receipt }: EndedPaper): string =>
  receipt === undefined
    ? `Bài này phải nộp trước ${sayInstant(writeInstant(ends))} (giờ Việt Nam) nên không được tính. Các lượt bạn đã nộp trước đó vẫn được tính.`
    : 'Lượt thi này đã được nộp trước khi hết giờ: bài nộp lần đầu được giữ nguyên và được tính.'

function wayOn({ contest, site, rounds: { current, isOneOfSeveral } }: EndedPaper): Markup {
  const isOpen = contest.status === 'open'
  const named = isOneOfSeveral && contest.status !== 'closed'
  const label = isOpen
    ? named
      ? `Dự thi ${current.title}`
      : 'Bắt đầu lượt thi mới'
    : 'Về trang của cuộc thi'
  return html`${named ? html`<p>${sayRound(current, isOpen)}</p>` : ''}
<p class="actions"><a class="button" href="${pathOf(contest.id, site)}">${label}</a></p>`
}

const sayRound = ({ title, opens, closes }: Round, isOpen: boolean): string =>
  isOpen
    ? `${title} đang mở, nhận bài đến ${sayEnd(writeInstant(closes))} (giờ Việt Nam).`
    : `${title} mở từ ${sayInstant(writeInstant(opens))} (giờ Việt Nam).`
