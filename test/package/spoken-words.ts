import { type Messages, vi } from '../../widget/messages/vi.ts'

/** Every piece in “quotes” of a document that the element never says. */
export function unspokenIn(document: string, messages: Messages = vi): string[] {
  const sentences = Object.values(messages).map(sentence => new RegExp(`^${patternOf(sentence)}$`))
  const quoted = [...document.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)
  return quoted.filter(words => !sentences.some(sentence => sentence.test(words)))
}

/** A sentence as a pattern, with anything where something is filled in. */
const patternOf = (sentence: string): string =>
  sentence
    .split(/\{\d\}/)
    .map(piece => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+')
