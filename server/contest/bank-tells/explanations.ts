import type { Question } from '../contest.ts'
import { type Tell, wordsOf } from './tell.ts'

/** An explanation says something when at least this share of its words is in neither stem, key nor citation. */
const NEW_WORDS = 0.07

/** Explanations that only repeat what the question has said already. */
export const bareExplanations = (questions: readonly Question[]): Tell => ({
  code: 'bare-explanation',
  among: questions,
  hits: questions.filter(isBare).map(question => ({ question })),
})

function isBare({ text, options, right, source, explanation }: Question): boolean {
  const told = new Set(wordsOf([text, source, ...right.map(index => options[index] ?? '')].join(' ')))
  const words = wordsOf(explanation)
  return words.filter(word => !told.has(word)).length < words.length * NEW_WORDS
}
