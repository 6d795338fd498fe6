import { createHash } from 'node:crypto'
import type { Contest } from '../contest/contest.ts'
import type { Keyring } from '../seal/keyring.ts'
import { type Draw, drawFrom } from './paper/draw.ts'
import { paperSeedBytes } from './paper/paper.ts'

/**
 * The draw that makes a participant's paper: SHAKE256 over (contest secret, round, participant, attempt number),
 * the same however often they start. A sponge takes its key as a prefix (FIPS 202; no length extension).
 */
export function paperDraw(
  keys: Keyring,
  contest: Contest,
  of: { participant: string; round: string; number: number },
): Draw {
  const stream = createHash('shake256', { outputLength: paperSeedBytes(contest) })
    .update(keys.drawing(contest.rules.id))
    .update(`${of.round}\n${of.participant}\n${of.number}`)
  return drawFrom(stream.digest())
}
