import type { Sitting } from './state.ts'

/**
 * One key per contest in the tab's own storage, so a reload loses nothing. It holds the token, the paper and the
 * answers: nothing that names a person. Storage throws in sandboxed frames and private modes; then the sitting
 * lives as long as the page.
 */
const keyOf = (contest: string) => `agency-quiz:1:${contest}`

/**
 * JSON of `value` on pages whose library adds `toJSON` to the prototypes (Prototype.js before 1.7): the engine asks it of
 * objects and arrays, never of primitives, so those alone are left to the engine.
 */
function encode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(encode)}]`
  if (typeof value !== 'object' || !value) return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${encode(part)}`)}}`
}

/** Keep `sitting`, or forget the contest's when there is none. */
export function remember(contest: string, sitting?: Sitting): void {
  try {
    if (sitting) sessionStorage.setItem(keyOf(contest), encode(sitting))
    else sessionStorage.removeItem(keyOf(contest))
  } catch {}
}

/** The unfinished sitting of this tab, if it has one. */
export function recall(contest: string): Sitting | undefined {
  try {
    const sitting = JSON.parse(sessionStorage.getItem(keyOf(contest)) ?? '')
    return sitting.token && Array.isArray(sitting.questions) && sitting.questions[0] && sitting
  } catch {
    return undefined
  }
}
