import type { Dependencies } from '../dependencies.ts'
import { unsealToken } from '../seal/attempt-token.ts'
import { handOut, type Started } from './start-attempt.ts'

/**
 * The attempt a browser brings back, as it was handed out, so that a page can be shown again; undefined when the
 * token was not sealed here for this attempt of this contest. Says nothing about whether it may still be handed in.
 */
export async function reopenAttempt(
  on: Dependencies,
  contest: string,
  attempt: string,
  sealed: string,
): Promise<Started | undefined> {
  const token = unsealToken(on.keys, attempt, sealed)
  const version = token && (await on.contests.version(token.contest, token.version))
  return version && token.contest === contest ? handOut(on, version, token, sealed) : undefined
}
