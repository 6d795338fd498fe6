import { html } from 'hono/html'
import { sentenceOf } from '../contract/problem.ts'
import type { PublicContest } from '../contract/public.ts'
import { layout, type Markup, pathOf } from './layout.ts'
import { type RoundsShown, sayWindow } from './rounds-shown.ts'

/** A contest of the server, with its rounds as they stand. */
export interface ContestEntry {
  readonly contest: PublicContest
  readonly rounds: RoundsShown
}

/** The bare address of the server: whose it is, what it runs, and where a citizen and a webmaster go from here. */
export const homePage = (server: string, contests: readonly ContestEntry[]): Markup =>
  layout({
    title: 'Máy chủ cuộc thi trực tuyến',
    main: html`<h1>Máy chủ cuộc thi trực tuyến</h1>
<p>Địa chỉ <span class="code">${server}</span> nhận và chấm bài cho ${contests.length === 1 ? 'cuộc thi' : 'các cuộc thi'} sau.</p>
${contests.map(entry)}
<h2>Dành cho quản trị trang</h2>
<p><a href="/embed">Lấy thẻ nhúng và kiểm tra trang của cơ quan</a></p>`,
  })

const entry = ({ contest, rounds }: ContestEntry): Markup => html`<section class="receipt">
<h2><a href="${pathOf(contest.id, undefined)}">${contest.title}</a></h2>
<p>${contest.organiser}</p>
<p>${sayStatus(contest, rounds)}</p>
</section>
`

/** Between two rounds a contest has not yet to open: its next round has. */
function sayStatus({ status }: PublicContest, { current, isOneOfSeveral, ended }: RoundsShown): string {
  const past = status === 'before' && ended ? `${ended.title} đã kết thúc.` : statuses[status]
  const window = sayWindow(current)
  return `${past} ${isOneOfSeveral ? `${current.title}: ${window}` : window.replace('từ', 'Từ')}.`
}

const statuses: Readonly<Record<PublicContest['status'], string>> = {
  before: sentenceOf('before-opening').title,
  open: 'Cuộc thi đang mở.',
  closed: sentenceOf('after-closing').title,
}
