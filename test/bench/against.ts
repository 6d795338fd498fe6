import { buildOf } from './build-of.ts'
import type { Answer } from './connection.ts'
import { median, sayRatio } from './figures.ts'
import { processorTime } from './processor-time.ts'
import { type Build, type Measured, startOurs, THIS_BUILD } from './servers.ts'
import { completeAttempts, readTally, startOnly, submitOnly } from './visitors.ts'
import type { Effort } from './yardsticks.ts'

const VISITORS = 32

/** Of these less is better; of everything per second, more. */
const P99 = 'p99 of an attempt, ms'
const CPU = 'CPU of an attempt, ms'

/** A build under measurement: its server, and each figure's values round by round. */
interface Subject {
  readonly server: Measured
  /** Started and not yet handed in. */
  papers: Answer[]
  readonly figures: Map<string, number[]>
}

/** What is measured, one after the other. */
const STEPS: readonly ((subject: Subject, seconds: number) => Promise<Record<string, number>>)[] = [
  async ({ server }, seconds) => {
    const before = processorTime(server.pid)
    const { perSecond, p99, count } = await completeAttempts(server, VISITORS, seconds)
    const spent = processorTime(server.pid) - before
    return { 'complete attempts/s': perSecond, [P99]: p99, [CPU]: spent / count }
  },
  async (subject, seconds) => {
    subject.papers = []
    return { 'starts/s': (await startOnly(subject.server, VISITORS, seconds, subject.papers)).perSecond }
  },
  async ({ server, papers }, seconds) => ({
    'submits/s': (await submitOnly(server, VISITORS, seconds, papers)).perSecond,
  }),
  async ({ server }, seconds) => ({ 'tallies/s': (await readTally(server, seconds / 2)).perSecond }),
]

/**
 * This working tree beside another commit of it, both as their users run them, with the same requests in turn: A B,
 * then B A, and so on. Prints each figure's median of this, of that, and of the round's ratio, this ÷ that. Of all of
 * them a machine that is busy with something else disturbs the server's processor time least.
 */
export async function benchAgainst(commit: string, { rounds, seconds, warmUp }: Effort): Promise<void> {
  const that = buildOf(commit)
  const subjects = [await subjectOf(THIS_BUILD), await subjectOf(that)]
  for (const { server } of subjects) await completeAttempts(server, VISITORS, warmUp)
  for (let round = 0; round < rounds; round++)
    for (const step of STEPS)
      for (const subject of round % 2 === 0 ? subjects : subjects.toReversed())
        keep(subject, await step(subject, seconds))
  for (const { server } of subjects) server.stop()
  console.log(`${VISITORS} visitors, ${rounds} rounds of ${seconds} s a figure, in turn; medians`)
  console.log(
    `${''.padEnd(24)} ${'this'.padStart(9)} ${commit.slice(0, 9).padStart(9)}  this ÷ that (least – most)`,
  )
  const [these, those] = subjects.map(({ figures }) => figures)
  for (const [name, values] of these ?? []) console.log(line(name, values, those?.get(name) ?? []))
}

const subjectOf = async (build: Build): Promise<Subject> => ({
  server: await startOurs(build),
  papers: [],
  figures: new Map(),
})

function keep({ figures }: Subject, measured: Record<string, number>): void {
  for (const [name, value] of Object.entries(measured))
    figures.set(name, [...(figures.get(name) ?? []), value])
}

function line(name: string, these: readonly number[], those: readonly number[]): string {
  const digits = name === CPU ? 3 : name === P99 ? 1 : 0
  const [mine, other] = [these, those].map(values => median(values).toFixed(digits).padStart(9))
  return `${name.padEnd(24)} ${mine} ${other}  ${sayRatio(these, those)}`
}
