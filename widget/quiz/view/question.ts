import { html, nothing } from 'lit'
import { answered, isAnswered, type Sat, type Sitting } from '../state.ts'
import { alert, button, described, heading, link, row, type Scene, type View } from './parts.ts'

/** One question a step. */
export function question(scene: Scene, { sitting }: Sat): View {
  const { say } = scene
  const { step, questions, answers } = sitting
  const asked = questions[step]
  if (!asked) return nothing
  const { id, text, choose, options } = asked
  const place = say('question', step + 1, questions.length)
  return html`<progress part="progress" max=${questions.length} value=${step + 1} aria-label=${place}></progress>
    <form><fieldset>
      <legend><span class="quiet">${place}</span>${heading(scene, text, 'vi')}</legend>
      ${choose === 'one' ? nothing : html`<p class="quiet">${say('many')}</p>`}
      ${options.map(
        option => html`<label class="choice" part="option"><input type=${choose === 'one' ? 'radio' : 'checkbox'} name=${id}
          value=${option.id} .checked=${answers[id]?.includes(option.id)}><span lang="vi">${option.text}</span></label>`,
      )}
    </fieldset>${turns(scene, step)}</form>
    <details><summary .textContent=${say('list', answered(sitting), questions.length)}></summary>${jumps(scene, sitting)}</details>`
}

/** The number asked beside the questions. */
export const prediction = (scene: Scene, { contest, sitting, failure }: Sat): View =>
  html`<form novalidate>
    ${heading(scene, scene.say('prediction'))}
    ${row(
      scene,
      { name: 'prediction', label: contest.prediction?.label ?? '', hint: 'predictionHint' },
      html`<input part="field" id="prediction" name="prediction" inputmode="numeric" autocomplete="off" required .value=${sitting.prediction}
        aria-invalid=${!!failure} aria-describedby=${described('prediction', true, failure)}>`,
      failure,
    )}
    ${turns(scene, sitting.step)}
  </form>`

/** The whole paper before it is sent, and what is still blank. */
export const review = (scene: Scene, { contest, sitting, failure }: Sat): View =>
  html`<form>
    ${heading(scene, scene.say('review'))}${failure?.code === 'unanswered' ? nothing : alert(scene, failure)}
    ${blanks(scene, sitting, failure?.code === 'unanswered')}
    <p>${scene.say('list', answered(sitting), sitting.questions.length)}</p>${jumps(scene, sitting)}
    ${contest.prediction ? html`<p>${scene.say('prediction')}: <b>${sitting.prediction}</b></p>` : nothing}
    ${turns(scene, sitting.step, 'submit')}
  </form>`

/** More of them than this are counted, not listed. */
const MOST_LISTED = 5

/** Which questions are still blank, and the way to the first of them; aloud where somebody wanted to submit. */
function blanks({ say }: Scene, sitting: Sitting, isAloud: boolean): View {
  const blank = sitting.questions.flatMap((asked, at) => (isAnswered(sitting, asked) ? [] : [at]))
  const [first] = blank
  if (first === undefined) return nothing
  const numbers = blank.map(at => at + 1)
  const words =
    blank.length > MOST_LISTED ? say('manyBlank', blank.length) : say('fewBlank', numbers.join(', '))
  return html`<p class="error" part="error" role=${isAloud ? 'alert' : nothing} tabindex="-1">${words}</p>
    <p class="actions"><button type="button" part="button" data-action="jump" value=${first}>${say('fillIn', first + 1)}</button></p>`
}

/** The paper is on its way; it stays kept until the server has it. */
export const sending = (scene: Scene, { at }: Sat): View =>
  html`${heading(scene, scene.say(at === 'offline' ? 'noNetwork' : 'submitting'))}<p>${scene.say('kept')}</p>
    ${at === 'submitting' ? nothing : html`<p class="actions">${button(scene, 'retry', 'retry')}${link(scene, scene.page)}</p>`}`

const turns = (scene: Scene, step: number, on: 'next' | 'submit' = 'next'): View =>
  html`<p class="actions">${step ? button(scene, 'prev', 'prev') : nothing}${button(scene, on, on, 'primary')}</p>`

/** Every question by its number, with words and shape, not colour, for what is answered. */
const jumps = ({ say }: Scene, sitting: Sitting): View =>
  html`<ol>${sitting.questions.map((asked, index) => {
    const kind = isAnswered(sitting, asked) ? 'answered' : 'blank'
    return html`<li><button type="button" class=${kind} part="button" data-action="jump" value=${index}
      aria-current=${index === sitting.step ? 'step' : nothing}
      aria-label=${`${say('question', index + 1, sitting.questions.length)}, ${say(kind)}`}>${index + 1}</button></li>`
  })}</ol>`
