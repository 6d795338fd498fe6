import { html, nothing } from 'lit'
import type { Field } from '../../../server/contract/public.ts'
import type { Failure } from '../../api.ts'
import type { MessageKey } from '../../messages/vi.ts'
import type { State } from '../state.ts'
import { consent } from './consent.ts'
import { alert, button, described, heading, link, row, type Scene, type View } from './parts.ts'

/**
 * Who takes part and what they agree to. What is typed leaves with the start alone; another attempt finds it again, but
 * not the tick: a box that comes ticked is nobody's consent, and the next person may be another.
 */
export function identity(
  scene: Scene,
  { at, contest, failures }: Extract<State, { at: 'identity' | 'starting' }>,
): View {
  const { say } = scene
  const about = (name?: string) => failures.find(({ field }) => field === name)
  return html`<form novalidate>
    ${heading(scene, say('identity'))}${alert(scene, about())}
    ${contest.fields.map(field => rowOf(scene, field, about(field.name)))}
    ${consent(scene, contest.consent.text, about('consent'))}
    <p class="actions">${button(scene, 'start', at === 'starting' ? 'loading' : 'start', 'primary')}${about() ? link(scene, scene.page) : nothing}</p>
  </form>`
}

function rowOf(scene: Scene, field: Field, failure: Failure | undefined): View {
  const { name, label, type, required } = field
  const shown = required ? label : `${label} ${scene.say('optional')}`
  const hint = type === 'phone' ? 'phoneHint' : undefined
  return row(scene, { name, label: shown, hint }, input(scene, field, failure, hint), failure)
}

function input(
  { say, given }: Scene,
  { name, type, required, options }: Field,
  failure: Failure | undefined,
  hint: MessageKey | undefined,
): View {
  const before = given.get(name)
  const by = described(name, hint, failure)
  if (type === 'choice')
    return html`<select part="field" id=${name} name=${name} ?required=${required} aria-invalid=${!!failure} aria-describedby=${by}>
      <option value="">${say('choose')}</option>
      ${options?.map(({ value, label }) => html`<option value=${value} ?selected=${value === before}>${label}</option>`)}
    </select>`
  return html`<input part="field" id=${name} name=${name} ?required=${required} aria-invalid=${!!failure} aria-describedby=${by} .value=${before ?? ''}
    type=${type === 'phone' ? 'tel' : type} autocomplete=${type === 'phone' ? 'tel' : /name$/i.test(name) ? 'name' : 'off'}>`
}
