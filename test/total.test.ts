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

/** Let both runners count: these elements' tests, and vitest over one file with this text, a command running beside. */
function count(elements: readonly TestSession[] | undefined, text: string, beside = '') {
  const at = mkdtempSync(join(folder, 'run-'))
  writeFileSync(join(at, 'a.test.js'), text)
  writeFileSync(join(at, 'vitest.config.js'), 'export default { test: { globals: true } }')
  const before = process.cwd()
  process.chdir(at)
  if (elements) keepElements().stop({ sessions: elements })
  process.chdir(before)
  const options = ['--reporter', 'default', '--reporter', total]
  const ended = spawnSync(process.execPath, [vitest, 'run', ...options], {
    cwd: at,
    encoding: 'utf8',
    env: { ...process.env, BESIDE: beside },
  })
  return { code: ended.status, last: ended.stdout.trimEnd().split('\n').at(-1), said: ended.stdout }
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
    expect(count(elements, text)).toMatchObject({ code: last.includes(' 0 failed') ? 0 : 1, last })
  })

  /** The elements' run as a command: a second later it leaves how its tests went, and ends with `code`. */
  const leaves = (states: string, code: number) =>
    `sleep 1; echo elements said; mkdir -p node_modules/.cache/agency-quiz; echo '${states}' > node_modules/.cache/agency-quiz/elements.json; exit ${code}`

  it.each([
    ['is waited for', leaves('["passed"]', 0), '2 passed, 0 failed, 1 skipped'],
    ['has a failed test', leaves('["passed","failed"]', 1), '2 passed, 1 failed, 1 skipped'],
    ['fails as a whole', leaves('["passed"]', 1), '2 passed, 1 failed, 1 skipped'],
    ['leaves nothing', 'echo elements said', '1 passed, 1 failed, 1 skipped'],
  ])('counts a run beside it that %s, whose words stand before the total', (_what, beside, last) => {
    const counted = count(good, passing, beside)
    expect(counted).toMatchObject({ code: last.includes(' 0 failed') ? 0 : 1, last })
    expect(counted.said).toContain('elements said')
  })
})
