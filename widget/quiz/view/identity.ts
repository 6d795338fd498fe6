import { html, nothing } from 'lit'
import type { Field } from '../../../server/contract.ts'
import type { State } from '../state.ts'
import { alert, button, heading, link, row, type Scene, type View } from './scene.ts'

/**
 * Who takes part and what they agree to. What is typed leaves with the start alone; another attempt finds it again, but
 * not the tick: a box that comes ticked is nobody's consent, and the next person may be another.
 */
export function identity(
  scene: Scene,
  { at, contest, failures }: Extract<State, { at: 'identity' | 'starting' }>,
): View {
  const { say } = scene
  const { fields, consent } = contest
  const about = (name?: string) => failures.find(({ field }) => field === name)
  return html`<form novalidate>
    ${heading(scene, say('identity'))}${alert(scene, about())}
    ${fields.map(field => {
      const { name, label, required } = field
      return row(
        scene,
        name,
        required ? label : `${label} ${say('optional')}`,
        input(scene, field, !!about(name)),
        about(name),
      )
    })}
    <p class="consent" lang="vi">${consent.text}</p>
    <label class="choice" part="option"><input type="checkbox" name="consent" value="1" aria-invalid=${!!about('consent')}
      aria-describedby="consent-error"><span>${say('agree')}</span></label>${alert(scene, about('consent'), 'consent')}
    <p class="actions">${button(scene, 'start', at === 'starting' ? 'loading' : 'start', 'primary')}${about() ? link(scene, scene.page) : nothing}</p>
  </form>`
}

function input({ say, given }: Scene, { name, type, required, options }: Field, isWrong: boolean): View {
  const before = given.get(name)
  if (type === 'choice')
    return html`<select part="field" id=${name} name=${name} ?required=${required} aria-invalid=${isWrong} aria-describedby=${`${name}-error`}>
      <option value="">${say('choose')}</option>
      ${options?.map(({ value, label }) => html`<option value=${value} ?selected=${value === before}>${label}</option>`)}
    </select>`
  return html`<input part="field" id=${name} name=${name} ?required=${required} aria-invalid=${isWrong} aria-describedby=${`${name}-error`} .value=${before ?? ''}
    type=${type === 'phone' ? 'tel' : type} autocomplete=${type === 'phone' ? 'tel' : /name$/i.test(name) ? 'name' : 'off'}>`
}
