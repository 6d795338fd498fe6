import { buildOf } from './build-of.ts'
import type { Answer } from './connection.ts'
import { median, sayRatio } from './figures.ts'
import { type Measured, startOurs, THIS_BUILD } from './servers.ts'
import { completeAttempts, readTally, startOnly, submitOnly } from './visitors.ts'
import type { Effort } from './yardsticks.ts'

const VISITORS = 32

/** What is compared, each with the round's figure of one server. */
const FIGURES = [
  'complete attempts/s',
  'starts/s',
  'submits/s',
  'tallies/s',
  'p99 of an attempt, ms',
] as const
type Round = readonly number[]

/**
 * This working tree beside another commit of it, both as their users run them, with the same requests in turn: A B,
 * then B A, and so on. Prints the median of each round's ratio, this ÷ that: above 1 is faster, of p99 below 1.
 */
export async function benchAgainst(commit: string, { rounds, seconds, warmUp }: Effort): Promise<void> {
  const that = buildOf(commit)
  const servers = [await startOurs(THIS_BUILD), await startOurs(that)] as const
  for (const server of servers) await completeAttempts(server, VISITORS, warmUp)
  const [these, those]: [Round[], Round[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const turns = [() => measure(servers[0], seconds), () => measure(servers[1], seconds)] as const
    if (round % 2 === 0) {
      these.push(await turns[0]())
      those.push(await turns[1]())
    } else {
      those.push(await turns[1]())
      these.push(await turns[0]())
    }
  }
  for (const server of servers) server.stop()
  console.log(`${VISITORS} visitors, ${rounds} rounds of ${seconds} s a figure, in turn; medians`)
  console.log(`  ${'this ÷ that (least – most)'.padStart(70)}`)
  for (const [at, figure] of FIGURES.entries()) {
    const [ours, theirs] = [these, those].map(runs => runs.map(run => run[at] ?? Number.NaN))
    console.log(line(figure, ours ?? [], theirs ?? [], commit))
  }
}

async function measure(server: Measured, seconds: number): Promise<Round> {
  const papers: Answer[] = []
  const starts = await startOnly(server, VISITORS, seconds, papers)
  const submits = await submitOnly(server, VISITORS, seconds, papers)
  const attempts = await completeAttempts(server, VISITORS, seconds)
  const tallies = await readTally(server, seconds / 3)
  return [attempts.perSecond, starts.perSecond, submits.perSecond, tallies.perSecond, attempts.p99]
}

function line(figure: string, ours: readonly number[], theirs: readonly number[], commit: string): string {
  const [mine, other] = [ours, theirs].map(values => median(values).toFixed(figure.endsWith('ms') ? 1 : 0))
  return `  ${figure.padEnd(24)} this ${mine?.padStart(6)}  ${commit} ${other?.padStart(6)}   ${sayRatio(ours, theirs)}`
}
