import type { Quiz } from './quiz.ts'

/** Until the time has come, the network is back, or a person asks: the last two may never happen. */
export const pause = (quiz: Quiz, ms: number): Promise<void> =>
  new Promise(resolve => {
    const cancel = quiz.host.environment.after(ms, resolve)
    quiz.wake = () => {
      cancel()
      resolve()
    }
  })
