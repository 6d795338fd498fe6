import { constants, fstatSync, openSync, write } from 'node:fs'

/** Lines kept for a reader that stands still; what comes after them is counted and dropped. */
const MOST_WAITING = 1000
/** How soon a line is tried again that found its pipe full, ms. */
const AGAIN_MS = 100

/**
 * Writes lines to a file descriptor one after the other, each from a thread of the pool. Node writes to a pipe in the
 * thread that serves: a reader of the log that stands still would stop every citizen. Errors are nobody's business
 * here: the log is not the service.
 */
export function writeLines(descriptor: number): (line: string) => void {
  const output = openWithoutWaiting(descriptor)
  const waiting: Buffer[] = []
  let isWriting = false
  let dropped = 0
  const next = () => {
    const [line] = waiting
    isWriting = line !== undefined
    if (line === undefined) return
    write(output, line, (error, written) => {
      if (error?.code === 'EAGAIN') return void setTimeout(next, AGAIN_MS).unref()
      if (error || written >= line.length) waiting.shift()
      else waiting[0] = line.subarray(written)
      next()
    })
  }
  return line => {
    if (waiting.length >= MOST_WAITING) {
      dropped += 1
      return
    }
    if (dropped > 0) waiting.push(Buffer.from(`(bỏ ${dropped} dòng nhật ký vì không ai đọc kịp)\n`))
    dropped = 0
    waiting.push(Buffer.from(`${line}\n`))
    if (!isWriting) next()
  }
}

/**
 * A pipe opened once more, as one that says it is full: a thread that waits in a full one cannot be ended, and neither
 * can a process that has it. Whatever else a log goes to, or a pipe that is another user's, is used as it is.
 */
function openWithoutWaiting(descriptor: number): number {
  try {
    if (!fstatSync(descriptor).isFIFO()) return descriptor
    return openSync(`/proc/self/fd/${descriptor}`, constants.O_WRONLY | constants.O_NONBLOCK)
  } catch {
    return descriptor
  }
}

/** Sentences remembered; a stranger who makes us say new ones must not fill the memory or the log. */
const MOST = 100

/** Writes each sentence once: what goes wrong with every request is said to the operator, not a million times. */
export function warnOnce(log: (line: string) => void): (sentence: string) => void {
  const said = new Set<string>()
  return sentence => {
    if (said.has(sentence) || said.size >= MOST) return
    said.add(sentence)
    log(sentence)
  }
}
