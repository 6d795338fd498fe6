import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { parseInstant } from '../../contest/instant.ts'
import { AttemptFilter, type SaidPart } from '../../contract/console/attempts.ts'

const say = sayFrom(attemptsVi)

/** A filter as an address has it, read: what is well said of it, and every fault of the rest. */
export interface ReadFilter {
  readonly filter: AttemptFilter
  readonly faults: readonly SaidPart[]
}

const DAY_MS = 86_400_000
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.(\d{3}))?)?)?(?:\+07:00)?$/

/**
 * The filter in a query. A day is written dd/mm/yyyy, with hh:mm where it is no midnight, or as ISO 8601 on the clock of
 * Việt Nam; a day that is written as the end belongs to the period.
 */
export function readAttemptFilter(query: URLSearchParams): ReadFilter {
  const faults: SaidPart[] = []
  const read: Record<string, string | number> = {}
  for (const [part, { schema }] of parts) {
    const written = query.get(part)?.trim() ?? ''
    if (written === '') continue
    const value = part === 'from' || part === 'to' ? readInstant(written, part) : written
    const parsed = schema.safeParse(value)
    if (parsed.success && parsed.data !== undefined) read[part] = parsed.data
    else faults.push({ part, says: sayFault(part, written) })
  }
  const filter = AttemptFilter.parse(read)
  if (filter.from !== undefined && filter.to !== undefined && filter.from >= filter.to)
    faults.push({ part: 'to', says: say('reversed') })
  return { filter, faults }
}

const parts = Object.entries(AttemptFilter.shape).map(([part, schema]) => [part, { schema }] as const)

/** Epoch ms, or undefined. */
export function readInstant(written: string, as: 'from' | 'to'): number | undefined {
  const iso = ISO.exec(written)
  if (iso) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ms = 0] = iso
      .slice(1)
      .map(part => Number(part ?? 0))
    const at = parseInstant(`${day}/${month}/${year} ${hour}:${String(minute).padStart(2, '0')}`)
    return typeof at === 'number' && second < 60 ? at + second * 1000 + ms : undefined
  }
  const isDay = !written.includes(' ')
  const at = parseInstant(isDay ? `${written} 00:00` : written)
  if (typeof at !== 'number') return undefined
  return isDay && as === 'to' ? at + DAY_MS : at
}

function sayFault(part: string, written: string): string {
  if (part === 'from' || part === 'to') return say('badDay', written)
  if (part === 'score') return say('badScore', written)
  if (part === 'via') return say('badVia', written)
  return say('noSuch', part, written)
}
