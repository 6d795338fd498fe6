/** So sánh: what can be asked of it, and what it shows. */
import * as z from 'zod'
import { Via } from '../public.ts'

const some = z.int().nonnegative()
const chosen = z.string().max(100).optional().catch(undefined)

/** The four ways to look at the same numbers. */
export const views = ['table', 'trend', 'hours', 'hosts'] as const

/**
 * The filters of So sánh, as they stand in its address; what is not understood is as if it had not been asked for.
 * `from`, `to`: days `dd/mm/yyyy`, both included.
 */
export const CompareFilter = z.object({
  view: z.enum(views).catch('table').default('table'),
  /** The formula by which the rows are put in order; undefined: the one the rules sign. */
  way: z.coerce.number().int().min(1).max(7).optional().catch(undefined),
  round: chosen,
  block: chosen,
  from: chosen,
  to: chosen,
  via: Via.optional().catch(undefined),
  count: z.enum(['valid', 'gross']).catch('valid').default('valid'),
  people: z.enum(['all', 'staff']).catch('all').default('all'),
})
export type CompareFilter = z.infer<typeof CompareFilter>

export const CompareRow = z.object({
  agency: z.string(),
  name: z.string(),
  block: z.string(),
  attempts: some,
  valid: some,
  people: some,
})
export const Compare = z.object({ rows: z.array(CompareRow) })
export type Compare = z.infer<typeof Compare>
