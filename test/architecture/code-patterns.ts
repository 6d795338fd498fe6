import { parseSync, Visitor } from 'vite'
import { lineAt, type SourceFile } from './source-file.ts'

/** Shorter runs of letters say nothing of a code. */
const WORD = /[a-z]{4,}/gi

const tests = ['startsWith', 'endsWith', 'includes', 'indexOf', 'match', 'search']

/**
 * Every pattern, and every search for a part of a string, that sorts the codes by a word of theirs: a code that is
 * renamed or added falls on either side of it unseen. A pattern that takes all of them, or none, sorts nothing.
 */
export function codePatterns(files: readonly SourceFile[], codes: readonly string[]): string[] {
  return files.flatMap(file =>
    testsIn(file)
      .filter(({ takes, words }) => sorts(takes, words, codes))
      .map(({ at, shown }) => `${file.path}:${lineAt(file.text, at)} sorts codes by ${shown}`),
  )
}

function sorts(takes: (code: string) => boolean, words: readonly string[], codes: readonly string[]) {
  const taken = codes.filter(takes)
  return taken.length < codes.length && taken.some(code => words.some(word => code.includes(word)))
}

interface Sorting {
  readonly at: number
  readonly shown: string
  readonly takes: (code: string) => boolean
  readonly words: readonly string[]
}

function testsIn(file: SourceFile): Sorting[] {
  const found: Sorting[] = []
  const { program } = parseSync(file.path, file.text)
  const wordsOf = (text: string) => (text.match(WORD) ?? []).map(word => word.toLowerCase())
  new Visitor({
    Literal: node => {
      if (!('regex' in node) || !node.regex) return
      const { pattern, flags } = node.regex
      const regex = new RegExp(pattern, flags.replace(/[gy]/g, ''))
      const takes = (code: string) => regex.test(code)
      found.push({ at: node.start, shown: `/${pattern}/`, takes, words: wordsOf(pattern) })
    },
    CallExpression: ({ callee, arguments: [first], start }) => {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return
      const isTest = tests.includes(callee.property.name)
      if (!isTest || first?.type !== 'Literal' || typeof first.value !== 'string') return
      const part = first.value
      const takes = (code: string) => code.includes(part) && code !== part
      found.push({ at: start, shown: `“${part}”`, takes, words: wordsOf(part) })
    },
  }).visit(program)
  return found
}
