import { byCodePoint, sortById } from './code-point.ts'
import type { JudgedAttempt } from './judged-attempt.ts'
import { type Mark, markAnew } from './mark-anew.ts'
import { isVoidAt, type Register, type VoidAct } from './register.ts'

/** An attempt with what the register makes of it. */
export interface KeptAttempt extends Mark {
  readonly attempt: JudgedAttempt
  /** Not void now. */
  readonly isValid: boolean
  /** Everything decided on it, for whoever asks how it stood at another instant. */
  readonly voids: readonly VoidAct[]
}

/** A person and what they handed in, void attempts too, from the earliest to the last, equals by id. */
export interface Person {
  readonly id: string
  readonly attempts: readonly KeptAttempt[]
}

const none: readonly VoidAct[] = []

/**
 * The people who handed anything in up to `asOf`, in canonical order. Attempts may come in any order, one by one; `register` is
 * that of the same instant.
 */
export function readPeople(attempts: Iterable<JudgedAttempt>, register: Register, asOf: number): Person[] {
  const voids = new Map<string, VoidAct[]>()
  for (const act of register.voids) voids.set(act.attempt, [...(voids.get(act.attempt) ?? []), act])
  const mark = markAnew(register.remarks)
  const people = new Map<string, KeptAttempt[]>()
  for (const attempt of attempts) {
    if (attempt.submittedAt > asOf) continue
    const acts = voids.get(attempt.id) ?? none
    const { right, total } = mark(attempt)
    const kept = { attempt, right, total, isValid: acts === none || !isVoidAt(acts, asOf), voids: acts }
    const own = people.get(attempt.person)
    if (own) own.push(kept)
    else people.set(attempt.person, [kept])
  }
  return sortById([...people].map(([id, own]) => ({ id, attempts: own.sort(byInstant) })))
}

/** By the instant of handing in; within one millisecond by id (decisions.md 17). */
const byInstant = (a: KeptAttempt, b: KeptAttempt): number =>
  a.attempt.submittedAt - b.attempt.submittedAt || byCodePoint(a.attempt.id, b.attempt.id)

/** Valid attempts of a person: of one round, or of all. */
export const validOf = ({ attempts }: Person, round: string | null): KeptAttempt[] =>
  attempts.filter(({ isValid, attempt }) => isValid && (round === null || attempt.round === round))

/** Every answer is right; a paper that lost all its questions is not. */
export const isPerfect = ({ right, total }: Mark): boolean => total > 0 && right === total
