import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How the folder of a run begins, in the machine's own folder for temporary files. */
export const PREFIX = 'agency-quiz-run-'

/**
 * One folder for whatever a run's tests, their servers and their browsers keep for a while: hundreds of data folders, gone
 * with it when the run is over, also those of tests that failed. Gives what takes it away.
 */
export default function setup(): () => void {
  const before = process.env.TMPDIR
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  process.env.TMPDIR = folder
  return () => {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    // A browser that is ending may still write.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}
