import type { AgencyTally, Tally } from '../../../server/contract/public.ts'

const via = { script: 0, frame: 0, link: 0, unknown: 0 }

/** One agency with as many attempts as given; a third fewer are valid, and half as many are people. */
export const agency = (name: string, block: string | null, attempts: number): AgencyTally => ({
  agency: block === null ? null : name.toLowerCase().replaceAll(' ', '-'),
  name,
  block,
  attempts,
  valid: Math.ceil((attempts * 2) / 3),
  people: Math.ceil(attempts / 2),
  via: block === null ? { ...via, unknown: attempts } : { ...via, script: attempts },
})

/** A tally of these agencies. */
export function tallyOf(agencies: readonly AgencyTally[], asOf = '2024-09-01T07:05:09.123+07:00'): Tally {
  const sum = (pick: (one: AgencyTally) => number) => agencies.reduce((total, one) => total + pick(one), 0)
  return {
    asOf,
    totals: {
      attempts: sum(one => one.attempts),
      valid: sum(one => one.valid),
      people: sum(one => one.people) - 1,
      via: { ...via, script: sum(one => one.via.script), unknown: sum(one => one.via.unknown) },
    },
    agencies: [...agencies],
  }
}

export const departments = 'Sở, ban, ngành cấp tỉnh'
export const districts = 'UBND cấp huyện'

/** Two blocks, a tie, one agency at nothing, one attempt in six not vouched for. */
export const sample = tallyOf([
  agency('Sở Y tế', departments, 28),
  agency('Sở Nội vụ', departments, 1204),
  agency('Sở Tài chính', departments, 28),
  agency('Thanh tra tỉnh', departments, 0),
  agency('UBND huyện Cẩm Khê', districts, 35),
  agency('Chưa xác định cơ quan', null, 7),
])

/** Nobody has taken part yet. */
export const nothing = tallyOf([
  agency('Sở Y tế', departments, 0),
  agency('UBND huyện Cẩm Khê', districts, 0),
  agency('Chưa xác định cơ quan', null, 0),
])
