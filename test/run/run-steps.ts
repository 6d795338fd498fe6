import { readFileSync, rmSync } from 'node:fs'
import { countResults } from './count-results.ts'
import { runProgram } from './run-program.ts'
import type { Count, Ended, Step } from './step.ts'

/** What running the steps needs from outside. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  /** File that vitest steps write their results to. */
  readonly report: string
  readonly now: () => number
  readonly print: (line: string) => void
}

/**
 * Run every step in order, a line each. A failed step hides none of the following, except that after a failed
 * build the steps that need it are counted as failed without being run.
 */
export async function runSteps(steps: readonly Step[], around: Surroundings): Promise<Count> {
  const total = { passed: 0, failed: 0 }
  let built = true
  for (const step of steps) {
    const { passed, failed } = await runStep(step, built, around)
    total.passed += passed
    total.failed += failed
    if (step.name === 'build') built = failed === 0
  }
  return total
}

async function runStep(step: Step, built: boolean, around: Surroundings): Promise<Count> {
  if (step.needsBuild && !built) {
    around.print(`✗ ${step.name}: not run, the build failed`)
    return { passed: 0, failed: 1 }
  }
  rmSync(around.report, { force: true })
  const began = around.now()
  const ended = await runProgram(step.command, around.env)
  const count = countResults(step, ended, readIfThere(around.report))
  const seconds = ((around.now() - began) / 1000).toFixed(1)
  const numbers = step.counts === 'itself' ? '' : `  ${count.passed} passed, ${count.failed} failed`
  around.print(`${count.failed === 0 ? '✓' : '✗'} ${step.name.padEnd(8)} ${seconds.padStart(6)} s${numbers}`)
  printOutput(ended, count, around.print)
  return count
}

/** All of a failed step's output; of a passed one the lines that report a measurement. */
function printOutput({ output }: Ended, { failed }: Count, print: (line: string) => void): void {
  const lines = output.trimEnd().split('\n')
  for (const line of failed > 0 ? lines : lines.filter(each => each.startsWith('· '))) print(`  ${line}`)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
