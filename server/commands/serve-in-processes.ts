import cluster, { type Worker } from 'node:cluster'
import type { ServeSettings } from '../settings.ts'
import { type Outside, openService, type Running } from './serve.ts'

/** How long the place of a process that could not start stays empty before the next try, ms. */
const AGAIN_MS = 1000

/** Whether the server is ending: then a process that ends is not replaced. */
interface Crew {
  isEnding: boolean
}

/**
 * Serve with several equal processes behind one port, each a whole server on the same SQLite file: nothing lives
 * in one that another could miss. One that dies is replaced, and while it cannot be the others serve on. Resolves
 * when all of them listen; throws with a Vietnamese sentence when the server must not start.
 */
export async function serveInProcesses(settings: ServeSettings, outside: Outside): Promise<Running> {
  // Whatever is made on the first start is made once, and whatever is wrong is said once.
  await (await openService(settings, outside)).store.close()
  const crew: Crew = { isEnding: false }
  const port = await startProcess(crew)
  await Promise.all(Array.from({ length: settings.processes - 1 }, () => startProcess(crew)))
  return { port, drain: () => endAll(crew) }
}

/** Resolves with the port when the process listens; rejects when it gave up before. */
function startProcess(crew: Crew): Promise<number> {
  const worker = cluster.fork()
  let inService = false
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => {
      inService = true
      resolve(port)
    })
    worker.once('exit', code => {
      if (crew.isEnding) return
      if (inService) void replace(crew)
      else if (code) reject(new Error('Không mở được tiến trình phục vụ; xem lý do ở dòng trên.'))
      else resolve(startProcess(crew))
    })
  })
}

/** Put another process in the place of one that died, however many tries it takes. */
async function replace(crew: Crew): Promise<void> {
  if (crew.isEnding) return
  try {
    await startProcess(crew)
  } catch {
    setTimeout(replace, AGAIN_MS, crew)
  }
}

/** Not `cluster.disconnect`, which is over with the first process that ends and leaves the others behind. */
async function endAll(crew: Crew): Promise<void> {
  crew.isEnding = true
  await Promise.all(Object.values(cluster.workers ?? {}).map(end))
}

function end(worker: Worker | undefined): Promise<void> {
  return new Promise(resolve => {
    if (!worker || worker.isDead()) return resolve()
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
