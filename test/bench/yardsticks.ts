import { medianLoad, ms, sayLoad, sayRatio } from './figures.ts'
import { type Measured, startMinimal, startOurs, THIS_BUILD } from './servers.ts'
import { syncTime } from './sync-time.ts'
import { completeAttempts, type Load } from './visitors.ts'

/** How long and how often a bench measures. */
export interface Effort {
  readonly rounds: number
  /** Of one load on one subject in one round. */
  readonly seconds: number
  /** A server in service is warm: before that the compiler is still at work on any of them. */
  readonly warmUp: number
}

/** Complete attempts per second beside the two yardsticks, which get the same requests in turn. */
export async function benchYardsticks({ rounds, seconds, warmUp }: Effort): Promise<void> {
  const subjects: [name: string, server: Measured][] = [
    ['agency-quiz', await startOurs(THIS_BUILD)],
    ['minimal Hono, grouped commits', await startMinimal('grouped')],
    ['minimal Hono, a commit per request', await startMinimal('each')],
  ]
  for (const [, server] of subjects) await completeAttempts(server, 32, warmUp)
  console.log(`a durable write of one page takes this disk ${ms(syncTime())}`)
  for (const visitors of [8, 32, 64]) {
    console.log(`\n${visitors} visitors, median of ${rounds} × ${seconds} s, in turn`)
    const runs = subjects.map((): Load[] => [])
    // In turn, so that a slow minute of the machine slows all of them.
    for (let round = 0; round < rounds; round++)
      for (const [at, [, server]] of subjects.entries())
        runs[at]?.push(await completeAttempts(server, visitors, seconds))
    for (const [at, [name]] of subjects.entries()) console.log(sayLoad(name, medianLoad(runs[at] ?? [])))
    sayPromises(runs)
  }
  for (const [, server] of subjects) server.stop()
}

function sayPromises([ours = [], grouped = [], each = []]: readonly (readonly Load[])[]): void {
  const rates = (loads: readonly Load[]) => loads.map(({ perSecond }) => perSecond)
  const tails = (loads: readonly Load[]) => loads.map(({ p99 }) => p99)
  console.log(`  attempts/s ÷ grouped: ${sayRatio(rates(ours), rates(grouped))}, promise ≥ 0.6`)
  console.log(`  p99 ÷ grouped: ${sayRatio(tails(ours), tails(grouped))}, promise ≤ 1.5`)
  console.log(`  attempts/s ÷ a commit per request: ${sayRatio(rates(ours), rates(each))}`)
}
