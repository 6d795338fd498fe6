import type { Via } from '../contract/public.ts'

/** An attempt as far as it is counted; '' and null alike stand for what nobody vouched for or declared. */
export interface CountableAttempt {
  readonly seq: number
  readonly participant: string
  readonly agency: string | null
  readonly via: Via
  readonly unit: string | null
  readonly kind: string | null
  /** Epoch ms. */
  readonly submittedAt: number
}

/** What one place comes to. People by the kind of the first attempt they handed in there (decisions.md 40). */
export interface PlaceCount {
  attempts: number
  readonly via: Record<Via, number>
  readonly people: Map<string, Earliest>
}
type Earliest = Pick<CountableAttempt, 'kind' | 'submittedAt' | 'seq'>

/** Everything that is exported of the counts, from the attempts handed in before an instant. */
export interface CountsAsOf {
  readonly whole: PlaceCount
  /** By the agency whose page it was; ''. */
  readonly agencies: ReadonlyMap<string, PlaceCount>
  /** By declared unit. */
  readonly units: ReadonlyMap<string, PlaceCount>
  /** Attempts by `agency unit`. */
  readonly pairs: ReadonlyMap<string, number>
  /** Attempts by day of Việt Nam, days since 1970-01-01. */
  readonly days: ReadonlyMap<number, number>
}

const DAY_MS = 86_400_000
const VIETNAM_MS = 7 * 3_600_000
const dayOf = (at: number): number => Math.floor((at + VIETNAM_MS) / DAY_MS)

/**
 * Count attempts, in whatever order they come, as they stood at `before`: the same instant gives the same counts for
 * ever, since attempts are only added. Every attempt is valid until somebody voids it.
 */
export function countAsOf(attempts: Iterable<CountableAttempt>, before: number): CountsAsOf {
  const [agencies, units] = [new Map<string, PlaceCount>(), new Map<string, PlaceCount>()]
  const [pairs, days] = [new Map<string, number>(), new Map<number, number>()]
  const whole = noCount()
  for (const attempt of attempts) {
    if (attempt.submittedAt >= before) continue
    const [agency, unit] = [attempt.agency ?? '', attempt.unit ?? '']
    for (const place of [whole, at(agencies, agency), at(units, unit)]) enter(place, attempt)
    addOne(pairs, `${agency} ${unit}`)
    addOne(days, dayOf(attempt.submittedAt))
  }
  return { whole, agencies, units, pairs, days }
}

/** How many people's first attempt there was of one of these kinds; null: of any. */
export function peopleOf({ people }: PlaceCount, kinds: readonly string[] | null = null): number {
  if (kinds === null) return people.size
  let count = 0
  for (const { kind } of people.values()) if (kinds.includes(kind ?? '')) count += 1
  return count
}

/** On which day each person of the whole contest came first, counted. */
export function newcomersByDay({ whole }: CountsAsOf): ReadonlyMap<number, number> {
  const days = new Map<number, number>()
  for (const { submittedAt } of whole.people.values()) addOne(days, dayOf(submittedAt))
  return days
}

export const noCount = (): PlaceCount => ({
  attempts: 0,
  via: { script: 0, frame: 0, link: 0, unknown: 0 },
  people: new Map(),
})

function at(places: Map<string, PlaceCount>, key: string): PlaceCount {
  const place = places.get(key) ?? noCount()
  places.set(key, place)
  return place
}

function enter(place: PlaceCount, { participant, kind, submittedAt, seq, via }: CountableAttempt): void {
  place.attempts += 1
  place.via[via] += 1
  const first = place.people.get(participant)
  const isFirst =
    !first || submittedAt < first.submittedAt || (submittedAt === first.submittedAt && seq < first.seq)
  if (isFirst) place.people.set(participant, { kind, submittedAt, seq })
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
