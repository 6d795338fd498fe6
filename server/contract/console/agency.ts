/**
 * An agency's own page: its staff exactly, as of last midnight; everything else as the public is told it (design: an agency
 * knows its own people, and learns no more of a number that others are asked to predict).
 */
import * as z from 'zod'
import { ToldCounts } from '../public.ts'
import { Headcount } from './agencies.ts'

const some = z.int().nonnegative()
/** ISO 8601 at +07:00. */
const instant = z.string()

export const AgencyPage = z.object({
  agency: z.string(),
  name: z.string(),
  block: z.string(),
  /** Its own people who took part, of so many; `until`: those who came before this midnight. */
  staff: z.object({
    people: some,
    headcount: Headcount.nullable(),
    /** Labels of the kinds that count as staff; empty: the rules say of nobody who is staff, so everybody counts. */
    kinds: z.array(z.string()),
    until: instant,
  }),
  /** What came through its pages, as the public is told. */
  told: z.object({
    disclosure: z.enum(['live', 'daily', 'sealed']),
    asOf: instant,
    counts: ToldCounts,
    /** Counts that the public is not told yet, by what they count. */
    withheld: z.array(z.enum(['attempts', 'valid', 'people'])),
  }),
  /** The midnight that every number here is of; null: what came through its pages is told as it comes. */
  toldUpTo: instant.nullable(),
  /** Its place in its block by what the public is told; null: nothing is told by which there were one. */
  place: z
    .object({
      by: z.enum(['attempts', 'valid', 'people']),
      place: z.int(),
      of: z.int(),
      isShared: z.boolean(),
    })
    .nullable(),
  /** Its sites, and whether anything came from there today. */
  sites: z.array(z.object({ site: z.string(), today: z.boolean() })),
  tag: z.string(),
  address: z.string(),
  qr: z.object({ size: z.int(), path: z.string() }),
  poster: z.string(),
  /** Whether whoever looks is of the agency itself, not of the committee. */
  isOwn: z.boolean(),
})
export type AgencyPage = z.infer<typeof AgencyPage>
