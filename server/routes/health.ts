import { Hono } from 'hono'
import { refuse } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { sendProblem } from '../http/problem.ts'

/** How long an answer to `/readyz` stands, ms: whoever asks more often must not make the disk write more often. */
const STANDS_MS = 1000

/** `/healthz`: the process answers. `/readyz`: an attempt can be kept, tried by writing a row and asking for room. */
export function health(deps: Dependencies): Hono {
  let tried = Number.NEGATIVE_INFINITY
  let isReady = false
  const ready = () => new Response(null, { status: 204, headers: { 'Cache-Control': 'no-store' } })
  return new Hono().get('/healthz', ready).get('/readyz', async () => {
    const now = deps.clock()
    if (Math.abs(now - tried) >= STANDS_MS) {
      tried = now
      isReady = await deps.store.canRecord(true)
    }
    return isReady ? ready() : sendProblem(refuse('store-unwritable'))
  })
}
