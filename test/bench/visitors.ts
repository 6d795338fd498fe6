import { openConnection } from './connection.ts'

/** What one load run measured. Times are of complete attempts: start, submit, receipt in hand. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

const QUESTION = /"id":"([^"]+)","text":"(?:[^"\\]|\\.)*","choose":"(one|many)","options":\[\{"id":"([^"]+)"/g
let people = 10_000_000

/** `visitors` people at once, each finishing one attempt after another for `seconds`. */
export async function runVisitors(
  port: number,
  origin: string,
  visitors: number,
  seconds: number,
): Promise<Load> {
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  const began = performance.now()
  const visit = async () => {
    const connection = await openConnection(port, origin)
    while (performance.now() < until) {
      const from = performance.now()
      await finishAttempt(connection)
      times.push(performance.now() - from)
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: visitors }, visit))
  const elapsed = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

async function finishAttempt(connection: Awaited<ReturnType<typeof openConnection>>): Promise<void> {
  people += 1
  const identity = `participant.name=Nguy%E1%BB%85n+An&participant.phone=09${people}&participant.unit=so-noi-vu&participant.kind=can-bo&consent=2024-2`
  const started = await connection.send('POST', '/v1/contests/phu-tho-2024/attempts', identity)
  if (started.status !== 201) throw new Error(`start: ${started.status} ${started.body}`)
  const attempt = /"attempt":"([^"]+)"/.exec(started.body)?.[1] ?? ''
  const token = /"token":"([^"]+)"/.exec(started.body)?.[1] ?? ''
  let body = `token=${token}&prediction=1200`
  for (const [, question, , option] of started.body.matchAll(QUESTION)) body += `&${question}=${option}`
  const submitted = await connection.send('POST', `/v1/attempts/${attempt}`, body)
  if (submitted.status !== 201) throw new Error(`submit: ${submitted.status} ${submitted.body}`)
}
