import { setTimeout as sleep } from 'node:timers/promises'
import { type Connection, openConnection } from '../connection.ts'
import { start, submit, type Target, workOn } from '../visitors.ts'

/** A citizen who has waited this long has gone, ms. */
export const PATIENCE_MS = 15_000

/** What citizens met for a while. Times (ms) are of whole attempts, a new connection each; who gave up waited long. */
export interface Met {
  readonly served: number
  readonly gaveUp: number
  readonly p50: number
  readonly p99: number
}

/** `citizens` at a time come for `seconds`, or until `isOver`, at the pace of people and not of a load: what they met. */
export async function meetCitizens(
  to: Target,
  citizens: number,
  seconds: number,
  isOver: () => boolean = () => false,
): Promise<Met> {
  const until = performance.now() + seconds * 1000
  const times: number[] = []
  let gaveUp = 0
  const come = async (first: number) => {
    await sleep(first)
    while (performance.now() < until && !isOver()) {
      const from = performance.now()
      if (!(await takes(to))) gaveUp++
      times.push(performance.now() - from)
      await sleep(PACE_MS)
    }
  }
  await Promise.all(Array.from({ length: citizens }, (_, at) => come((at * PACE_MS) / citizens)))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { served: times.length - gaveUp, gaveUp, p50: at(0.5), p99: at(0.99) }
}

/** Between one citizen's receipt and the next one's first click, ms. */
const PACE_MS = 400

/** Whether a whole attempt comes to its receipt before its citizen gives up. */
async function takes({ port, origin }: Target): Promise<boolean> {
  let connection: Connection | undefined
  const attempt = async () => {
    connection = await openConnection(port, origin)
    await submit(connection, workOn(await start(connection)))
    return true
  }
  const patience = new AbortController()
  const goes = sleep(PATIENCE_MS, false, { signal: patience.signal }).catch(() => false)
  const came = await Promise.race([attempt().catch(() => false), goes])
  patience.abort()
  connection?.close()
  return came
}
