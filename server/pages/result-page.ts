import { html } from 'hono/html'
import type { Rules } from '../contest/rules.ts'
import type { PublicContest, SubmittedAttempt } from '../contract/public.ts'
import { type CountedLabel, sayAgency, sayWhy } from './counted-for.ts'
import type { Say } from './language.ts'
import { footOf, layout, type Markup, pathOf } from './layout.ts'
import { keepReceipt } from './receipt-page.ts'
import { sayEnd, sayInstant, sayScoreDay } from './say-when.ts'

/** What was left blank in a paper that was taken as it stood. */
export interface Blanks {
  readonly answered: number
  readonly of: number
  /** Whether the rules ask for a number and none could be read. */
  readonly lacksPrediction: boolean
}

/** A paper the server has stored. */
export interface ResultView {
  readonly say: Say
  readonly contest: PublicContest
  readonly rules: Rules
  readonly site: string | undefined
  readonly submitted: SubmittedAttempt
  readonly counted: CountedLabel
  readonly blanks: Blanks | undefined
  /** Whether it was taken as it stood because its time was up. */
  readonly isTimeUp: boolean
}

/** The server has the paper: the receipt, and what happens next. Reloading sends the same paper and gets this again. */
export const resultPage = (view: ResultView): Markup =>
  layout({
    say: view.say,
    title: `${view.say('done')} – ${view.contest.title}`,
    organiser: view.contest.organiser,
    foot: footOf(view.say, view.contest.id, view.site),
    main: html`<h1>${view.say('done')}</h1>
<p${view.say.ownLang}>${view.contest.title}</p>
${receiptView(view)}
<h2>${view.say('nextSteps')}</h2>
${nextSteps(view)}`,
  })

const receiptView = ({
  say,
  rules,
  submitted,
  counted,
  blanks,
  isTimeUp,
}: ResultView): Markup => html`<section class="receipt" aria-labelledby="ma">
<h2 id="ma">${say('receipt')}</h2>
<p class="code" translate="no">${submitted.receipt}</p>
<p>${say('submittedIn', sayInstant(say, submitted.submittedAt))}</p>
${blanks ? html`<p>${sayBlanks(say, blanks, isTimeUp)}</p>` : ''}
<p>${say('countedFor')} <strong>${sayAgency(say, counted)}</strong>. ${sayWhy(say, counted, rules)}</p>
<p>${
  submitted.score
    ? say.markup('youScored', html`<strong>${submitted.score.right}/${submitted.score.of}</strong>`)
    : say('scoreWhen', sayScoreDay(say, rules))
}</p>
</section>`

/** What was counted of a paper with blanks in it. */
function sayBlanks(say: Say, { answered, of, lacksPrediction }: Blanks, isTimeUp: boolean): string {
  const answers = `${say('answeredOf', answered, of)}${answered < of ? say('blanksWrong') : ''}`
  return say(
    isTimeUp ? 'takenInTime' : 'takenAsIs',
    `${answers}${lacksPrediction ? say('noPrediction') : ''}`,
  )
}

function nextSteps({ say, contest, site, submitted }: ResultView): Markup {
  const receipt = say.address(`/q/${contest.id}/receipt?code=${submitted.receipt}`)
  return html`<ul>
<li>${keepReceipt(say, contest.id, submitted.receipt)}</li>
<li><a href="${receipt}">${say('thisReceipt')}</a>${say('anyTime')}</li>
<li>${sayResults(say, contest)}</li>
${contest.attempts.limit === 1 ? '' : html`<li><a href="${say.address(pathOf(contest.id, site))}">${say('again')}</a>${again(say, contest)}</li>`}
</ul>`
}

const sayResults = (say: Say, { closes, results }: PublicContest): Markup =>
  results === null
    ? html`${say('resultsLater', sayEnd(say, closes))}`
    : say.markup('resultsAt', sayEnd(say, closes), html`<a href="${results}">${say('resultsPage')}</a>`)

const again = (say: Say, { attempts: { limit } }: PublicContest): string =>
  limit === null ? '.' : say('atMostAgain', limit)
