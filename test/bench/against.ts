import { buildOf } from './build-of.ts'
import type { Answer } from './connection.ts'
import { median, sayRatio } from './figures.ts'
import { processorTime } from './processor-time.ts'
import { type Measured, startOurs, THIS_BUILD } from './servers.ts'
import { completeAttempts, readTally, startOnly, submitOnly } from './visitors.ts'
import type { Effort } from './yardsticks.ts'

const VISITORS = 32

/** What is compared; of the first four more is better, of the last two less. */
const FIGURES = [
  ['complete attempts/s', 0],
  ['starts/s', 0],
  ['submits/s', 0],
  ['tallies/s', 0],
  ['p99 of an attempt, ms', 1],
  ['CPU of an attempt, ms', 3],
] as const

/** One server's figures in one round, in the order of `FIGURES`. */
type Round = readonly number[]

/**
 * This working tree beside another commit of it, both as their users run them, with the same requests in turn: A B,
 * then B A, and so on. Prints each figure's median of this, of that, and of the round's ratio, this ÷ that. Of all of
 * them a machine that is busy with something else disturbs the server's processor time least.
 */
export async function benchAgainst(commit: string, { rounds, seconds, warmUp }: Effort): Promise<void> {
  const that = buildOf(commit)
  const subjects = [
    { server: await startOurs(THIS_BUILD), runs: [] as Round[] },
    { server: await startOurs(that), runs: [] as Round[] },
  ]
  for (const { server } of subjects) await completeAttempts(server, VISITORS, warmUp)
  for (let round = 0; round < rounds; round++)
    for (const { server, runs } of round % 2 === 0 ? subjects : subjects.toReversed())
      runs.push(await measure(server, seconds))
  for (const { server } of subjects) server.stop()
  console.log(`${VISITORS} visitors, ${rounds} rounds of ${seconds} s a figure, in turn; medians`)
  console.log(
    `${''.padEnd(24)} ${'this'.padStart(9)} ${commit.slice(0, 9).padStart(9)}  this ÷ that (least – most)`,
  )
  for (const [at, [name, digits]] of FIGURES.entries()) {
    const [these = [], those = []] = subjects.map(({ runs }) => runs.map(run => run[at] ?? Number.NaN))
    const [mine, other] = [these, those].map(values => median(values).toFixed(digits).padStart(9))
    console.log(`${name.padEnd(24)} ${mine} ${other}  ${sayRatio(these, those)}`)
  }
}

async function measure(server: Measured, seconds: number): Promise<Round> {
  const papers: Answer[] = []
  const starts = await startOnly(server, VISITORS, seconds, papers)
  const submits = await submitOnly(server, VISITORS, seconds, papers)
  const before = processorTime(server.pid)
  const attempts = await completeAttempts(server, VISITORS, seconds)
  const cost = (processorTime(server.pid) - before) / attempts.count
  const tallies = await readTally(server, seconds / 3)
  return [attempts.perSecond, starts.perSecond, submits.perSecond, tallies.perSecond, attempts.p99, cost]
}
