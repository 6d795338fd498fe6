/**
 * `npm run bench`: complete attempts (start + submit, receipt in hand) per second beside two yardsticks, in one
 * run on one machine, then the tally with ten thousand and a million attempts. Ratios are what to quote.
 * `npm run bench -- --quick` takes a tenth of the time.
 */
import { execSync } from 'node:child_process'
import { type Measured, PORTAL, startMinimal, startOurs } from './servers.ts'
import { syncTime } from './sync-time.ts'
import { benchTally } from './tally-bench.ts'
import { type Load, runVisitors } from './visitors.ts'

const quick = process.argv.includes('--quick')
const SECONDS = quick ? 2 : 8
/** A server in service is warm: before this much load the compiler is still at work on any of them. */
const WARM_UP_SECONDS = quick ? 2 : 10
const ROUNDS = quick ? 1 : 3

execSync('npm run build', { stdio: 'ignore' })
const subjects: [name: string, server: Measured][] = [
  ['agency-quiz', await startOurs()],
  ['minimal Hono, grouped commits', await startMinimal('grouped')],
  ['minimal Hono, a commit per request', await startMinimal('each')],
]
for (const [, server] of subjects) await runVisitors(server.port, PORTAL, 32, WARM_UP_SECONDS)
console.log(`a durable write of one page takes this disk ${ms(syncTime())}`)
for (const visitors of [8, 32, 64]) {
  console.log(`\n${visitors} visitors, median of ${ROUNDS} × ${SECONDS} s, interleaved`)
  const loads = await measure(visitors)
  for (const [name, load] of loads) console.log(line(name, load))
  const [ours = 0, grouped = 0, each = 0] = loads.map(([, load]) => load.perSecond)
  console.log(
    `  ratio: ${(ours / grouped).toFixed(2)} of grouped (promise ≥ 0.5), ${(ours / each).toFixed(2)} × a commit per request (promise ≥ 3)`,
  )
}
for (const [, server] of subjects) server.stop()

console.log('\nGET tally')
const sizes = quick ? [10_000, 100_000] : [10_000, 1_000_000]
const tallies = []
for (const attempts of sizes) {
  const times = await benchTally(attempts)
  tallies.push(times)
  console.log(
    `  ${attempts.toLocaleString('vi-VN').padStart(9)} attempts: p50 ${ms(times.p50)}  p95 ${ms(times.p95)}  p99 ${ms(times.p99)}`,
  )
}
console.log(`  ratio of p50: ${((tallies[1]?.p50 ?? 0) / (tallies[0]?.p50 ?? 1)).toFixed(2)} (flat is 1)`)

/** Interleave the subjects, so that a slow minute of the machine slows all of them; keep each one's median. */
async function measure(visitors: number): Promise<[string, Load][]> {
  const runs = new Map<string, Load[]>(subjects.map(([name]) => [name, []]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, { port }] of subjects)
      runs.get(name)?.push(await runVisitors(port, PORTAL, visitors, SECONDS))
  return [...runs].map(([name, loads]) => [name, median(loads)])
}

function median(loads: Load[]): Load {
  const sorted = [...loads].sort((a, b) => a.perSecond - b.perSecond)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (!middle) throw new Error('nothing was measured')
  return middle
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(2)} ms`
}

function line(name: string, { perSecond, p50, p95, p99 }: Load): string {
  return `  ${name.padEnd(36)} ${perSecond.toFixed(0).padStart(6)}/s  p50 ${ms(p50)}  p95 ${ms(p95)}  p99 ${ms(p99)}`
}
