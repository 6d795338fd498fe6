import type { AwardRules } from '../../contest/award-rules.ts'
import { lastOf, type Register } from '../register.ts'
import { bitsAsked, bitsHeld } from './entropy.ts'
import { drawKey, drawNumbers, LARGEST_POOL, type SourceNumbers } from './rfc3797.ts'

/** Why lots that the rules ask for cannot be drawn yet, or at all. */
export type DrawRefusal =
  /** The rules draw lots and announce neither sources nor the hall. */
  | 'not-announced'
  /** Not every source is known. */
  | 'numbers-missing'
  /** Nobody entered what was drawn in the hall. */
  | 'hall-missing'
  /** What was entered was drawn from another pool, or too short, or names a number twice. */
  | 'hall-unfit'
  /** More equals than RFC 3797 can number: another criterion must narrow them. */
  | 'pool-too-large'

/** Lots for equals: who could win, in what order they were drawn, and from what. */
export interface Draw {
  /** The standing, and the place the equals share. */
  readonly standing: string
  readonly place: number
  /** The first prize it decides. */
  readonly prize: string
  readonly seats: number
  /** The n-th draw of the contest, from 1. */
  readonly ordinal: number
  /** In canonical order; the number of each is its position, from 1. */
  readonly pool: readonly string[]
  /** People of the pool in the order drawn, or why there is none. */
  readonly order: readonly string[] | DrawRefusal
  /** What was hashed, so that anybody can draw again; null for a draw in the hall. */
  readonly key: string | null
  /** Bits the announced sources hold, and the draw asks for; null for a draw in the hall. */
  readonly bits: { readonly held: number; readonly asked: number } | null
}

export type Lots = Pick<Draw, 'standing' | 'place' | 'prize' | 'seats' | 'pool'>

/** How this contest draws lots. Each call is the next draw: its ordinal is one more source, or equal pools would be drawn alike. */
export function drawLots(rule: AwardRules['draw'], register: Register): (lots: Lots) => Draw {
  let ordinal = 0
  return lots => {
    ordinal++
    if (rule?.by === 'hall') return { ...lots, ordinal, ...drawnInHall(lots, register), bits: null }
    const sources = rule?.sources ?? []
    const bits = { held: bitsHeld(sources), asked: bitsAsked(lots.pool.length, lots.seats) }
    return { ...lots, ordinal, ...drawnFrom(rule, lots, ordinal, register), bits }
  }
}

function drawnFrom(
  rule: AwardRules['draw'],
  { pool }: Lots,
  ordinal: number,
  { numbers }: Register,
): Pick<Draw, 'order' | 'key'> {
  if (!rule || rule.sources.length === 0) return { order: 'not-announced', key: null }
  const published = lastOf(numbers, ({ source }) => source)
  const sources = rule.sources.map(({ id }): SourceNumbers => published.get(id)?.numbers ?? [])
  if (sources.some(({ length }) => length === 0)) return { order: 'numbers-missing', key: null }
  const key = drawKey([...sources, [ordinal]])
  if (pool.length > LARGEST_POOL) return { order: 'pool-too-large', key }
  return { order: drawNumbers(key, pool.length).map(number => pool[number - 1] as string), key }
}

function drawnInHall(
  { standing, place, pool, seats }: Lots,
  { hallDraws }: Register,
): Pick<Draw, 'order' | 'key'> {
  const entered = lastOf(hallDraws, act => `${act.standing} ${act.place}`).get(`${standing} ${place}`)
  if (!entered) return { order: 'hall-missing', key: null }
  const { selected } = entered
  const people = selected.map(number => pool[number - 1])
  const isFit =
    entered.pool === pool.length && selected.length >= seats && new Set(selected).size === selected.length
  if (!isFit || people.includes(undefined)) return { order: 'hall-unfit', key: null }
  return { order: people as string[], key: null }
}
