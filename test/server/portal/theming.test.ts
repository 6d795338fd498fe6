import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { themeParts, themeProperties } from '../../../server/portal/theming.ts'

const source = (path: string) => readFileSync(new URL(`../../../widget/${path}`, import.meta.url), 'utf8')
const matches = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort()

it('documents exactly the custom properties the element reads, ten at most', () => {
  const read = matches(source('theme.ts') + source('quiz/styles.ts'), /var\((--agency-quiz-[a-z-]+)/g)
  expect(themeProperties.map(({ name }) => name).sort()).toEqual(read)
  expect(read.length).toBeLessThanOrEqual(10)
})

it('documents exactly the parts the element promises, ten at most', () => {
  const promised = matches(source('quiz/agency-quiz.ts'), /@csspart ([a-z-]+)/g)
  expect(themeParts.map(([name]) => name).sort()).toEqual(promised)
  expect(promised.length).toBeLessThanOrEqual(10)
})
