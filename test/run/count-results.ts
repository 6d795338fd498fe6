import * as z from 'zod'
import type { Count, Ended, Step } from './step.ts'

const VitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })

/**
 * Passed and failed of one ended step. A program that failed without naming a failed test (it did not compile, it
 * was killed) counts as one failed, and so does one that claims success without a single test.
 */
export function countResults(step: Step, ended: Ended, report: string | undefined): Count {
  const told = step.counts === 'vitest' ? fromVitest(report) : fromSummary(ended.output)
  const { passed, failed } = step.counts === 'itself' ? { passed: ended.code === 0 ? 1 : 0, failed: 0 } : told
  const broken = ended.code !== 0 || passed + failed === 0
  return { passed, failed: broken ? Math.max(failed, 1) : failed }
}

function fromVitest(report: string | undefined): Count {
  const read = VitestReport.safeParse(report === undefined ? undefined : JSON.parse(report))
  if (!read.success) return { passed: 0, failed: 0 }
  return { passed: read.data.numPassedTests, failed: read.data.numFailedTests }
}

/** The last `N passed, N failed` of a runner that only prints. */
function fromSummary(output: string): Count {
  const [, passed, failed] = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1) ?? []
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) }
}
