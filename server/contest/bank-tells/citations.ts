import type { Question } from '../contest.ts'
import type { Tell } from './tell.ts'
import { DOCUMENT_NUMBER } from './trivia.ts'

/** A report or announcement has no number; its day names it. */
const DATED = /ngày \d{1,2}\/\d{1,2}\/\d{4}/u
const LAW = /^\s*(?:Luật|Bộ luật|Nghị định)/u

/** Citations that don't lead to the place: neither a document's number nor a date, or a law without its article. */
export const incompleteCitations = (questions: readonly Question[]): Tell => ({
  code: 'incomplete-citation',
  among: questions,
  hits: questions.flatMap(question => {
    const detail = missingIn(question.source)
    return detail === undefined ? [] : [{ question, detail }]
  }),
})

/** What a citation lacks, in Vietnamese; undefined when it is complete. */
function missingIn(source: string): string | undefined {
  if (!DOCUMENT_NUMBER.test(source) && !DATED.test(source)) return 'thiếu số hiệu hoặc ngày của văn bản'
  const isLaw = source.split(';').some(part => LAW.test(part))
  return isLaw && !/Điều \d/u.test(source) ? 'thiếu điều, khoản' : undefined
}
