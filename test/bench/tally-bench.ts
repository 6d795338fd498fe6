import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsIn } from '../../server/seal/secrets-file.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Submission } from '../../server/store/store.ts'
import { openConnection } from './connection.ts'
import { PORTAL, startOurs } from './servers.ts'

const AGENCIES = ['so-noi-vu', 'so-tai-chinh', 'so-tu-phap', 'ubnd-viet-tri', null]
const REQUESTS = 3000

/** Response times (ms) of the public tally with `attempts` attempts in the store. */
export async function benchTally(attempts: number): Promise<{ p50: number; p95: number; p99: number }> {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))
  // The server refuses a store whose keys are missing.
  secretsIn(join(data, 'secrets.json'), randomBytes, true)
  await fill(data, attempts)
  const server = await startOurs(data)
  const connection = await openConnection(server.port, PORTAL)
  const times: number[] = []
  for (let i = 0; i < REQUESTS; i++) {
    const from = performance.now()
    const { status, body } = await connection.send('GET', '/v1/contests/phu-tho-2024/tally')
    times.push(performance.now() - from)
    if (status !== 200 || !body.includes(`"totals":{"attempts":${attempts}`))
      throw new Error(`tally: ${status} ${body.slice(0, 200)}`)
  }
  connection.close()
  server.stop()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
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
    ...{ via: agency ? 'script' : 'unknown', agency, host: agency && PORTAL },
    ...{ startedAt: 1, submittedAt: 2, right: number % 31, of: 30, prediction: 1, answers: '[]', digest },
    ...{ personal: '', consent: '', receipt: `receipt-${number}`, leaf: digest },
  }
}
