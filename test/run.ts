/** `npm test [-- step…]`: everything that must hold, in one command; the last line counts it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser } from './browser.ts'
import { runSteps } from './run/run-steps.ts'
import type { Step } from './run/step.ts'
import { stepsOf } from './run/steps.ts'

const print = (line: string) => void process.stdout.write(`${line}\n`)

async function main(only: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-test-'))
  const report = join(folder, 'vitest.json')
  const steps = stepsOf(report)
  const unknown = only.find(name => steps.every(step => step.name !== name))
  const chosen = only.length === 0 ? steps : steps.filter(({ name }) => only.includes(name))
  if (unknown !== undefined) {
    print(`no step is called “${unknown}”; there are: ${steps.map(({ name }) => name).join(', ')}`)
    return 2
  }
  try {
    const env = { ...process.env, ...browserFor(chosen), NO_COLOR: '1' }
    const { passed, failed } = await runSteps(chosen, { env, report, now: Date.now, print })
    print(`${passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Without a browser the steps that need one fail by themselves, and the others still run. */
function browserFor(steps: readonly Step[]): { CHROME_PATH?: string } {
  if (!steps.some(({ needsBrowser }) => needsBrowser)) return {}
  try {
    return { CHROME_PATH: findBrowser() }
  } catch (error) {
    print(error instanceof Error ? error.message : String(error))
    return {}
  }
}

process.exitCode = await main(process.argv.slice(2))
