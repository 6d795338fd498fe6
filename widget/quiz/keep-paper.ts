import { isQuestions } from '../shapes.ts'
import type { OpenPaper } from './state.ts'

/**
 * One key per attempt in the tab's own storage, so a reload loses nothing, and neither do two elements of one contest:
 * the frames of a page share its tab's storage. It holds the token, the paper and the answers: nothing that names a
 * person. Storage throws in sandboxed frames and private modes; then the paper lives as long as the page.
 */
const PREFIX = 'agency-quiz:1:'

interface KeptPaper extends OpenPaper {
  /** Epoch ms on the device's clock. */
  readonly kept?: number
}

/**
 * JSON of `value` on pages whose library adds `toJSON` to the prototypes (Prototype.js before 1.7): the engine asks it of
 * objects and arrays, never of primitives, so those alone are left to the engine.
 */
function encode(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(encode)}]`
  if (typeof value !== 'object' || !value) return JSON.stringify(value) ?? 'null'
  return `{${Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${encode(part)}`)}}`
}

/** Keep `paper` as the newest of its contest. */
export function keepPaper(contest: string, paper: OpenPaper): void {
  const kept: KeptPaper = { ...paper, kept: Date.now() }
  try {
    sessionStorage.setItem(`${PREFIX}${contest}:${paper.attempt}`, encode(kept))
    // Version 0.1.0 kept one key a contest, for whatever attempt; a page may be reloaded over the change.
    if (read(PREFIX + contest)?.attempt === paper.attempt) sessionStorage.removeItem(PREFIX + contest)
  } catch {}
}

/** Forget an attempt, or every one of the contest. */
export function forgetPaper(contest: string, attempt?: string): void {
  forgetWhere(contest, paper => attempt === undefined || paper?.attempt === attempt)
}

/** Forget what the server has: a new attempt is about to take its place on the screen. */
export const forgetReceived = (contest: string): void =>
  forgetWhere(contest, paper => paper?.received === true)

/** The newest paper of this tab in the contest, if it has one. */
export function recallPaper(contest: string): OpenPaper | undefined {
  const all = keysOf(contest).flatMap(key => read(key) ?? [])
  return all.sort((a, b) => (b.kept ?? 0) - (a.kept ?? 0))[0]
}

function forgetWhere(contest: string, isTarget: (paper: KeptPaper | undefined) => boolean): void {
  for (const key of keysOf(contest))
    try {
      if (isTarget(read(key))) sessionStorage.removeItem(key)
    } catch {}
}

/** Not by `Array.from`: on pages with MooTools or Prototype.js that is theirs, and makes nothing of a length. */
function keysOf(contest: string): readonly string[] {
  try {
    return Object.keys(sessionStorage).filter(key => `${key}:`.startsWith(`${PREFIX}${contest}:`))
  } catch {
    return []
  }
}

function read(key: string): KeptPaper | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '')
    return kept.token && kept.attempt && isQuestions(kept.questions) ? kept : undefined
  } catch {
    return undefined
  }
}
