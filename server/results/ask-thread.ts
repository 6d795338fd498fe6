import { Worker } from 'node:worker_threads'
import type { Answers, Asked, FromResults } from './ask-results.ts'
import type { Progress } from './compute-results.ts'

/** Beside this file: as it is written where there is no build, bundled beside `main.js` where there is. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './results-thread.ts' : './results-thread.js',
  import.meta.url,
)

interface Waiting {
  readonly resolve: (answered: unknown) => void
  readonly reject: (error: Error) => void
  readonly progress: (progress: Progress) => void
}

/**
 * The thread in which the results of one contest are computed and kept, off the thread that serves. It cannot be
 * interrupted, only ended: with it goes what it kept.
 */
export class ResultsThread {
  readonly #thread: Worker
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  hasEnded = false

  constructor(folder: string) {
    this.#thread = new Worker(THREAD, { workerData: folder })
    this.#thread.unref()
    this.#thread.on('message', (message: FromResults) => this.#hear(message))
    this.#thread.on('error', error => this.#endAll(error instanceof Error ? error : new Error(String(error))))
    this.#thread.on('exit', () => this.#endAll(new Error('the thread of results has ended')))
  }

  /** Rejects when it fails, or the thread ends. */
  ask<Ask extends keyof Asked>(
    ask: Ask,
    asked: Asked[Ask],
    progress: Waiting['progress'] = () => {},
  ): Promise<Answers[Ask]> {
    const id = ++this.#last
    return new Promise((resolve, reject) => {
      // The thread answers with what was asked for.
      this.#waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, progress })
      this.#thread.postMessage({ id, ask, asked })
    })
  }

  async end(): Promise<void> {
    this.hasEnded = true
    await this.#thread.terminate()
  }

  #hear(message: FromResults): void {
    const waiting = this.#waiting.get(message.id)
    if (!waiting) return
    if ('progress' in message) {
      waiting.progress(message.progress)
      return
    }
    this.#waiting.delete(message.id)
    if ('failed' in message) waiting.reject(new Error(message.failed))
    else waiting.resolve(message.answered)
  }

  #endAll(why: Error): void {
    this.hasEnded = true
    for (const { reject } of this.#waiting.values()) reject(why)
    this.#waiting.clear()
  }
}
