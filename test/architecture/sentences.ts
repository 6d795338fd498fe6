import { parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

/** A sentence somebody reads, as it stands in a file. */
export interface Sentence {
  readonly text: string
  readonly line: number
}

/** Fewer words are a label: “Tiếp tục” may stand wherever there is such a button. */
const WORDS = 4
/** What a value takes the place of, in a template and in a dictionary. */
const hole = /\{\w+\}/g
const HOLE = '◯'
const dictionary = 'widget/messages/'
const vietnamese = /[à-ỹđ]/i

/** Every sentence that stands in two files: any Vietnamese one, and what a dictionary says in any language. */
export function sentencesTwice(files: readonly SourceFile[]): string[] {
  const places = new Map<string, Map<string, number>>()
  for (const file of files)
    for (const { text, line } of sentencesIn(file)) {
      const key = text.toLowerCase()
      const lines = places.get(key) ?? new Map<string, number>()
      places.set(key, lines.has(file.path) ? lines : lines.set(file.path, line))
    }
  return [...places].flatMap(([text, lines]) => {
    const paths = [...lines.keys()]
    const isRead = vietnamese.test(text) || paths.some(path => path.startsWith(dictionary))
    if (paths.length < 2 || !isRead) return []
    return [`“${text}” stands in ${[...lines].map(([path, line]) => `${path}:${line}`).join(' and ')}`]
  })
}

/** The sentences of a file: of its strings and templates where it is code, of its text where it is HTML. */
export function sentencesIn(file: SourceFile): Sentence[] {
  return textsIn(file).flatMap(({ text, at }) =>
    split(text).map(sentence => ({ text: sentence, line: lineAt(file.text, at) })),
  )
}

function textsIn(file: SourceFile): { text: string; at: number }[] {
  if (file.path.endsWith('.html')) return [{ text: file.text, at: 0 }]
  const found: { text: string; at: number }[] = []
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string') found.push({ text: value, at: start })
    },
    TemplateLiteral: ({ quasis, start }) => {
      found.push({ text: quasis.map(({ value }) => value.cooked ?? value.raw).join(HOLE), at: start })
    },
  }).visit(parseSync(file.path, file.text).program)
  return found
}

/** Apart at tags, quotes of HTML attributes, and ends of sentences; what is said is compared without its full stop. */
const split = (text: string): string[] =>
  text
    .normalize('NFC')
    .replaceAll(hole, HOLE)
    .split(/[<>"]|[.!?…]+(?=\s|$)|\n\s*\n/u)
    .map(part => part.replace(/\s+/g, ' ').replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, ''))
    .filter(part => (part.match(/\p{L}[\p{L}\p{N}]*/gu) ?? []).length >= WORDS)
