import { html } from 'hono/html'
import type { PublicContest } from '../contract/public.ts'
import { titleOf } from './fault-summary.ts'
import type { Say } from './language.ts'
import { layout, type Markup, pathOf } from './layout.ts'
import { capital, type RoundsShown, sayWindow } from './say-when.ts'

/** A contest of the server, with its rounds as they stand. */
export interface ContestEntry {
  readonly contest: PublicContest
  readonly rounds: RoundsShown
}

/** The bare address of the server: whose it is, what it runs, and where a citizen and a webmaster go from here. */
export const homePage = (say: Say, server: string, contests: readonly ContestEntry[]): Markup =>
  layout({
    say,
    title: say('serverTitle'),
    path: '/',
    main: html`<h1>${say('serverTitle')}</h1>
<p>${say.markup(contests.length === 1 ? 'serverOfOne' : 'serverOfMany', html`<span class="code">${server}</span>`)}</p>
${contests.map(shown => entry(say, shown))}
<h2>${say('webmasters')}</h2>
<p><a href="/embed">${say('embedding')}</a></p>`,
  })

const entry = (say: Say, { contest, rounds }: ContestEntry): Markup => html`<section class="receipt">
<h2><a href="${say.address(pathOf(contest.id, undefined))}"${say.ownLang}>${contest.title}</a></h2>
<p${say.ownLang}>${contest.organiser}</p>
<p>${sayStatus(say, contest, rounds)}</p>
</section>
`

/** Between two rounds a contest has not yet to open: its next round has. */
function sayStatus(
  say: Say,
  { status }: PublicContest,
  { current, isOneOfSeveral, ended }: RoundsShown,
): Markup {
  const past =
    status === 'before' && ended ? say.markup('roundOver', say.own(ended.title)) : statuses[status](say)
  const window = sayWindow(say, current)
  return isOneOfSeveral
    ? html`${past} ${say.own(current.title)}: ${window}.`
    : html`${past} ${capital(window)}.`
}

const statuses: Readonly<Record<PublicContest['status'], (say: Say) => string>> = {
  before: say => titleOf(say, 'before-opening'),
  open: say => say('open'),
  closed: say => titleOf(say, 'after-closing'),
}
