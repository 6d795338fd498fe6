import type { Sitting } from './state.ts'

/**
 * One key per contest in the tab's own storage, so a reload loses nothing. It holds the token, the paper and the
 * answers: nothing that names a person. Storage throws in sandboxed frames and private modes; then the sitting
 * lives as long as the page.
 */
const keyOf = (contest: string) => `agency-quiz:1:${contest}`

/** Keep `sitting`, or forget the contest's when there is none. */
export function remember(contest: string, sitting?: Sitting): void {
  try {
    if (sitting) sessionStorage.setItem(keyOf(contest), JSON.stringify(sitting))
    else sessionStorage.removeItem(keyOf(contest))
  } catch {}
}

/** The unfinished sitting of this tab, if it has one. */
export function recall(contest: string): Sitting | undefined {
  try {
    const sitting = JSON.parse(sessionStorage.getItem(keyOf(contest)) ?? '')
    return sitting.token && sitting.questions[0] && sitting
  } catch {
    return undefined
  }
}
