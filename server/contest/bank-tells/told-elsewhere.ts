import type { Question } from '../contest.ts'
import { areExclusive, keyOf, type Tell, wordsOf } from './tell.ts'

/** Questions that ask what an acronym means while another one, which may be in the same paper, spells it out. */
export function toldAcronyms(questions: readonly Question[]): Tell {
  const asking = questions.filter(({ text }) => /viết tắt|tên gọi tắt|gọi tắt/iu.test(text))
  const texts = questions.map(({ text, options }) => [text, ...options].join(' '))
  const hits = asking.flatMap(question => {
    const key = wordsOf(question.options[keyOf(question) ?? 0] ?? '').join(' ')
    const acronym = /(?<![\p{L}])\p{Lu}{2,}(?: \p{Lu}{2,})*(?![\p{L}])/u.exec(question.text)?.[0]
    if (acronym === undefined) return []
    const teller = questions.find(
      (other, at) =>
        other !== question &&
        !areExclusive(question, other) &&
        texts[at]?.includes(acronym) &&
        wordsOf(texts[at] ?? '')
          .join(' ')
          .includes(key),
    )
    return teller ? [{ question, detail: teller.id }] : []
  })
  return { code: 'acronym-told', among: asking, hits }
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g
const yearsIn = (text: string): string[] => text.match(YEAR) ?? []

/** Questions whose key, and no other option, shares a year with the stem. */
export function yearsInStem(questions: readonly Question[]): Tell {
  const hits = questions.flatMap(question => {
    const { text, options, right } = question
    const shared = options.map(option => yearsIn(option).filter(year => yearsIn(text).includes(year)))
    const onlyKey = shared.every((years, index) => years.length > 0 === right.includes(index))
    const [year] = shared.flat()
    return onlyKey && year !== undefined ? [{ question, detail: year }] : []
  })
  return { code: 'year-in-stem', among: questions, hits }
}
