import { html, nothing } from 'lit'
import { countAnswered, isAnswered, type OpenPaper, type PaperState } from '../state.ts'
import { alert, button, describedBy, heading, link, row, type View, type ViewContext } from './parts.ts'

/** One question a step. */
export function question(context: ViewContext, { paper }: PaperState): View {
  const { say } = context
  const { step, questions, answers } = paper
  const asked = questions[step]
  if (!asked) return nothing
  const { id, text, choose, options } = asked
  const place = say('question', step + 1, questions.length)
  return html`<progress part="progress" max=${questions.length} value=${step + 1} aria-label=${place}></progress>
    <form><fieldset>
      <legend><span class="quiet">${place}</span>${heading(context, text, 'vi')}</legend>
      ${choose === 'one' ? nothing : html`<p class="quiet">${say('many')}</p>`}
      ${options.map(
        option => html`<label class="choice" part="option"><input type=${choose === 'one' ? 'radio' : 'checkbox'} name=${id}
          value=${option.id} .checked=${answers[id]?.includes(option.id)}><span lang="vi">${option.text}</span></label>`,
      )}
    </fieldset>${stepButtons(context, step)}</form>
    <details><summary .textContent=${say('list', countAnswered(paper), questions.length)}></summary>${questionButtons(context, paper)}</details>`
}

/** The number asked beside the questions. */
export const prediction = (context: ViewContext, { contest, paper, failure }: PaperState): View =>
  html`<form novalidate>
    ${heading(context, context.say('prediction'))}
    ${row(
      context,
      { name: 'prediction', label: contest.prediction?.label ?? '', hint: context.say('predictionHint') },
      html`<input part="field" id="prediction" name="prediction" inputmode="numeric" autocomplete="off" required .value=${paper.prediction}
        aria-invalid=${!!failure} aria-describedby=${describedBy('prediction', true, failure)}>`,
      failure,
    )}
    ${stepButtons(context, paper.step)}
  </form>`

/** The whole paper before it is sent, and what is still blank. */
export const review = (context: ViewContext, { contest, paper, failure }: PaperState): View =>
  html`<form>
    ${heading(context, context.say('review'))}${failure?.code === 'unanswered' ? nothing : alert(context, failure)}
    ${unansweredNotice(context, paper, failure?.code === 'unanswered')}
    <p>${context.say('list', countAnswered(paper), paper.questions.length)}</p>${questionButtons(context, paper)}
    ${contest.prediction ? html`<p>${context.say('prediction')}: <b>${paper.prediction}</b></p>` : nothing}
    ${stepButtons(context, paper.step, 'submit')}
  </form>`

/** More of them than this are counted, not listed. */
const MOST_LISTED = 5

/** Which questions are still blank, and the way to the first of them; aloud where somebody wanted to submit. */
function unansweredNotice({ say }: ViewContext, paper: OpenPaper, isAloud: boolean): View {
  const blank = paper.questions.flatMap((asked, at) => (isAnswered(paper, asked) ? [] : [at]))
  const [first] = blank
  if (first === undefined) return nothing
  const numbers = blank.map(at => at + 1)
  const words =
    blank.length > MOST_LISTED ? say('manyBlank', blank.length) : say('fewBlank', numbers.join(', '))
  return html`<p class="error" part="error" role=${isAloud ? 'alert' : nothing} tabindex="-1">${words}</p>
    <p class="actions"><button type="button" part="button" data-action="jump" value=${first}>${say('fillIn', first + 1)}</button></p>`
}

/** The paper is on its way; it stays kept until the server has it. */
export const submission = (context: ViewContext, { at }: PaperState): View =>
  html`${heading(context, context.say(at === 'offline' ? 'noNetwork' : 'submitting'))}<p>${context.say('kept')}</p>
    ${at === 'submitting' ? nothing : html`<p class="actions">${button(context, 'retry', 'retry')}${link(context, context.page)}</p>`}`

const stepButtons = (context: ViewContext, step: number, on: 'next' | 'submit' = 'next'): View =>
  html`<p class="actions">${step ? button(context, 'prev', 'prev') : nothing}${button(context, on, on, 'primary')}</p>`

/** Every question by its number, with words and shape, not colour, for what is answered. */
const questionButtons = ({ say }: ViewContext, paper: OpenPaper): View =>
  html`<ol>${paper.questions.map((asked, index) => {
    const kind = isAnswered(paper, asked) ? 'answered' : 'blank'
    return html`<li><button type="button" class=${kind} part="button" data-action="jump" value=${index}
      aria-current=${index === paper.step ? 'step' : nothing}
      aria-label=${`${say('question', index + 1, paper.questions.length)}, ${say(kind)}`}>${index + 1}</button></li>`
  })}</ol>`
