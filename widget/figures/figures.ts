import type { Tally } from '../../server/contract/public.ts'
import type { Say } from '../messages/tally-vi.ts'
import type { Measure, PlacedAgency } from './place-agencies.ts'

/** Everything the views of one rendering share. */
export interface Figures {
  readonly say: Say
  /** A count as Vietnamese readers write it: `12.345`. */
  readonly count: (value: number) => string
  readonly tally: Tally
  readonly placed: readonly PlacedAgency[]
  readonly measure: Measure
}

/** The server's instant `2024-09-01T07:05:09.123+07:00` as `07:05:09 01/09/2024`, whatever the reader's own zone. */
export function sayInstant(instant: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(instant) ?? []
  return `${time} ${day}/${month}/${year}`
}
