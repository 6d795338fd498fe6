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
  const { identity: name, fields } = contest.rules
  const spelt = declared[name] ?? ''
  // What has a type of its own has one spelling already; of free text, capitals are all that makes one person three.
  const isText = fields.some(field => field.name === name && field.type === 'text')
  const identity = isText ? spelt.toLocaleLowerCase('vi') : spelt
  return createHmac('sha256', keys.hashing('participant', contest.rules.id))
    .update(identity)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
}
