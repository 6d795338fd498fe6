import { html } from 'hono/html'
import type { PaperQuestion } from '../contract.ts'
import { faultBeside, faultId } from './fault-summary.ts'
import type { Markup } from './layout.ts'
import type { Typed } from './registration-form.ts'

/** A question where it stands in the paper. */
export interface PlacedQuestion {
  readonly question: PaperQuestion
  readonly number: number
  readonly of: number
  readonly typed: Typed
}

/** Id of the control that takes focus when the question is unanswered. */
export const firstOption = (question: string): string => `cau-${question}`

/** One question: a fieldset named by its text, native radios, or checkboxes where several answers are right. */
export function paperQuestion({ question, number, of, typed }: PlacedQuestion): Markup {
  const anchor = firstOption(question.id)
  const isWrong = typed.refusals.some(({ field }) => field === question.id)
  const chosen = typed.form.get(question.id) ?? []
  const type = question.choose === 'one' ? 'radio' : 'checkbox'
  return html`<fieldset${isWrong ? html` class="wrong" aria-describedby="${faultId(anchor)}"` : ''}>
<legend><h3><span class="count">Câu ${number}/${of}</span> ${question.text}</h3></legend>
${question.choose === 'many' ? html`<p class="hint">Chọn tất cả phương án đúng.</p>` : ''}
${faultBeside(typed.refusals, question.id, anchor)}
${question.options.map(
  (
    { id, text },
    place,
  ) => html`<label class="option"><input type="${type}" name="${question.id}" value="${id}"
 ${place === 0 ? html`id="${anchor}" ` : ''}${type === 'radio' ? 'required ' : ''}${chosen.includes(id) ? 'checked' : ''}>
<span>${text}</span></label>\n`,
)}
</fieldset>`
}
