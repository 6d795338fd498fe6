import { html, nothing } from 'lit'
import { answered, isAnswered, type Sat, type Sitting } from '../state.ts'
import { alert, button, heading, link, row, type Scene, type View } from './scene.ts'

/** One question a step. */
export function question(scene: Scene, { sitting }: Sat): View {
  const { say } = scene
  const { step, questions, answers } = sitting
  const asked = questions[step]
  if (!asked) return nothing
  const { id, text, choose, options } = asked
  const place = say('question', step + 1, questions.length)
  return html`<progress part="progress" max=${questions.length} value=${step + 1} aria-label=${place}></progress>
    <form><fieldset lang="vi">
      <legend><span class="quiet">${place}</span>${heading(scene, text)}</legend>
      ${choose === 'one' ? nothing : html`<p class="quiet">${say('many')}</p>`}
      ${options.map(
        option => html`<label class="choice" part="option"><input type=${choose === 'one' ? 'radio' : 'checkbox'} name=${id}
          value=${option.id} .checked=${answers[id]?.includes(option.id)}><span>${option.text}</span></label>`,
      )}
    </fieldset>${turns(scene, step)}</form>
    <details><summary>${say('list', answered(sitting), questions.length)}</summary>${jumps(scene, sitting)}</details>`
}

/** The number asked beside the questions. */
export const prediction = (scene: Scene, { contest, sitting, failure }: Sat): View =>
  html`<form novalidate>
    ${heading(scene, scene.say('prediction'))}
    ${row(
      scene,
      'prediction',
      contest.prediction?.label ?? '',
      html`<input part="field" id="prediction" name="prediction" inputmode="numeric" autocomplete="off" .value=${sitting.prediction}
        aria-invalid=${!!failure} aria-describedby="prediction-error">`,
      failure,
    )}
    ${turns(scene, sitting.step)}
  </form>`

/** The whole paper before it is sent, and what is still blank. */
export const review = (scene: Scene, { contest, sitting, failure }: Sat): View =>
  html`<form>
    ${heading(scene, scene.say('review'))}${alert(scene, failure)}
    <p>${scene.say('list', answered(sitting), sitting.questions.length)}</p>${jumps(scene, sitting)}
    ${contest.prediction ? html`<p>${scene.say('prediction')}: <b>${sitting.prediction}</b></p>` : nothing}
    ${turns(scene, sitting.step, 'submit')}
  </form>`

/** The paper is on its way; it stays kept until the server has it. */
export const sending = (scene: Scene, { at }: Sat): View =>
  html`${heading(scene, scene.say('submitting'))}<p>${scene.say('kept')}</p>
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
