import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsIn } from '../../server/seal/secrets-file.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Submission } from '../../server/store/store.ts'
import { sayLoad } from './figures.ts'
import { startOurs, THIS_BUILD } from './servers.ts'
import { type Load, readTally } from './visitors.ts'

const AGENCIES = ['so-noi-vu', 'so-tai-chinh', 'so-tu-phap', 'ubnd-viet-tri', null]
const SECONDS = 3

/** Print how long the public tally takes with few attempts in the store and with many. */
export async function benchTallies(sizes: readonly [few: number, many: number]): Promise<void> {
  console.log('\nGET tally')
  const [few, many] = [await benchTally(sizes[0]), await benchTally(sizes[1])]
  console.log(`  ratio of p50: ${(many.p50 / few.p50).toFixed(2)} (flat is 1)`)
}

async function benchTally(attempts: number): Promise<Load> {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))
  // The server refuses a store whose keys are missing.
  secretsIn(join(data, 'secrets.json'), randomBytes, true)
  await fill(data, attempts)
  const server = await startOurs(THIS_BUILD, data)
  const load = await readTally(server, SECONDS, `"totals":{"attempts":${attempts}`)
  server.stop()
  console.log(sayLoad(`${attempts.toLocaleString('vi-VN')} attempts`, load))
  return load
}

async function fill(data: string, attempts: number): Promise<void> {
  const store = sqliteStore(data)
  const GROUP = 5000
  for (let from = 0; from < attempts; from += GROUP) {
    const size = Math.min(GROUP, attempts - from)
    await Promise.all(Array.from({ length: size }, (_, at) => store.record(submission(from + at))))
  }
  await store.close()
}

function submission(number: number): Submission {
  const digest = createHash('sha256').update(`${number}`).digest()
  const agency = AGENCIES[number % AGENCIES.length] ?? null
  return {
    ...{ attempt: `attempt-${number}`, contest: 'phu-tho-2024', version: 'bench', round: 'dot-1' },
    ...{ participant: `participant-${number % Math.ceil(number / 3 + 1)}`, limit: null },
    ...{ via: agency ? 'script' : 'unknown', agency, host: agency && `https://${agency}.example.vn` },
    ...{ unit: agency, kind: number % 4 ? 'can-bo' : 'nguoi-dan', group: null },
    ...{ startedAt: 1, submittedAt: 2, right: number % 31, of: 30, prediction: 1, answers: '[]', digest },
    ...{ personal: '', consent: '', receipt: `receipt-${number}`, leaf: digest },
  }
}
