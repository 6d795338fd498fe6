import { html } from 'hono/html'
import type { PaperQuestion, PublicContest, StartedAttempt } from '../contract/public.ts'
import { faultBeside, faultId, faultSummary, hintOf, type Place } from './fault-summary.ts'
import type { Say } from './language.ts'
import { layout, type Markup } from './layout.ts'
import type { TypedForm } from './registration-form.ts'
import { sayInstant } from './say-when.ts'

/** A paper as handed out: what the page must carry back, and the questions. */
export type Sheet = Pick<StartedAttempt, 'attempt' | 'token' | 'deadline' | 'site'> & {
  readonly questions: readonly PaperQuestion[]
}

/** A paper handed out, with what has been answered so far. */
export interface PaperView {
  readonly say: Say
  readonly contest: PublicContest
  readonly sheet: Sheet
  readonly typed: TypedForm
}

/**
 * The whole paper on one page, in one form: nothing has to load in between. No way leads out of it but the
 * button, because a link touched by mistake would lose every answer. Not checked by the browser: once its time is up a
 * paper is taken as it stands, and only the server knows when that is.
 */
export function paperPage({ say, contest, sheet, typed }: PaperView): Markup {
  const { attempt, token, site, questions } = sheet
  const title = `${say('paper')} – ${contest.title}`
  return layout({
    say,
    title: typed.refusals.length > 0 ? say('faulty', title) : title,
    organiser: contest.organiser,
    main: html`${faultSummary(say, typed.refusals, paperPlaces(say, sheet))}
<h1>${say('paper')}</h1>
<p${say.ownLang}>${contest.title}</p>
${howTo(say, contest, sheet)}
<form method="post" action="${say.address(`/q/${contest.id}/${attempt}`)}" accept-charset="utf-8" novalidate>
<input type="hidden" name="token" value="${token}">
${site ? html`<input type="hidden" name="site" value="${site.agency}">` : ''}
<h2>${say('choiceTitle')}</h2>
${questions.map((question, place) => paperQuestion(say, { question, number: place + 1, of: questions.length, isRequired: contest.paper.answerAll, typed }))}
${contest.prediction ? prediction(say, contest.prediction.label, typed) : ''}
<p class="actions"><button>${say('submit')}</button></p>
</form>`,
  })
}

const howTo = (
  say: Say,
  { prediction }: PublicContest,
  { site, deadline, questions }: Sheet,
): Markup => html`<ul class="how">
<li>${say.markup(prediction ? 'howToPredict' : 'howTo', questions.length, html`<strong>${say('submit')}</strong>`)}</li>
<li>${say.markup('submitBefore', html`<strong>${sayInstant(say, deadline)}</strong>`)}</li>
<li>${say('whenOffline')}</li>
<li>${say.markup('whenLeft', html`<strong>${say('prev')}</strong>`)}</li>
<li>${site ? say.markup('countsFor', html`<strong${say.ownLang}>${site.name}</strong>`) : `${say('unknownAgency')}. ${say('countedApart')}`}</li>
</ul>`

/** The controls of the paper, in reading order. */
const paperPlaces = (say: Say, { questions }: Sheet): Place[] => [
  ...questions.map((question, at) => questionPlace(say, question, at + 1)),
  predictionPlace(say),
]

const predictionPlace = (say: Say): Place => ({
  field: 'prediction',
  label: say('prediction'),
  anchor: 'prediction',
})

/** No `autocomplete="off"`: browsers would not bring its number back either when the reader comes back to the page. */
function prediction(say: Say, label: string, { form, refusals }: TypedForm): Markup {
  const isWrong = refusals.some(({ field }) => field === 'prediction')
  return html`<h2>${say('prediction')}</h2>
<div class="row">
<label for="prediction"${say.ownLang}>${label}</label>
<p class="hint" id="prediction-goi-y">${hintOf(say, 'invalid-prediction')} ${say('example')}</p>
${faultBeside(say, refusals, predictionPlace(say))}
<input class="number" id="prediction" name="prediction" inputmode="numeric" maxlength="20" required
 value="${form.get('prediction')?.[0] ?? ''}" aria-describedby="prediction-goi-y${isWrong ? ` ${faultId('prediction')}` : ''}"${isWrong ? ' aria-invalid=true' : ''}>
</div>`
}

/** A question where it stands in the paper. */
interface PlacedQuestion {
  readonly question: PaperQuestion
  readonly number: number
  readonly of: number
  /** Whether a blank is refused while there is time to fill it in. */
  readonly isRequired: boolean
  readonly typed: TypedForm
}

/** The question `number` of a paper as a place; its first option takes focus when it is unanswered. */
const questionPlace = (say: Say, { id }: PaperQuestion, number: number): Place => ({
  field: id,
  label: say('questionNumber', number),
  anchor: `cau-${id}`,
  isChoice: true,
})

/** One question: a fieldset named by its text, native radios, or checkboxes where several answers are right. */
function paperQuestion(say: Say, { question, number, of, isRequired, typed }: PlacedQuestion): Markup {
  const place = questionPlace(say, question, number)
  const { anchor } = place
  const isWrong = typed.refusals.some(({ field }) => field === question.id)
  const chosen = typed.form.get(question.id) ?? []
  const type = question.choose === 'one' ? 'radio' : 'checkbox'
  return html`<fieldset${isWrong ? html` class="wrong" aria-describedby="${faultId(anchor)}"` : ''}>
<legend><h3><span class="count">${say('question', number, of)}</span> ${say.own(question.text)}</h3></legend>
${question.choose === 'many' ? html`<p class="hint">${say('many')}</p>` : ''}
${faultBeside(say, typed.refusals, place)}
${question.options.map(
  ({ id, text }, at) => html`<label class="option"><input type="${type}" name="${question.id}" value="${id}"
 ${at === 0 ? html`id="${anchor}" ` : ''}${isRequired && type === 'radio' ? 'required ' : ''}${chosen.includes(id) ? 'checked' : ''}>
<span${say.ownLang}>${text}</span></label>\n`,
)}
</fieldset>`
}
