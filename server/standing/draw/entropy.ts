/** How much chance the announced sources of a draw hold, and how much it asks for (decisions.md 39; RFC 3797, 3.1). */
import type { DrawSource } from '../../contest/rules/prize-rules.ts'

/** Above what tells the ways to choose apart, so that none is noticeably likelier. */
const SPARE_BITS = 16

/** log2 of the ways to choose `count` of `pool`; 0 where there is but one. */
export function bitsToChoose(pool: number, count: number): number {
  let bits = 0
  for (let step = 0; step < Math.min(count, pool - count); step++)
    bits += Math.log2(pool - step) - Math.log2(step + 1)
  return Math.max(bits, 0)
}

/** The bits a draw of `count` out of `pool` asks its sources for. */
export const bitsAsked = (pool: number, count: number): number => bitsToChoose(pool, count) + SPARE_BITS

/** The bits the sources hold: of each the ways to `pick` numbers of `of` (one lottery of 6 of 45 holds 23). */
export const bitsHeld = (sources: readonly Pick<DrawSource, 'pick' | 'of'>[]): number =>
  sources.reduce((sum, { pick = 1, of }) => sum + bitsToChoose(of, pick), 0)
