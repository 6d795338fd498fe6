import { createHash, createHmac } from 'node:crypto'
import { type Draw, drawFrom } from '../attempt/paper/draw.ts'
import { paperSeedBytes } from '../attempt/paper/paper.ts'
import type { Contest } from '../contest/contest.ts'
import type { Keyring } from './keyring.ts'

/**
 * One person: the keyed hash (HMAC-SHA-256, 16 bytes, base64url) of the identity field the rules choose.
 * Without the key nobody can test a list of phone numbers against it.
 */
export function participantOf(
  keys: Keyring,
  contest: Contest,
  declared: Readonly<Record<string, string>>,
): string {
  const identity = declared[contest.rules.identity] ?? ''
  return createHmac('sha256', keys.hashing('participant', contest.rules.id))
    .update(identity)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}

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
