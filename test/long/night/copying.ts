import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { tempFolder } from '../../e2e/temp-folder.ts'
import { readTally } from '../../e2e/visitor.ts'
import { expectResolved, expectSound, type Paper, takeAttempts } from './acknowledged.ts'
import { startNight } from './server.ts'

/** What a store in service is made of: the main file, its write-ahead log, the keys. */
export const [MAIN, LOG, KEYS] = ['agency-quiz.db', 'agency-quiz.db-wal', 'secrets.json'] as const

/** A way to copy the files of one data folder into another. */
export type Copy = (from: string, to: string) => unknown

/** Copy these one after the other; between two of them the server goes on for `between` ms, as on a big folder. */
export const copying =
  (files: readonly string[], between = 0): Copy =>
  async (from, to) => {
    for (const file of files) {
      copyFileSync(join(from, file), join(to, file))
      await sleep(between)
    }
  }

/** An empty folder to copy into. */
export function emptyCopy(): string {
  const to = join(tempFolder(), 'data')
  mkdirSync(to)
  return to
}

/** Serve a copy: everything acknowledged before the copying began is in it. Why it was refused, if it was. */
export async function openCopy(data: string, acknowledged: readonly Paper[]): Promise<string | undefined> {
  const copy = await startNight({ data }).catch((error: Error) => error.message)
  if (typeof copy === 'string') return copy
  expect((await readTally(copy.url)).totals.attempts).toBeGreaterThanOrEqual(acknowledged.length)
  await expectResolved(copy.url, acknowledged)
  await takeAttempts(copy.url, 3)
  expect(await copy.stop()).toBe(0)
  await expectSound(data)
  return undefined
}
