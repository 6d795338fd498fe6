/** What an agency's pages sent in one hour, counted from 1970-01-01T00:00Z. */
export interface HourCount {
  readonly hour: number
  readonly agency: string
  readonly attempts: number
}

/** One hour of one agency that stands out, and what it stands out from. */
export interface Burst extends HourCount {
  /** The most in the same hour of the earlier days in which the agency sent anything; null: too few of those. */
  readonly before: { readonly most: number; readonly days: number } | null
  /** Whoever sent the second most in that hour. */
  readonly next: { readonly agency: string; readonly attempts: number } | null
}

/** Hours looked at: the last day. */
const RECENT_HOURS = 24
/** Earlier days an hour is held against. */
export const PAST_DAYS = 14
/** Fewer attempts than this are nobody's affair. */
const FEWEST = 30
/** So many times the most of earlier days, or of any other agency, stand out. */
const FAR_MORE = 4
/** An agency with fewer days behind it has no past worth the name. */
const FEW_DAYS = 3

/**
 * The hours of the day before `hour` (that hour included) in which an agency sent far more than it ever did at that hour
 * of the day; where it has no past, far more than every other agency did then. The most attempts first. It says that a
 * number is unlike the others and nothing of why: whoever reads it opens the attempts.
 */
export function findBursts(counts: readonly HourCount[], hour: number): Burst[] {
  const byAgency = gather(counts, ({ agency }) => agency)
  const byHour = gather(counts, each => each.hour)
  return counts
    .filter(each => each.hour > hour - RECENT_HOURS && each.hour <= hour && each.attempts >= FEWEST)
    .map(each => ({
      ...each,
      before: pastOf(each, byAgency.get(each.agency) ?? []),
      next: nextTo(each, byHour.get(each.hour) ?? []),
    }))
    .filter(({ attempts, before, next }) => attempts >= FAR_MORE * usual(before, next))
    .sort((a, b) => b.attempts - a.attempts || b.hour - a.hour)
}

/** What the number is held against: the agency's own past, else its neighbour of the same hour. */
const usual = (before: Burst['before'], next: Burst['next']): number =>
  Math.max(1, before?.most ?? next?.attempts ?? 0)

function gather<Key>(counts: readonly HourCount[], keyOf: (each: HourCount) => Key): Map<Key, HourCount[]> {
  const gathered = new Map<Key, HourCount[]>()
  for (const each of counts) {
    const alike = gathered.get(keyOf(each))
    if (alike) alike.push(each)
    else gathered.set(keyOf(each), [each])
  }
  return gathered
}

/** Whole days back, an hour more or less being the same: people do not come by the clock. */
function pastOf(of: HourCount, own: readonly HourCount[]): Burst['before'] {
  const earlier = own
    .map(({ hour, attempts }) => ({ hoursBack: of.hour - hour, attempts }))
    .filter(({ hoursBack }) => hoursBack >= 23 && hoursBack <= PAST_DAYS * 24 + 1)
    .map(({ hoursBack, attempts }) => ({ daysBack: Math.round(hoursBack / 24), hoursBack, attempts }))
  const days = new Set(earlier.map(({ daysBack }) => daysBack))
  if (days.size < FEW_DAYS) return null
  const alike = earlier.filter(({ daysBack, hoursBack }) => Math.abs(hoursBack - daysBack * 24) <= 1)
  return { most: Math.max(0, ...alike.map(({ attempts }) => attempts)), days: Math.max(...days) }
}

function nextTo(of: HourCount, there: readonly HourCount[]): Burst['next'] {
  const others = there.filter(({ agency }) => agency !== of.agency)
  const [most] = others.sort((a, b) => b.attempts - a.attempts)
  return most ? { agency: most.agency, attempts: most.attempts } : null
}
