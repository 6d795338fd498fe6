import { html, nothing } from 'lit'
import type { Field } from '../../../server/contract/public.ts'
import type { Failure } from '../../api.ts'
import type { MessageKey } from '../../messages/vi.ts'
import type { State } from '../state.ts'
import { alert, button, described, heading, link, row, type Scene, type View } from './parts.ts'

/**
 * Who takes part and what they agree to. What is typed leaves with the start alone; another attempt finds it again, but
 * not the tick: a box that comes ticked is nobody's consent, and the next person may be another.
 */
export function registration(
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

/** `Mục đích: chấm bài…`: a short label, and what it is about. */
const LABELLED = /^([^:.]{2,30}):\s+(.+)$/
/** So many lines tell a hurried reader what it is about; the rest is one press away. */
const SUMMARY_LINES = 3

/** What is agreed to: what its paragraphs are called and begin with, the whole of it on demand, and the tick. */
function consent(scene: Scene, text: string, failure: Failure | undefined): View {
  const { say } = scene
  const paragraphs = text.split('\n').filter(line => line.trim())
  const labelled = paragraphs.flatMap(line => LABELLED.exec(line) ?? []).length
    ? paragraphs.filter(line => LABELLED.test(line))
    : paragraphs
  const isShort = paragraphs.length <= SUMMARY_LINES && text.length < 300
  return html`<div class="consent" lang="vi">${
    isShort
      ? paragraphs.map(paragraph)
      : html`${labelled.slice(0, SUMMARY_LINES).map(line => paragraph(firstOf(line)))}
        <details><summary>${say('wholeConsent')}</summary>${paragraphs.map(paragraph)}</details>`
  }</div>
  <div><label class="choice" part="option"><input type="checkbox" name="consent" value="1" required aria-invalid=${!!failure}
    aria-describedby=${described('consent', false, failure)}><span>${say('agree')}</span></label>${alert(scene, failure, 'consent')}</div>`
}

/** The first clause of a paragraph, for the summary. */
const firstOf = (line: string): string => line.split(/[;.](?:\s|$)/)[0] ?? line

function paragraph(line: string): View {
  const [, label, rest] = LABELLED.exec(line) ?? []
  return label ? html`<p><b>${label}:</b> ${rest}</p>` : html`<p>${line || nothing}</p>`
}
