import { html } from 'hono/html'
import { sentenceOf } from '../contract/problem.ts'
import type { PaperQuestion, PublicContest, StartedAttempt } from '../contract/public.ts'
import { UNKNOWN_AGENCY } from '../tally/tally.ts'
import { faultBeside, faultId, faultSummary, type Place } from './fault-summary.ts'
import { layout, type Markup } from './layout.ts'
import type { Typed } from './registration-form.ts'
import { COUNTED_APART } from './say-agency.ts'
import { sayInstant } from './say-instant.ts'

/** A paper as handed out: what the page must carry back, and the questions. */
export type Sheet = Pick<StartedAttempt, 'attempt' | 'token' | 'deadline' | 'site'> & {
  readonly questions: readonly PaperQuestion[]
}

/** A paper handed out, with what has been answered so far. */
export interface PaperView {
  readonly contest: PublicContest
  readonly sheet: Sheet
  readonly typed: Typed
}

/**
 * The whole paper on one page, in one form: nothing has to load in between. No way leads out of it but the
 * button, because a link touched by mistake would lose every answer. Not checked by the browser: once its time is up a
 * paper is taken as it stands, and only the server knows when that is.
 */
export function paperPage({ contest, sheet, typed }: PaperView): Markup {
  const { attempt, token, site, questions } = sheet
  return layout({
    title: `${typed.refusals.length > 0 ? 'Lỗi: ' : ''}Bài thi – ${contest.title}`,
    organiser: contest.organiser,
    main: html`${faultSummary(typed.refusals, paperPlaces(sheet))}
<h1>Bài thi</h1>
<p>${contest.title}</p>
${howTo(contest, sheet)}
<form method="post" action="/q/${contest.id}/${attempt}" accept-charset="utf-8" novalidate>
<input type="hidden" name="token" value="${token}">
${site ? html`<input type="hidden" name="site" value="${site.agency}">` : ''}
<h2>Câu hỏi trắc nghiệm</h2>
${questions.map((question, place) => paperQuestion({ question, number: place + 1, of: questions.length, isRequired: contest.paper.answerAll, typed }))}
${contest.prediction ? prediction(contest.prediction.label, typed) : ''}
<p class="actions"><button>Nộp bài</button></p>
</form>`,
  })
}

const howTo = (
  { prediction }: PublicContest,
  { site, deadline, questions }: Sheet,
): Markup => html`<ul class="how">
<li>Trả lời ${questions.length} câu hỏi${prediction ? ' và câu dự đoán' : ''}, rồi bấm <strong>Nộp bài</strong> ở cuối trang.</li>
<li>Nộp bài trước <strong>${sayInstant(deadline)}</strong> (giờ Việt Nam).</li>
<li>Mất mạng khi nộp thì tải lại trang để gửi lại: bài chỉ được tính một lần.</li>
<li>Lỡ rời trang này thì bấm nút <strong>Quay lại</strong> của trình duyệt: các câu đã chọn vẫn còn. Đừng đóng trang trước khi nộp bài.</li>
<li>${site ? html`Lượt thi được ghi cho <strong>${site.name}</strong>.` : `${UNKNOWN_AGENCY}. ${COUNTED_APART}`}</li>
</ul>`

/** The controls of the paper, in reading order. */
const paperPlaces = ({ questions }: Sheet): Place[] => [
  ...questions.map((question, at) => questionPlace(question, at + 1)),
  predictionPlace,
]

const predictionPlace: Place = { field: 'prediction', label: 'Câu dự đoán', anchor: 'prediction' }

/** No `autocomplete="off"`: browsers would not bring its number back either when the reader comes back to the page. */
function prediction(label: string, { form, refusals }: Typed): Markup {
  const isWrong = refusals.some(({ field }) => field === 'prediction')
  return html`<h2>Câu dự đoán</h2>
<div class="row">
<label for="prediction">${label}</label>
<p class="hint" id="prediction-goi-y">${sentenceOf('invalid-prediction').remedy} Ví dụ: 12.500.</p>
${faultBeside(refusals, predictionPlace)}
<input class="number" id="prediction" name="prediction" inputmode="numeric" maxlength="20" required
 value="${form.get('prediction')?.[0] ?? ''}" aria-describedby="prediction-goi-y${isWrong ? ` ${faultId('prediction')}` : ''}"${isWrong ? ' aria-invalid=true' : ''}>
</div>`
}

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
