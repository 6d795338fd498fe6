import cluster, { type Worker } from 'node:cluster'
import type { ServeSettings } from '../settings.ts'
import { type ContestServer, type Environment, openDependencies } from './serve.ts'

/** How long the place of a process that could not start stays empty before the next try, ms. */
const AGAIN_MS = 1000

/**
 * Megabytes of old objects before the first whole collection, and of young ones before they are gone through. Left to
 * itself V8 lets the young grow to 64 MB, keeps as much free for them in the old, and so begins a whole collection every
 * second or two: a fifteenth of the throughput, and waits that are half as long again at the 99th percentile.
 */
const MEMORY = ['--initial-old-space-size=192', '--max-semi-space-size=16']

/** Once it has begun, a process that ends is not replaced. */
interface Shutdown {
  hasBegun: boolean
}

/**
 * Serve with several equal processes behind one port, each a whole server on the same SQLite file: nothing lives
 * in one that another could miss. One that dies is replaced, and while it cannot be the others serve on, also where
 * the first attempts fill a disk before the second process has opened it. Resolves when all of them listen or are to be
 * tried again; throws with a Vietnamese sentence when the server must not start.
 */
export async function serveInProcesses(
  settings: ServeSettings,
  environment: Environment,
): Promise<ContestServer> {
  // Whatever is made on the first start is made once, and whatever is wrong is said once.
  const { committee, store } = await openDependencies(settings, environment)
  committee.close()
  await store.close()
  cluster.setupPrimary()
  const { execArgv = [] } = cluster.settings
  cluster.setupPrimary({ execArgv: [...execArgv, ...MEMORY] })
  const shutdown: Shutdown = { hasBegun: false }
  const port = await startProcess(shutdown)
  await Promise.all(Array.from({ length: settings.processes - 1 }, () => replace(shutdown)))
  return { port, stop: () => stopAll(shutdown) }
}

/** Resolves with the port when the process listens; rejects when it gave up before. */
function startProcess(shutdown: Shutdown): Promise<number> {
  const worker = cluster.fork()
  cutWithIt(worker)
  let inService = false
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => {
      inService = true
      resolve(port)
    })
    worker.once('exit', code => {
      if (shutdown.hasBegun) return
      if (inService) void replace(shutdown)
      else if (code) reject(new Error('Không mở được tiến trình phục vụ; xem lý do ở dòng trên.'))
      else resolve(startProcess(shutdown))
    })
  })
}

/**
 * Node passes a connection to a process and keeps its own copy until that has answered: where the process dies first, the
 * copy stays open, and whoever sent a request waits for ever. Closed with the process, they know, and send again. One at a
 * time is on its way; one that has arrived is closed here already.
 */
function cutWithIt({ process: child }: Worker): void {
  let onItsWay: unknown
  child.send = new Proxy(child.send, {
    apply: (send, self, sent: readonly unknown[]) => {
      onItsWay = sent[1] ?? onItsWay
      return Reflect.apply(send, self, sent)
    },
  })
  child.once('exit', () => {
    if (isClosable(onItsWay)) onItsWay.close()
  })
}

const isClosable = (handle: unknown): handle is { close(): void } =>
  typeof handle === 'object' && handle !== null && 'close' in handle && typeof handle.close === 'function'

/** Put another process in the place of one that died, however many tries it takes. */
async function replace(shutdown: Shutdown): Promise<void> {
  if (shutdown.hasBegun) return
  try {
    await startProcess(shutdown)
  } catch {
    setTimeout(replace, AGAIN_MS, shutdown)
  }
}

/** Not `cluster.disconnect`, which is over with the first process that ends and leaves the others behind. */
async function stopAll(shutdown: Shutdown): Promise<void> {
  shutdown.hasBegun = true
  await Promise.all(Object.values(cluster.workers ?? {}).map(stopProcess))
}

function stopProcess(worker: Worker | undefined): Promise<void> {
  return new Promise(resolve => {
    if (!worker || worker.isDead()) return resolve()
    worker.once('exit', () => resolve())
    worker.process.kill('SIGTERM')
  })
}
