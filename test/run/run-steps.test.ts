import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runSteps } from './run-steps.ts'
import type { Step } from './step.ts'
import { stepsOf } from './steps.ts'

const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-run-'))
const report = join(folder, 'vitest.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const base = { needsBuild: false, needsBrowser: false, counts: 'itself' } as const
const running = (name: string, script: string, more: Partial<Step> = {}): Step => ({
  ...base,
  name,
  command: [process.execPath, '-e', script],
  ...more,
})
const reporting = (passed: number, failed: number) =>
  `require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify({ numPassedTests: ${passed}, numFailedTests: ${failed} }))`

async function runAll(...steps: Step[]) {
  const lines: string[] = []
  const count = await runSteps(steps, {
    env: process.env,
    report,
    now: Date.now,
    print: line => lines.push(line),
  })
  return { ...count, lines }
}

describe('the test command', () => {
  it('adds up what each step tells', async () => {
    const { passed, failed, lines } = await runAll(
      running('build', ''),
      running('unit', reporting(12, 0), { counts: 'vitest' }),
      running('element', "console.log('1 passed, 4 failed\\n5 passed, 0 failed')", { counts: 'summary' }),
    )
    expect({ passed, failed }).toEqual({ passed: 18, failed: 0 })
    expect(lines).toHaveLength(3)
  })

  it('lets a failed step hide none of the following, and shows its output', async () => {
    const { passed, failed, lines } = await runAll(
      running('types', "console.log('wrong type'); process.exit(1)"),
      running('unit', `${reporting(3, 2)}; process.exit(1)`, { counts: 'vitest' }),
      running('lint', "console.log('all is well')"),
    )
    expect({ passed, failed }).toEqual({ passed: 4, failed: 3 })
    expect(lines).toContain('  wrong type')
    expect(lines).not.toContain('  all is well')
  })

  it('shows the measurements of a passed step', async () => {
    const { lines } = await runAll(running('unit', "console.log('chatter\\n· 11 kB')"))
    expect(lines.slice(1)).toEqual(['  · 11 kB'])
  })

  it.each([
    ['a runner that crashes after passing', `${reporting(5, 0)}; process.exit(1)`, 5],
    ['a runner that leaves no report', '', 0],
    ['a runner that ran nothing', reporting(0, 0), 0],
    ['a runner that is killed', `${reporting(1, 0)}; process.kill(process.pid, 'SIGKILL')`, 1],
  ])('counts %s as failed', async (_name, script, passed) => {
    const count = await runAll(running('unit', script, { counts: 'vitest' }))
    expect(count).toMatchObject({ passed, failed: 1 })
  })

  it('does not believe the report of an earlier step', async () => {
    const unit = running('unit', reporting(9, 0), { counts: 'vitest' })
    const { passed, failed } = await runAll(unit, running('e2e', '', { counts: 'vitest' }))
    expect({ passed, failed }).toEqual({ passed: 9, failed: 1 })
  })

  it('counts a program that is not there as failed', async () => {
    const { failed } = await runAll({ ...base, name: 'lint', command: ['no-such-program-here'] })
    expect(failed).toBe(1)
  })

  it('after a failed build fails what needs it without running it, and runs the rest', async () => {
    const { passed, failed, lines } = await runAll(
      running('build', 'process.exit(1)'),
      running('lint', ''),
      running('e2e', reporting(7, 0), { counts: 'vitest', needsBuild: true }),
    )
    expect({ passed, failed }).toEqual({ passed: 1, failed: 2 })
    expect(lines.at(-1)).toContain('not run')
  })

  it('has every step under a name of its own', () => {
    const names = stepsOf(report).map(({ name }) => name)
    expect(names).toEqual(['build', 'types', 'lint', 'contest', 'unit', 'element', 'e2e'])
  })
})
