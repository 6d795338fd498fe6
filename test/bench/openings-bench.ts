import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answer } from './connection.ts'
import { sayRatio } from './figures.ts'
import { CONTEST, startOurs, THIS_BUILD } from './servers.ts'
import { completeAttempts, startOnly } from './visitors.ts'
import type { Effort } from './yardsticks.ts'

const VISITORS = 32

/** Print what it costs that the first opening of a paper is kept: the contest with a time limit ÷ the same without. */
export async function benchOpenings({ rounds, seconds, warmUp }: Effort): Promise<void> {
  const folder = withTimeLimit()
  const servers = [await startOurs(THIS_BUILD, undefined, [], folder), await startOurs(THIS_BUILD)]
  for (const server of servers) await completeAttempts(server, VISITORS, warmUp)
  const starts = servers.map((): number[] => [])
  const attempts = servers.map((): number[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, server] of servers.entries()) {
      const papers: Answer[] = []
      starts[at]?.push((await startOnly(server, VISITORS, seconds, papers)).perSecond)
      attempts[at]?.push((await completeAttempts(server, VISITORS, seconds)).perSecond)
    }
  const [timed = [], untimed = []] = starts
  const [timedAttempts = [], untimedAttempts = []] = attempts
  console.log(
    `\nthe price of keeping openings, ${VISITORS} visitors: a contest with a time limit ÷ one without`,
  )
  console.log(`  starts/s: ${sayRatio(timed, untimed)}`)
  console.log(`  complete attempts/s: ${sayRatio(timedAttempts, untimedAttempts)}`)
  for (const server of servers) server.stop()
  rmSync(folder, { recursive: true })
}

/** The contest that is measured with, and twenty minutes for a paper. */
function withTimeLimit(): string {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-timed-'))
  cpSync(CONTEST, folder, { recursive: true })
  const file = join(folder, 'rules.yaml')
  const rules = readFileSync(file, 'utf8')
  writeFileSync(file, rules.replace('timeLimit: null', 'timeLimit: 20'))
  return folder
}
