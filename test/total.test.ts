import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestSession } from '@web/test-runner-core'
import { afterAll, describe, expect, it } from 'vitest'
import { keepElements } from './total.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const total = fileURLToPath(new URL('total.ts', import.meta.url))
const vitest = join(root, 'node_modules/vitest/vitest.mjs')
mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
const folder = mkdtempSync(join(root, 'node_modules/.cache/total-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Results = NonNullable<TestSession['testResults']>

/** One file of @web/test-runner, as far as its reporter is told of it. */
const session = (passed: boolean, states: readonly boolean[]) => {
  const tests = states.map(state => ({ name: 'a test', passed: state, skipped: false }))
  const testResults: Results = { name: '', tests: [], suites: [{ name: 'a suite', tests, suites: [] }] }
  return { passed, testResults } as TestSession
}

/** Let both runners count: these elements' tests, and vitest over one file with this text. */
function count(elements: readonly TestSession[] | undefined, text: string) {
  const at = mkdtempSync(join(folder, 'run-'))
  writeFileSync(join(at, 'a.test.js'), text)
  writeFileSync(join(at, 'vitest.config.js'), 'export default { test: { globals: true } }')
  const before = process.cwd()
  process.chdir(at)
  if (elements) keepElements().stop({ sessions: elements })
  process.chdir(before)
  const options = ['--reporter', 'default', '--reporter', total]
  const ended = spawnSync(process.execPath, [vitest, 'run', ...options], { cwd: at, encoding: 'utf8' })
  return { code: ended.status, last: ended.stdout.trimEnd().split('\n').at(-1) }
}

const passing = 'test("a", () => {}); test.skip("b", () => {})'
const good = [session(true, [true, true])]

describe('the last line of the test command', () => {
  it.each([
    ['adds up both runners', good, passing, '3 passed, 0 failed, 1 skipped'],
    ['a failed test of vitest', good, 'test("a", () => { expect(1).toBe(2) })', '2 passed, 1 failed'],
    ['a file that does not load', good, 'test("a", () => {}); throw new Error("no")', '2 passed, 1 failed'],
    ['what nobody caught', good, 'test("a", () => void Promise.reject(new Error()))', '3 passed, 1 failed'],
    ['a failed element', [session(false, [true, false])], passing, '2 passed, 1 failed, 1 skipped'],
    [
      'an element’s file that does not load',
      [session(false, []), ...good],
      passing,
      '3 passed, 1 failed, 1 skipped',
    ],
    ['elements that did not run', undefined, passing, '1 passed, 1 failed, 1 skipped'],
  ])('counts: %s', (_what, elements, text, last) => {
    expect(count(elements, text)).toEqual({ code: last.includes(' 0 failed') ? 0 : 1, last })
  })
})
