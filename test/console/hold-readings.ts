import { setImmediate } from 'node:timers/promises'
import { onTestFinished, vi } from 'vitest'
import type { ConsoleStore } from '../../server/store/read-worker.ts'

/** Readings that are not held and have not ended. */
let running = 0

/**
 * From now on readings by these names come a quarter of the way and do not end; the others do. Whatever waits for them for so
 * many ms waits for no time at all: ask by `inNoTime`. Gives what lets them go on.
 */
export function holdReadings({ reads }: ConsoleStore, ...names: readonly string[]): () => void {
  const { run } = reads
  const slow: typeof run = (name, asked, watched) => {
    if (!names.includes(name)) {
      running += 1
      return run(name, asked, watched).finally(() => {
        running -= 1
      })
    }
    watched?.progress?.(0.25)
    return new Promise(() => {})
  }
  const release = () => {
    vi.useRealTimers()
    Object.assign(reads, { run })
  }
  Object.assign(reads, { run: slow })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(release)
  return release
}

/** The answer, with every patience over as soon as nothing but what is held is waited for. */
export async function inNoTime(ask: () => Promise<Response>): Promise<Response> {
  const asked = ask()
  let isThere = false
  void asked.finally(() => {
    isThere = true
  })
  for (let idle = 0; !isThere; idle = running > 0 ? 0 : idle + 1) {
    await setImmediate()
    if (idle > 0 && vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(500)
  }
  return asked
}
