import { formatInstant } from '../../../server/contest/instant.ts'
import type { Vector, VectorRules } from '../vector.ts'
import { DAY, MINUTE, roundWindows } from './vector-times.ts'

const acts = { excluded: 'exclude', withdrawn: 'withdraw', declined: 'decline', erased: 'erase' } as const

/**
 * What a vector says was decided, as a secretary enters it: `receiptOf` knows the attempts that were handed in, `code` is the
 * reason of a void where the rules have a list.
 */
export function vectorRegister(
  vector: Vector,
  rules: VectorRules,
  receiptOf: (attempt: string) => string,
  code?: string,
): string {
  const windows = roundWindows(vector, rules)
  const [opens, closes] = [windows[0]?.opens ?? 0, windows.at(-1)?.closes ?? 0]
  const published = closes + 30 * DAY
  const entries: { act: string; at: number; [key: string]: unknown }[] = [
    ...vector.attempts.flatMap(({ id, void: act }) =>
      act ? [{ act: 'void', at: Date.parse(act.at), attempts: [receiptOf(id)], code }] : [],
    ),
    ...(rules.freezeAt ? [{ act: 'freeze', at: Date.parse(rules.freezeAt) }] : []),
    ...(rules.draw?.sources ?? []).map((numbers, at) => ({
      ...{ act: 'numbers', at: closes + MINUTE, source: `s${at}`, numbers },
    })),
    ...vector.people.flatMap(({ id, out }) => {
      const own = vector.attempts.find(({ person }) => person === id)
      const at = out?.after ? published : opens
      return out && own ? [{ act: acts[out.reason], at, people: [receiptOf(own.id)] }] : []
    }),
    ...(vector.people.some(({ out }) => out?.after) ? [{ act: 'publish', at: published }] : []),
  ]
  const said = { reason: 'Theo biên bản', basis: 'số 1', proposed: 'Bà A', approved: 'Ông B' }
  entries.sort((a, b) => a.at - b.at || Number(b.act === 'publish') - Number(a.act === 'publish'))
  return JSON.stringify(
    entries.map(entry => ({ ...entry, at: formatInstant(entry.at), ...said })),
    null,
    2,
  )
}
