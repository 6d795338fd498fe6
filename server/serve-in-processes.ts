import cluster from 'node:cluster'
import { type Outside, openService, type Running } from './serve.ts'
import type { ServeSettings } from './settings.ts'

/**
 * Serve with several equal processes behind one port, each a whole server on the same SQLite file: nothing lives
 * in one that another could miss. One that dies is replaced, unless it gave up before it could listen. Resolves
 * when all of them listen; throws with a Vietnamese sentence when the server must not start.
 */
export async function serveInProcesses(settings: ServeSettings, outside: Outside): Promise<Running> {
  // Whatever is made on the first start is made once, and whatever is wrong is said once.
  await (await openService(settings, outside)).store.close()
  const port = await startProcess()
  await Promise.all(Array.from({ length: settings.processes - 1 }, startProcess))
  return { port, drain: () => new Promise(resolve => cluster.disconnect(() => resolve())) }
}

/** Resolves with the port when the process listens; rejects when it gave up before. */
function startProcess(): Promise<number> {
  const worker = cluster.fork()
  let inService = false
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => {
      inService = true
      resolve(port)
    })
    worker.once('exit', code => {
      if (worker.exitedAfterDisconnect) return
      if (code && !inService) reject(new Error('Không mở được tiến trình phục vụ; xem lý do ở dòng trên.'))
      else resolve(startProcess())
    })
  })
}
