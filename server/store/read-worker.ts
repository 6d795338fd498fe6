import { Worker } from 'node:worker_threads'
import type { Answered, Asked, FromThread, ReadName, ToThread } from './long-reads.ts'
import type { Store } from './store.ts'

/** What a reading is watched by. */
export interface Watched {
  /** Gives it up: the reading ends at its next step, and its promise rejects. */
  readonly signal?: AbortSignal
  /** Hears how far it has come, 0…1. */
  readonly progress?: (share: number) => void
}

/**
 * Reads for the committee off the thread that serves, so that no submission waits for it. The thread begins with the
 * first reading and ends after a minute without one; should it die, the next reading begins another.
 */
export interface ReadWorker {
  /** Rejects when the reading fails, or is given up. */
  run<Name extends ReadName>(read: Name, asked: Asked<Name>, watched?: Watched): Promise<Answered<Name>>
  end(): Promise<void>
}

/** The store, and what the committee reads of it: lists, counts of any filter, analyses. */
export interface ConsoleStore extends Store {
  readonly reads: Pick<ReadWorker, 'run'>
}

interface Waiting {
  readonly resolve: (answered: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: (share: number) => void
}

const IDLE_MS = 60_000

/** Beside this file: as it is written where there is no build, bundled beside `main.js` where there is. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './read-thread.ts' : './read-thread.js',
  import.meta.url,
)

/** A worker for the store in `folder`. */
export function readWorker(folder: string): ReadWorker {
  const thread = new ReadThread(folder)
  const run: ReadWorker['run'] = (read, asked, { signal, progress = () => {} } = {}) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const giveUp = () => {
        thread.cancel(id)
        reject(new Error('the reading was given up'))
      }
      const settled =
        <Value>(settle: (value: Value) => void) =>
        (value: Value) => {
          signal?.removeEventListener('abort', giveUp)
          settle(value)
        }
      signal?.addEventListener('abort', giveUp, { once: true })
      // The thread answers with what this reading gives.
      const answer = settled(resolve) as Waiting['resolve']
      const id = thread.ask(read, asked, { resolve: answer, reject: settled(reject), progress })
    })
  return { run, end: () => thread.end() }
}

class ReadThread {
  readonly #folder: string
  readonly #waiting = new Map<number, Waiting>()
  #thread: Worker | undefined
  #last = 0
  #resting: NodeJS.Timeout | undefined

  constructor(folder: string) {
    this.#folder = folder
  }

  ask(read: ReadName, asked: unknown, waiting: Waiting): number {
    const id = ++this.#last
    this.#waiting.set(id, waiting)
    this.#send({ id, read, asked })
    // A process does not end while it waits for an answer, as a command on the command line does.
    this.#thread?.ref()
    return id
  }

  cancel(id: number): void {
    if (!this.#waiting.has(id)) return
    this.#forget(id)
    this.#send({ id, cancel: true })
  }

  #forget(id: number): void {
    this.#waiting.delete(id)
    if (this.#waiting.size === 0) this.#thread?.unref()
  }

  async end(): Promise<void> {
    clearTimeout(this.#resting)
    const ending = this.#thread
    this.#thread = undefined
    await ending?.terminate()
  }

  #send(message: ToThread): void {
    this.#thread ??= this.#begin()
    this.#thread.postMessage(message)
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => this.#rest(), IDLE_MS).unref()
  }

  #rest(): void {
    if (this.#waiting.size === 0) void this.end()
    else this.#resting?.refresh()
  }

  #begin(): Worker {
    const begun = new Worker(THREAD, { workerData: this.#folder })
    begun.unref()
    begun.on('message', (message: FromThread) => this.#hear(message))
    begun.on('error', error => this.#failAll(error))
    begun.on('exit', () => {
      if (this.#thread === begun) this.#thread = undefined
      if (this.#thread === undefined) this.#failAll(new Error('the reading thread has ended'))
    })
    return begun
  }

  #failAll(error: unknown): void {
    const why = error instanceof Error ? error : new Error(String(error))
    for (const { reject } of this.#waiting.values()) reject(why)
    this.#waiting.clear()
  }

  #hear(message: FromThread): void {
    const reading = this.#waiting.get(message.id)
    if (!reading) return
    if ('progress' in message) reading.progress(message.progress)
    else this.#forget(message.id)
    if ('answered' in message) reading.resolve(message.answered)
    if ('failed' in message) reading.reject(new Error(message.failed))
  }
}
