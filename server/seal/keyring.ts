import { createPrivateKey, createPublicKey, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import * as z from 'zod'

const key = z.base64url().refine(text => Buffer.from(text, 'base64url').length === 32, 'must be 32 bytes')

/**
 * The secrets file. `seal` may hold several keys: `current` seals, all of them open, so a key is rotated by
 * adding a new one and making it current. `identity` and `sign` are never rotated during a contest: people and
 * receipts would stop being recognised.
 */
export const Secrets = z.strictObject({
  current: z.string(),
  seal: z.record(z.string().regex(/^[a-z0-9]{1,8}$/), key),
  identity: key,
  sign: key,
})
export type Secrets = z.infer<typeof Secrets>

/** Every key the server works with, each derived for one purpose only (HKDF-SHA-256, RFC 5869). */
export interface Keyring {
  readonly current: string
  /** AES-256 keys by key id, for one purpose. */
  sealing(purpose: 'token' | 'frame', id: string): KeyObject | undefined
  /** HMAC keys of one contest. */
  hashing(purpose: 'participant' | 'receipt', contest: string): KeyObject
  /** What the draws of a contest's papers begin with. */
  drawing(contest: string): Buffer
  /** What the console's sessions are signed and its second factors encrypted with. */
  readonly console: string
  readonly signing: KeyObject
  readonly verifying: KeyObject
}

/** PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Derive the working keys. Throws when `current` names no sealing key. */
export function keyring(secrets: Secrets): Keyring {
  if (!Object.hasOwn(secrets.seal, secrets.current))
    throw new Error(`no sealing key is called ${secrets.current}`)
  const signing = createPrivateKey({
    key: Buffer.concat([ED25519_PREFIX, Buffer.from(secrets.sign, 'base64url')]),
    format: 'der',
    type: 'pkcs8',
  })
  const derived = new Map<string, Buffer>()
  const objects = new Map<Buffer, KeyObject>()
  const bytes = (purpose: string, root: string) =>
    once(derived, `${purpose} ${root}`, () => deriveBytes(purpose, root))
  const object = (key: Buffer) => once(objects, key, () => createSecretKey(key))
  return {
    current: secrets.current,
    sealing: (purpose, id) => {
      const root = Object.hasOwn(secrets.seal, id) ? secrets.seal[id] : undefined
      return root === undefined ? undefined : object(bytes(`${purpose} ${id}`, root))
    },
    hashing: (purpose, contest) => object(bytes(`${purpose} ${contest}`, secrets.identity)),
    drawing: contest => bytes(`paper ${contest}`, secrets.identity),
    console: deriveBytes('console', secrets.identity).toString('base64url'),
    signing,
    verifying: createPublicKey(signing),
  }
}

const deriveBytes = (purpose: string, root: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64url'), '', `agency-quiz ${purpose}`, 32))

/** What was made for `key` before, or made now and kept. */
function once<Key, Value>(made: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = made.get(key)
  if (before !== undefined) return before
  const now = make()
  made.set(key, now)
  return now
}
