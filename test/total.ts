import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { TestSession, TestSuiteResult } from '@web/test-runner-core'
import type { Reporter, TestModule, TestRunEndReason } from 'vitest/node'

type State = 'passed' | 'failed' | 'skipped' | 'pending'

const FOLDER = 'node_modules/.cache/agency-quiz'
/** What @web/test-runner leaves for vitest, which it runs beside in `npm test`. */
const FILE = `${FOLDER}/elements.json`

/** What failed as a whole, though none of its tests did, counts as one that failed. */
const honest = (states: State[], isGood: boolean): State[] =>
  isGood || states.includes('failed') ? states : [...states, 'failed']

const statesOf = ({ tests, suites }: TestSuiteResult): State[] => [
  ...tests.map(({ skipped, passed }) => (skipped ? 'skipped' : passed ? 'passed' : 'failed')),
  ...suites.flatMap(statesOf),
]

/** Reporter of @web/test-runner: keeps how every test went. */
export const keepElements = () => ({
  start: () => rmSync(FILE, { force: true }),
  stop: ({ sessions }: { sessions: readonly TestSession[] }) => {
    const states = sessions.flatMap(each =>
      honest(each.testResults ? statesOf(each.testResults) : [], each.passed === true),
    )
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(FILE, JSON.stringify(states))
  },
})

/** Run a command from now on; what it writes is kept until it is asked for, so that no two runs write at once. */
function runBeside(command: string): () => Promise<{ written: string; isGood: boolean }> {
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let written = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', chunk => {
      written += chunk
    })
  const ended = once(child, 'close')
  return () => ended.then(([code]) => ({ written, isGood: code === 0 }))
}

/**
 * Reporter of vitest: the last line of `npm test` counts both runs, and it fails when either did or is missing. The
 * elements' tests, which wait for frames more than they work, run meanwhile where BESIDE holds their command.
 */
export default class Total implements Reporter {
  #elements: ReturnType<typeof runBeside> | undefined

  onInit(): void {
    if (!process.env.BESIDE) return
    rmSync(FILE, { force: true })
    this.#elements = runBeside(process.env.BESIDE)
  }

  async onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly unknown[],
    reason: TestRunEndReason,
  ): Promise<void> {
    const beside = await this.#elements?.()
    process.stdout.write(beside?.written ?? '')
    const kept: State[] = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : ['failed']
    rmSync(FILE, { force: true })
    const elements = honest(kept, beside?.isGood ?? true)
    const own = modules.flatMap(module =>
      honest(
        [...module.children.allTests()].map(test => test.result().state),
        module.ok(),
      ),
    )
    const all = honest([...own, ...elements], errors.length === 0 && reason === 'passed')
    const [passed = 0, failed = 0, skipped = 0] = ['passed', 'failed', 'skipped'].map(
      wanted => all.filter(state => state === wanted).length,
    )
    process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
    if (failed > 0) process.exitCode = 1
  }
}
