import type { PublicReceipt, Tally, Via } from '../../server/contract/public.ts'
import { CONTEST } from './small-contest.ts'

/** Where an attempt was counted: `agency via`; `- via` for none. */
export type Counted = `${string} ${Via}`

/** What the server counts, to be compared before and after. */
export async function readCounts(server: string): Promise<ReadonlyMap<Counted, number>> {
  const { agencies } = (await (await fetch(`${server}/v1/contests/${CONTEST}/tally`)).json()) as Tally
  const vias = ['script', 'frame', 'link', 'unknown'] as const
  return new Map(
    agencies.flatMap(({ agency, via }) =>
      vias.map(each => [`${agency ?? '-'} ${each}` as const, via[each]] as const),
    ),
  )
}

/** Every place whose count has changed, once for each attempt: what a visit added. */
export function addedBetween(
  before: ReadonlyMap<Counted, number>,
  after: ReadonlyMap<Counted, number>,
): Counted[] {
  return [...after].flatMap(([place, count]) => Array(Math.abs(count - (before.get(place) ?? 0))).fill(place))
}

/** What the receipt says of where the attempt is counted. */
export async function countedBy(server: string, receipt: string): Promise<Counted> {
  const answer = await fetch(`${server}/v1/receipts/${receipt}`)
  if (!answer.ok) throw new Error(`the server does not know the receipt “${receipt}”`)
  const { agency, via } = (await answer.json()) as PublicReceipt
  return `${agency?.agency ?? '-'} ${via}`
}
