import type { Question } from '../contest.ts'
import { areExclusive, type Hit, keyOf, type Tell, wordsOf } from './tell.ts'

/** From this likeness on, who has answered one question recognises the other. */
const ALIKE = 0.8

/** `Theo Nghị định số 61/2018/NĐ-CP của Chính phủ, `: what many stems begin with says nothing of what they ask. */
const BOILERPLATE = /^theo [^,]*, (?=\S)/u

/**
 * Pairs of stems that are at least 0.80 alike and may meet in one paper. Likeness is Dice's: twice the words in
 * common over the words of both, repeated words counted as often as they occur.
 */
export function nearDoubles(questions: readonly Question[]): Tell {
  const stems = numberWords(questions.map(({ text }) => text))
  const hits = questions.flatMap((question, at) => {
    const own = stems[at] ?? []
    return questions.slice(0, at).flatMap((other, before): Hit[] => {
      const alike = likeness(own, stems[before] ?? []) >= ALIKE && !areExclusive(question, other)
      return alike ? [{ question, detail: other.id }] : []
    })
  })
  return { code: 'near-double', among: questions, hits }
}

/** Each text as the ascending numbers of its words, which compare faster than the words. */
function numberWords(texts: readonly string[]): Int32Array[] {
  const numbers = new Map<string, number>()
  const numberOf = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size
    numbers.set(word, known)
    return known
  }
  return texts.map(text => {
    const bare = text.normalize('NFC').toLocaleLowerCase('vi').replace(BOILERPLATE, '')
    return Int32Array.from(wordsOf(bare), numberOf).sort()
  })
}

function likeness(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const both = a.length + b.length
  // However many words they share, texts of too different a length are not alike.
  if (2 * Math.min(a.length, b.length) < ALIKE * both) return 0
  let common = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0
    const right = b[j] ?? 0
    if (left === right) common++
    if (left <= right) i++
    if (right <= left) j++
  }
  return (2 * common) / both
}

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
