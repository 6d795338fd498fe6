import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Keyring } from './keyring.ts'

const NONCE = 12
const TAG = 16
type Purpose = Parameters<Keyring['sealing']>[0]

/**
 * Seal `plain` with AES-256-GCM (NIST SP 800-38D) under the current key, as `<key id>.<base64url>`. `context`
 * is authenticated but not carried: opening it needs the same one. Nonces are random; at 2^32 seals per key the
 * collision bound is reached, far past any contest, and rotation resets it.
 */
export function seal(keys: Keyring, purpose: Purpose, context: string, plain: string, nonce: Buffer): string {
  const key = keys.sealing(purpose, keys.current)
  if (!key) throw new Error('the current sealing key is missing')
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(context))
  const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return `${keys.current}.${body.toString('base64url')}`
}

/** Bytes of randomness one seal takes. */
export const NONCE_BYTES = NONCE

/** Open what `seal` made for the same purpose and context; undefined when anything was changed or foreign. */
export function unseal(keys: Keyring, purpose: Purpose, context: string, sealed: string): string | undefined {
  const dot = sealed.indexOf('.')
  const key = dot > 0 ? keys.sealing(purpose, sealed.slice(0, dot)) : undefined
  const body = Buffer.from(sealed.slice(dot + 1), 'base64url')
  if (!key || body.length < NONCE + TAG || body.toString('base64url') !== sealed.slice(dot + 1))
    return undefined
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAAD(Buffer.from(context))
  decipher.setAuthTag(body.subarray(body.length - TAG))
  try {
    return (
      decipher.update(body.subarray(NONCE, body.length - TAG), undefined, 'utf8') + decipher.final('utf8')
    )
  } catch {
    return undefined
  }
}

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

/** Bytes fetched from the system at a time: small requests are served from them, each byte once. */
const POOL = 4096

/**
 * The same cryptographic randomness, fetched by the page: asking the system 12 bytes at a time cost 4 % of a
 * whole attempt.
 */
export function randomPool(fetch: (bytes: number) => Buffer): (bytes: number) => Buffer {
  let pool: Buffer = Buffer.alloc(0)
  let at = 0
  return bytes => {
    if (at + bytes > pool.length) {
      pool = fetch(Math.max(POOL, bytes))
      at = 0
    }
    at += bytes
    return pool.subarray(at - bytes, at)
  }
}
