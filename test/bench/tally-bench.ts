import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsIn } from '../../server/seal/secrets-file.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import type { Submission } from '../../server/store/store.ts'
import { median, ms, sayLoad } from './figures.ts'
import { startOurs, THIS_BUILD } from './servers.ts'
import { type Load, readTally } from './visitors.ts'

const AGENCIES = ['so-noi-vu', 'so-tai-chinh', 'so-tu-phap', 'ubnd-viet-tri', null]
const SECONDS = 3
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** 0:00 in Việt Nam. */
const BEGAN = Date.UTC(2024, 7, 31, 17)
const READS = 200

/** Print how long the public tally and other counts take with few attempts in the store and with many. */
export async function benchTallies(sizes: readonly [few: number, many: number]): Promise<void> {
  console.log('\nGET tally')
  const [few, many] = [await benchTally(sizes[0]), await benchTally(sizes[1])]
  console.log(`  ratio of p50: ${(many.load.p50 / few.load.p50).toFixed(2)} (flat is 1)`)
  for (const [name, took] of few.reads) {
    const more = many.reads.get(name) ?? Number.NaN
    console.log(`  ${name}: ${ms(took)}, ${ms(more)}, ratio ${(more / took).toFixed(2)} (promise ≤ 1.5)`)
  }
}

/** What a count takes that is asked of the store, in the middle of many times; the body of a day with its making. */
async function benchReads(data: string): Promise<Map<string, number>> {
  const store = sqliteStore(data)
  const before = BEGAN + 9 * DAY_MS
  const took = new Map<string, number>()
  const time = async (name: string, read: () => Promise<unknown>) => {
    // Compiled before it is timed: after a million attempts were written, V8 has forgotten what it knew of reading.
    for (let reading = 0; reading < READS; reading++) await read()
    const times: number[] = []
    for (let reading = 0; reading < READS; reading++) {
      const from = performance.now()
      await read()
      times.push(performance.now() - from)
    }
    took.set(name, median(times))
  }
  const of = { contest: 'phu-tho-2024', rounds: ['dot-1'] }
  await time('counts of the contest', () => store.counts('phu-tho-2024'))
  await time('counts of a round', () => store.counts('phu-tho-2024', { round: 'dot-1' }))
  await time('counts as of midnight, once a day', () =>
    store.counts('phu-tho-2024', { round: 'dot-1', before }),
  )
  await time('the body of the day, kept', () => store.keepTold('phu-tho-2024', 'dot-1', before, '{}'))
  await time('counts by agency and hour', () => store.console.agencyHours(of, 0))
  await time('counts by hour', () => store.console.validHours(of, 0, Number.MAX_SAFE_INTEGER))
  await time('counts by agency and day', () => store.console.agencyDays(of, 'so-noi-vu', 0))
  await time('people of a unit', () =>
    store.console.peopleOfUnit('phu-tho-2024', 'so-noi-vu', Number.MAX_SAFE_INTEGER),
  )
  await time('origins by people', () => store.hosts('phu-tho-2024', 100))
  await store.close()
  return took
}

async function benchTally(attempts: number): Promise<{ load: Load; reads: Map<string, number> }> {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))
  // The server refuses a store whose keys are missing.
  secretsIn(join(data, 'secrets.json'), randomBytes, true)
  await fill(data, attempts)
  const reads = await benchReads(data)
  const server = await startOurs(THIS_BUILD, data)
  const load = await readTally(server, SECONDS, `"totals":{"attempts":${attempts}`)
  server.stop()
  console.log(sayLoad(`${attempts.toLocaleString('vi-VN')} attempts`, load))
  return { load, reads }
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
  // The same ten days, two hours of each, whatever the number of attempts.
  const at = BEGAN + (number % 10) * DAY_MS + (number % 2) * HOUR_MS
  return {
    ...{ attempt: `attempt-${number}`, contest: 'phu-tho-2024', version: 'bench', round: 'dot-1' },
    ...{ participant: `participant-${number % Math.ceil(number / 3 + 1)}`, limit: null },
    ...{ via: agency ? 'script' : 'unknown', agency, host: agency && `https://${agency}.example.vn` },
    ...{ unit: agency, kind: number % 4 ? 'can-bo' : 'nguoi-dan', group: null },
    ...{
      startedAt: at - 1,
      submittedAt: at,
      right: number % 31,
      of: 30,
      prediction: 1,
      answers: '[]',
      digest,
    },
    ...{ personal: '', consent: '', receipt: `receipt-${number}`, leaf: digest },
  }
}
