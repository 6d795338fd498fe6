import type { Keyring } from './keyring.ts'
import { NONCE_BYTES, seal, unseal } from './seal.ts'

/**
 * What our frame carries: the origin it was served for. The page goes out with `frame-ancestors` of that very
 * origin, so a browser shows it nowhere else; the seal only keeps the claim from being edited on the way back.
 */
export const frameTicket = (
  keys: Keyring,
  contest: string,
  host: string,
  random: (bytes: number) => Buffer,
): string => seal(keys, 'frame', contest, host, random(NONCE_BYTES))

/** The origin a ticket was made for, or undefined. */
export const framedBy = (keys: Keyring, contest: string, ticket: string): string | undefined =>
  unseal(keys, 'frame', contest, ticket)
