import * as z from 'zod'
import { Via } from '../contract/public.ts'
import type { Keyring } from './keyring.ts'
import { NONCE_BYTES, seal, unseal } from './seal.ts'

/**
 * What the server fixed when the attempt began. The browser carries it back sealed: it can neither read nor
 * change it, so the first answer is seen only after paper, deadline, person and host are settled.
 */
export const AttemptToken = z.strictObject({
  attempt: z.string(),
  contest: z.string(),
  version: z.string(),
  round: z.string(),
  participant: z.string(),
  /** Which paper of the participant's in the round: the attempts they had submitted, or the papers they had opened. */
  number: z.int(),
  via: Via,
  agency: z.string().nullable(),
  host: z.string().nullable(),
  consent: z.string(),
  declared: z.record(z.string(), z.string()),
  /** Epoch ms: when the paper was opened, for the first time where that is kept. */
  issuedAt: z.int(),
  /** Epoch ms, the last instant this paper is accepted. */
  deadline: z.int(),
})
export type AttemptToken = z.infer<typeof AttemptToken>

/** Seal a token for the attempt's own address. */
export const sealToken = (keys: Keyring, token: AttemptToken, random: (bytes: number) => Buffer): string =>
  seal(keys, 'token', token.attempt, JSON.stringify(token), random(NONCE_BYTES))

/** The token, if it was sealed here for this very attempt; undefined when tampered with or foreign. */
export function unsealToken(keys: Keyring, attempt: string, sealed: string): AttemptToken | undefined {
  const plain = unseal(keys, 'token', attempt, sealed)
  if (plain === undefined) return undefined
  const token = AttemptToken.safeParse(JSON.parse(plain))
  return token.success ? token.data : undefined
}
