import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { undo } from './undo.ts'

/** An empty folder of the test file's own, gone after its tests. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-e2e-'))
  undo(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
