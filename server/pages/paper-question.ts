import { html } from 'hono/html'
import type { PaperQuestion } from '../contract/public.ts'
import { faultBeside, faultId } from './fault-summary.ts'
import type { Markup } from './layout.ts'
import type { Typed } from './registration-form.ts'
import type { Place } from './say-refusal.ts'

/** A question where it stands in the paper. */
export interface PlacedQuestion {
  readonly question: PaperQuestion
  readonly number: number
  readonly of: number
  /** Whether a blank is refused while there is time to fill it in. */
  readonly isRequired: boolean
  readonly typed: Typed
}

/** The question `number` of a paper as a place; its first option takes focus when it is unanswered. */
export const questionPlace = ({ id }: PaperQuestion, number: number): Place => ({
  field: id,
  label: `Câu ${number}`,
  anchor: `cau-${id}`,
  isChoice: true,
})

/** One question: a fieldset named by its text, native radios, or checkboxes where several answers are right. */
export function paperQuestion({ question, number, of, isRequired, typed }: PlacedQuestion): Markup {
  const place = questionPlace(question, number)
  const { anchor } = place
  const isWrong = typed.refusals.some(({ field }) => field === question.id)
  const chosen = typed.form.get(question.id) ?? []
  const type = question.choose === 'one' ? 'radio' : 'checkbox'
  return html`<fieldset${isWrong ? html` class="wrong" aria-describedby="${faultId(anchor)}"` : ''}>
<legend><h3><span class="count">Câu ${number}/${of}</span> ${question.text}</h3></legend>
${question.choose === 'many' ? html`<p class="hint">Chọn tất cả phương án đúng.</p>` : ''}
${faultBeside(typed.refusals, place)}
${question.options.map(
  ({ id, text }, at) => html`<label class="option"><input type="${type}" name="${question.id}" value="${id}"
 ${at === 0 ? html`id="${anchor}" ` : ''}${isRequired && type === 'radio' ? 'required ' : ''}${chosen.includes(id) ? 'checked' : ''}>
<span>${text}</span></label>\n`,
)}
</fieldset>`
}
