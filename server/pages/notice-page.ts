import { html } from 'hono/html'
import { writeInstant } from '../contest/instant.ts'
import type { Round } from '../contest/rules.ts'
import type { Refusal } from '../contract/problem.ts'
import type { ProblemCode } from '../contract/problem-code.ts'
import type { PublicContest } from '../contract/public.ts'
import { sayRefusal, titleOf } from './fault-summary.ts'
import type { Say } from './language.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { type RoundsShown, sayEnd, sayInstant } from './say-when.ts'

/** A request that can go no further: what happened, what to do, and the way back where there is a contest. */
export function noticePage(say: Say, refusal: Refusal, contest?: PublicContest, site?: string): Markup {
  const title = titleOf(say, refusal.refused)
  const { remedy } = sayRefusal(say, refusal)
  return layout({
    say,
    title: contest ? `${title} – ${contest.title}` : title,
    ...(contest && { organiser: contest.organiser, foot: footOf(say, contest.id, site) }),
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div id="loi" role="alert" tabindex="-1" autofocus>
<h1>${title}</h1>${
      remedy &&
      html`
<p>${remedy}</p>`
    }
</div>
${contest ? html`<p class="actions"><a class="button" href="${say.address(pathOf(contest.id, site))}">${wayBack(say, contest)}</a></p>` : ''}`,
  })
}

const wayBack = (say: Say, { status }: PublicContest): string =>
  say(status === 'open' ? 'newAttempt' : 'toContest')

/** A paper that will not be taken any more, whatever its reader changes on it. */
export interface EndedPaper {
  readonly say: Say
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
  const { say, contest, site, refusal, round, receipt } = paper
  const isRoundOver = refusal.refused === 'after-round-closing'
  const title = isRoundOver ? say('roundOver', round.title) : titleOf(say, refusal.refused)
  return layout({
    say,
    title: `${title} – ${contest.title}`,
    organiser: contest.organiser,
    foot: footOf(say, contest.id, site),
    head: html`<meta name="robots" content="noindex">`,
    main: html`<div id="loi" role="alert" tabindex="-1" autofocus>
<h1>${isRoundOver ? say.markup('roundOver', say.own(round.title)) : title}</h1>
<p>${LATE.includes(refusal.refused) ? sayLate(paper) : sayRefusal(say, refusal).remedy}</p>
${receipt === undefined ? '' : html`<p>${say('submittedBefore')} <a class="code" translate="no" href="${say.address(`/q/${contest.id}/receipt?code=${receipt}`)}">${receipt}</a></p>`}
</div>
${wayOn(paper)}`,
  })
}

const LATE: readonly ProblemCode[] = ['expired-token', 'after-round-closing', 'after-closing']

const sayLate = ({ say, ends, receipt }: EndedPaper): string =>
  receipt === undefined ? say('tooLate', sayInstant(say, writeInstant(ends))) : say('firstStands')

function wayOn({ say, contest, site, rounds: { current, isOneOfSeveral } }: EndedPaper): Markup {
  const isNamed = isOneOfSeveral && contest.status !== 'closed'
  const label =
    isNamed && contest.status === 'open'
      ? say.markup('takePart', say.own(current.title))
      : wayBack(say, contest)
  return html`${isNamed ? html`<p>${sayRound(say, current, contest.status === 'open')}</p>` : ''}
<p class="actions"><a class="button" href="${say.address(pathOf(contest.id, site))}">${label}</a></p>`
}

const sayRound = (say: Say, { title, opens, closes }: Round, isOpen: boolean): Markup =>
  isOpen
    ? say.markup('roundOpen', say.own(title), sayEnd(say, writeInstant(closes)))
    : say.markup('roundOpens', say.own(title), sayInstant(say, writeInstant(opens)))
