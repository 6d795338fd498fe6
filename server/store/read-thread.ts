/** The thread that reads for the committee. It has its own connections, of which that to the store cannot write. */
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { SqliteError } from 'better-sqlite3'
import type { Turn } from './attempt-index.ts'
import { type FromThread, longReads, type ToThread } from './long-reads.ts'
import { type AttemptFiles, openAttemptFiles } from './open-attempt-files.ts'
import type { Connection } from './open-database.ts'

/** Readings that were given up while they wait for their turn. */
const cancelled = new Set<number>()
class Cancelled extends Error {}

let files: AttemptFiles | undefined
/** Whether the index has turned out damaged: only a reading of the very pages tells. */
let isDamaged = false
const say = (message: FromThread) => parentPort?.postMessage(message)

parentPort?.on('message', (message: ToThread) => {
  if ('cancel' in message) cancelled.add(message.id)
  else void read(message)
})

async function read({ id, read, asked }: Exclude<ToThread, { cancel: true }>): Promise<void> {
  const turn: Turn = async share => {
    say({ id, progress: share })
    // A whole round of the event loop: whoever came meanwhile is heard, also one who gives this up.
    await setImmediate()
    if (cancelled.has(id)) throw new Cancelled()
  }
  try {
    files ??= openAttemptFiles(String(workerData), isDamaged)
    isDamaged = false
    // Asked for by `run` of the worker, which knows what each reading takes.
    say({ id, answered: await longReads[read](files, asked as never, turn) })
  } catch (error) {
    // The files may be damaged, or gone: the next reading opens them anew.
    if (error instanceof SqliteError) closeFiles(error.code)
    say({ id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
  cancelled.delete(id)
}

function closeFiles(because: string): void {
  isDamaged = because.startsWith('SQLITE_CORRUPT') && files !== undefined && isCorrupt(files.index)
  files?.store.close()
  files?.index.close()
  files = undefined
}

function isCorrupt(index: Connection): boolean {
  try {
    return index.pragma('quick_check(1)', { simple: true }) !== 'ok'
  } catch {
    return true
  }
}
