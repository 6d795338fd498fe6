import type { Vector, VectorRules } from '../vector.ts'

export const MINUTE = 60_000
export const DAY = 24 * 60 * MINUTE

export const instantsOf = ({ startedAt, submittedAt }: Vector['attempts'][number]) => ({
  starts: Date.parse(startedAt),
  submits: Date.parse(submittedAt),
})

/** Questions of the longest paper of a vector. */
export const longestPaper = ({ attempts }: Vector): number =>
  Math.max(1, ...attempts.map(({ total }) => total))

interface Window {
  readonly id: string
  readonly opens: number
  readonly closes: number
}

/** When the rounds are open: as long as their attempts want it, and one without attempts for a day behind the one before. */
export function roundWindows({ attempts }: Vector, rules: VectorRules): Window[] {
  const [first] = rules.rounds
  let last = Math.min(...attempts.map(attempt => instantsOf(attempt).starts), Date.UTC(2030)) - DAY
  last = Math.floor(last / MINUTE) * MINUTE
  return rules.rounds.map(({ id }) => {
    const own = attempts.filter(({ round = first?.id }) => round === id).map(instantsOf)
    const opens = Math.max(
      last,
      floorMinute(Math.min(...own.map(({ starts }) => starts), Number.MAX_SAFE_INTEGER)),
    )
    const from = own.length > 0 ? opens : last
    const closes =
      own.length > 0 ? floorMinute(Math.max(...own.map(({ submits }) => submits))) + 2 * MINUTE : last + DAY
    last = closes
    return { id, opens: from, closes }
  })
}

const floorMinute = (at: number): number => Math.floor(at / MINUTE) * MINUTE
