import type { OutAct } from './register.ts'

/** What the register says of people who are out (decisions.md 14, 19, 24). */
export interface WhoIsOut {
  /** Excluded, withdrawn or erased before publication: no place, the others close up. */
  hasNoPlace(person: string): boolean
  /** Declined, or out after publication: the place stays, the prize is lost. */
  hasLeft(person: string): boolean
  /** Excluded by `at`: took part all the same, and may be left out of the prediction's truth where the rule says so. */
  isExcludedBy(person: string, at: number): boolean
}

export function whoIsOut(acts: readonly OutAct[]): WhoIsOut {
  const noPlace = new Set<string>()
  const left = new Set<string>()
  const excludedAt = new Map<string, number>()
  for (const { person, reason, at, afterPublication } of acts) {
    if (reason === 'declined' || afterPublication) left.add(person)
    else noPlace.add(person)
    if (reason === 'excluded') excludedAt.set(person, Math.min(at, excludedAt.get(person) ?? at))
  }
  return {
    hasNoPlace: person => noPlace.has(person),
    hasLeft: person => left.has(person),
    isExcludedBy: (person, at) => {
      const since = excludedAt.get(person)
      return since !== undefined && since <= at
    },
  }
}
