import { createHmac } from 'node:crypto'
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
