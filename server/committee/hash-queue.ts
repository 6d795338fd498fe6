import { hashPassword, verifyPassword } from 'better-auth/crypto'

/** How many may wait for a password to be looked at; beyond it is a flood, which must not slow down grading. */
const MOST_WAITING = 16

/**
 * Passwords are hashed one at a time (scrypt, N=16,384, r=16: 32 MB and some 60 ms of a core each), so that whoever
 * floods the page to sign in at keeps one core busy at most, and the citizens' papers have the others.
 */
export interface HashQueue {
  hash(password: string): Promise<string>
  verify(data: { hash: string; password: string }): Promise<boolean>
  /** Whether the next one would wait behind too many. */
  isFull(): boolean
}

export function hashQueue(): HashQueue {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    waiting += 1
    const mine = last.then(work).finally(() => {
      waiting -= 1
    })
    last = mine.catch(() => {})
    return mine
  }
  return {
    hash: password => inTurn(() => hashPassword(password)),
    verify: data => inTurn(() => verifyPassword(data)),
    isFull: () => waiting >= MOST_WAITING,
  }
}
