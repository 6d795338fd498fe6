/**
 * `npm run bench:results`: Kết quả of a contest of ten thousand and of a million people, computed by the server that serves:
 * how long the full standing takes, what it takes of memory, what citizens meet meanwhile beside what they meet without it,
 * and how long the row of one person takes once it is computed. `--quick` is a contest of a hundred thousand.
 */
import { execSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ResultsBody } from '../../server/contract/console/results.ts'
import { secretsIn } from '../../server/seal/secrets-file.ts'
import { fillStore } from '../server/store/reads/fill-store.ts'
import { manyAttempts } from '../server/store/reads/many-attempts.ts'
import { type Met, meetCitizens } from './attack/honest.ts'
import { memoryOf, watchMemory } from './attack/memory.ts'
import { median, ms } from './figures.ts'
import { type Measured, startOurs, THIS_BUILD } from './servers.ts'

const quick = process.argv.includes('--quick')
const SIZES = [10_000, quick ? 100_000 : 1_000_000] as const
const CITIZENS = 8
const ALONE_S = quick ? 5 : 20
const ROWS = 60
const CONTEST = 'phu-tho-2024'
const DEMO = 'bench-only'

execSync('npm run build', { stdio: 'ignore' })
const rows: number[] = []
for (const size of SIZES) rows.push(await benchResults(size))
const [few = 0, many = 0] = rows
console.log(
  `the row of one person: ${ms(few)}, ${ms(many)}, ratio ${(many / few).toFixed(2)} (promise ≤ 1.5)`,
)

/** One contest of so many people; the median of what one person's row takes, ms. */
async function benchResults(people: number): Promise<number> {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-bench-'))
  secretsIn(join(data, 'secrets.json'), randomBytes, true)
  const receipts: string[] = []
  await fillStore(data, people, number => {
    const attempt = attemptOf(number)
    receipts.push(attempt.receipt)
    return attempt
  })
  const server = await startOurs(THIS_BUILD, data, ['--processes', '1', '--demo', DEMO])
  console.log(`\n${people.toLocaleString('vi-VN')} people, one attempt each; one process`)
  const alone = await meetCitizens(server, CITIZENS, ALONE_S)
  const idle = memoryOf(server.pid)
  tell('alone', alone, `${idle.toFixed(0)} MiB`)
  await rank(server)
  const row = await benchRows(server, receipts)
  server.stop()
  return row
}

function attemptOf(number: number): ReturnType<typeof manyAttempts> {
  const base = manyAttempts(number, 1)
  const submittedAt = base.submittedAt
  return {
    ...{ ...base, contest: CONTEST, round: 'dot-1', participant: `person-${(number * 7919) % 1_000_003}` },
    ...{ agency: 'so-noi-vu', host: 'https://sonoivu.phutho.gov.vn', via: 'script', unit: 'so-noi-vu' },
    ...{ submittedAt, right: number % 31, of: 30 },
  }
}

/** Have everything computed while citizens come, and say what both took. */
async function rank(server: Measured): Promise<void> {
  const look = await signIn(server)
  const most = watchMemory(server.pid)
  const began = performance.now()
  let isDone = false
  const citizens = meetCitizens(server, CITIZENS, 1800, () => isDone)
  while (!isDone) {
    isDone = (await look('')).state !== 'computing'
    await sleep(200)
  }
  const took = (performance.now() - began) / 1000
  tell('ranking', await citizens, `most ${most().toFixed(0)} MiB`)
  console.log(`  the full standing, citizens meanwhile: ${took.toFixed(1)} s`)
}

async function benchRows(server: Measured, receipts: readonly string[]): Promise<number> {
  const look = await signIn(server)
  const times: number[] = []
  for (let at = 0; at < ROWS; at++) {
    const receipt = receipts[(at * 104_729) % receipts.length] ?? ''
    const from = performance.now()
    const { page } = await look(`?receipt=${receipt}`)
    times.push(performance.now() - from)
    if (page?.found !== receipt) throw new Error(`no row of ${receipt}`)
  }
  return median(times)
}

/** Signed in as the committee of a demonstration: what Kết quả is drawn from. */
async function signIn({ port }: Measured): Promise<(query: string) => Promise<ResultsBody>> {
  const home = `http://127.0.0.1:${port}`
  const { headers } = await fetch(`${home}/console/demo/${DEMO}/committee`, { redirect: 'manual' })
  const cookie = headers
    .getSetCookie()
    .map(line => line.split(';')[0])
    .join('; ')
  return async query => {
    const response = await fetch(`${home}/v1/console/${CONTEST}/results${query}`, { headers: { cookie } })
    if (response.status !== 200) throw new Error(`results: ${response.status} ${await response.text()}`)
    return (await response.json()) as ResultsBody
  }
}

function tell(when: string, { served, gaveUp, p50, p99 }: Met, rest: string): void {
  console.log(
    `  ${when.padEnd(8)} ${String(served).padStart(5)} whole attempts, ${gaveUp} gave up  p50 ${ms(p50)}  p99 ${ms(p99)}  ${rest}`,
  )
}
