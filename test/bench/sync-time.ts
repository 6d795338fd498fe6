import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const TIMES = 50
const PAGE = Buffer.alloc(4096, 1)

/** What one durable write of a page costs on the disk that is measured on, ms: the median of fifty. */
export function syncTime(): number {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-sync-'))
  const file = openSync(join(folder, 'page'), 'w')
  const times = Array.from({ length: TIMES }, () => {
    const from = performance.now()
    writeSync(file, PAGE)
    fdatasyncSync(file)
    return performance.now() - from
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return times.sort((a, b) => a - b)[TIMES / 2] ?? 0
}
