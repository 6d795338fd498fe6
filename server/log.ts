import { write } from 'node:fs'

/** Lines kept for a reader that stands still; what comes after them is counted and dropped. */
const MOST_WAITING = 1000

/**
 * Writes lines to a file descriptor one after the other, each from a thread of the pool. Node writes to a pipe in the
 * thread that serves: a reader of the log that stands still would stop every citizen. Errors are nobody's business
 * here: the log is not the service.
 */
export function writeLines(descriptor: number): (line: string) => void {
  const waiting: string[] = []
  let isWriting = false
  let dropped = 0
  const next = () => {
    const line = waiting.shift()
    if (line === undefined) {
      isWriting = false
      return
    }
    isWriting = true
    write(descriptor, line, () => next())
  }
  return line => {
    if (waiting.length >= MOST_WAITING) {
      dropped += 1
      return
    }
    if (dropped > 0) waiting.push(`(bỏ ${dropped} dòng nhật ký vì không ai đọc kịp)\n`)
    dropped = 0
    waiting.push(`${line}\n`)
    if (!isWriting) next()
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
