import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ProblemCode } from '../../server/contract/problem-code.ts'
import { codePatterns } from './code-patterns.ts'
import { isCode, readSources } from './read-sources.ts'
import { untypedCodes } from './untyped-codes.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The one place where the list stands. */
const enumeration = 'server/contract/problem-code.ts'
const files = readSources().filter(
  file => isCode(file) && /^(widget|server)\//.test(file.path) && file.path !== enumeration,
)
const sample = (text: string) => ({ path: 'server/contract/sample.ts', text })

describe('a problem code', () => {
  // One run for the program and for its control, since every question to the checker takes seconds.
  it('is a mere string nowhere but in a control: misspelt, each other one is noticed', {
    timeout: 600_000,
  }, () => {
    const text = [
      "import { refuse } from './problem.ts'; import type { ProblemCode } from './problem-code.ts'",
      "export const late = (code: string) => code === 'expired-token'",
      "const list: readonly string[] = ['after-closing']",
      "export const typed = (code: ProblemCode) => code === 'busy' || list.includes(code)",
      "export const failure: { code: string } = { code: 'not-found' }",
      "export const refused = (isLong: boolean) => refuse(isLong ? 'too-long' : 'missing-field')",
      "type Place = 'blocked' | 'unknown-contest'",
      "const views: Record<Place, { code: string }> = { blocked: { code: '' }, 'unknown-contest': { code: 'unknown-contest' } }",
      "export const shown = (place: Place) => place === 'unknown-contest' && views[place]",
      "export const meanings: Partial<Record<ProblemCode, number>> = { 'not-utf8': 1, 'too-long': 2 }",
    ]
    const control = sample(text.join('\n'))
    expect(untypedCodes(root, [...files, control], new Set(ProblemCode.options))).toEqual([
      'server/contract/sample.ts:2 has “expired-token” as a mere string',
      'server/contract/sample.ts:3 has “after-closing” as a mere string',
      'server/contract/sample.ts:5 has “not-found” as a mere string',
      'server/contract/sample.ts:8 has “unknown-contest” as a mere string',
    ])
  })

  it('is never known by a pattern', () => expect(codePatterns(files, ProblemCode.options)).toEqual([]))

  it.each([
    '/token|limit|closing/.test(code)',
    "code.startsWith('after-')",
    "code.endsWith('token')",
    "code.includes('closing')",
    '/^unknown-/.test(code)',
  ])('and a pattern is seen: %s', text => {
    expect(codePatterns([sample(text)], ProblemCode.options)).toHaveLength(1)
  })

  it.each([
    '/^[a-z0-9-]+$/.test(id)',
    '/[.-]/.test(name)',
    '/problem\\+json/.test(type)',
    "list.includes('script')",
    "list.includes('busy')",
  ])('and nothing else is: %s', text => {
    expect(codePatterns([sample(text)], ProblemCode.options)).toEqual([])
  })
})
