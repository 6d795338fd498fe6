import { type Answer, type Connection, openConnection, textOf } from './connection.ts'

/** What one load run measured. Times (ms) are of complete attempts: start, submit, receipt in hand. */
export interface Load {
  /** How many were finished. */
  readonly count: number
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** A server under load: where it listens, and the origin of the portal its visitors come from. */
export interface Target {
  readonly port: number
  readonly origin: string
}

const CONTEST_PATH = '/v1/contests/phu-tho-2024'
const QUESTION = /"id":"([^"]+)","text":"(?:[^"\\]|\\.)*","choose":"(one|many)","options":\[\{"id":"([^"]+)"/g
let people = 10_000_000

/** `visitors` people at once, each finishing one attempt after another for `seconds`. */
export const completeAttempts = (to: Target, visitors: number, seconds: number): Promise<Load> =>
  runVisitors(to, visitors, seconds, async connection => {
    await submit(connection, workOn(await start(connection)))
    return true
  })

/** Starts alone; what came is kept packed in `papers`, to be handed in later. */
export const startOnly = (to: Target, visitors: number, seconds: number, papers: Answer[]): Promise<Load> =>
  runVisitors(to, visitors, seconds, async connection => {
    papers.push(await start(connection))
    return true
  })

/** Submissions alone, of `papers` filled in before the clock starts, until they are used up or time is. */
export function submitOnly(
  to: Target,
  visitors: number,
  seconds: number,
  papers: readonly Answer[],
): Promise<Load> {
  const work = papers.map(workOn)
  return runVisitors(to, visitors, seconds, async connection => {
    const next = work.pop()
    if (next) await submit(connection, next)
    return next !== undefined
  })
}

/** The public tally, read over and over by one visitor, who looks for `expected` in it. */
export const readTally = (to: Target, seconds: number, expected = ''): Promise<Load> =>
  runVisitors(to, 1, seconds, async connection => {
    const answer = await connection.send('GET', `${CONTEST_PATH}/tally`)
    if (answer.status !== 200 || !textOf(answer).includes(expected))
      throw new Error(`tally: ${answer.status} ${textOf(answer).slice(0, 200)}`)
    return true
  })

/** `step` again and again on `visitors` connections, until `seconds` are over or it says that nothing is left. */
async function runVisitors(
  { port, origin }: Target,
  visitors: number,
  seconds: number,
  step: (connection: Connection) => Promise<boolean>,
): Promise<Load> {
  const connections = await Promise.all(Array.from({ length: visitors }, () => openConnection(port, origin)))
  const times: number[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  const visit = async (connection: Connection) => {
    for (let from = performance.now(); from < until; from = performance.now()) {
      if (!(await step(connection))) break
      times.push(performance.now() - from)
    }
  }
  await Promise.all(connections.map(visit))
  const elapsed = (performance.now() - began) / 1000
  for (const connection of connections) connection.close()
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    count: times.length,
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** Ask for a paper as somebody who has not taken part before. */
export async function start(connection: Connection): Promise<Answer> {
  people += 1
  const identity = `participant.name=Nguy%E1%BB%85n+An&participant.phone=09${people}&participant.unit=so-noi-vu&participant.kind=can-bo&consent=2024-1`
  const started = await connection.send('POST', `${CONTEST_PATH}/attempts`, identity)
  if (started.status !== 201) throw new Error(`start: ${started.status} ${textOf(started)}`)
  return started
}

/** A paper filled in: where to send it, and the form. */
export interface Work {
  readonly path: string
  readonly form: string
}

/** Choose the first option of every question. */
export function workOn(started: Answer): Work {
  const text = textOf(started)
  const attempt = /"attempt":"([^"]+)"/.exec(text)?.[1] ?? ''
  const token = /"token":"([^"]+)"/.exec(text)?.[1] ?? ''
  let form = `token=${token}&prediction=1200`
  for (const [, question, , option] of text.matchAll(QUESTION)) form += `&${question}=${option}`
  return { path: `/v1/attempts/${attempt}`, form }
}

/** Hand it in; throws unless it is recorded. */
export async function submit(connection: Connection, { path, form }: Work): Promise<void> {
  const submitted = await connection.send('POST', path, form)
  if (submitted.status !== 201) throw new Error(`submit: ${submitted.status} ${textOf(submitted)}`)
}
