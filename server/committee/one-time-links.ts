import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { OneTimeLink } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import { personRoles } from './role.ts'

/** The first link is printed for whoever sits at the server. */
export const FIRST_LASTS_MS = 30 * 60_000
/** An invitation may lie unread over a weekend. */
export const INVITATION_LASTS_MS = 7 * 86_400_000

/** 256 bits: nobody guesses one. */
const SECRET_BYTES = 32

const Row = z.object({
  purpose: z.enum(['first', 'invitation', 'recovery']),
  role: z.enum(personRoles),
  member: z.string().nullable(),
  name: z.string().nullable(),
  expires: z.number(),
})

/** Links that let one person in, once. */
export interface OneTimeLinks {
  /** Make one; gives its secret. Of first links only the newest is good. */
  make(link: OneTimeLink, now: number, by: string | null): string
  find(secret: string, now: number): OneTimeLink | undefined
  /** Take one back by its hash in hexadecimal; undefined: it is good no more. */
  withdraw(hash: string, now: number): OneTimeLink | undefined
  /** True for exactly one of those who use it, in whatever process. */
  use(secret: string, now: number): boolean
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export function oneTimeLinks(file: CommitteeFile, random: (bytes: number) => Buffer): OneTimeLinks {
  const insert = file.prepare(
    `insert into link (hash, purpose, role, member, name, made, madeBy, expires)
     values (:hash, :purpose, :role, :member, :name, :now, :by, :expires)`,
  )
  const outdate = file.prepare(`update link set used = :now where purpose = 'first' and used is null`)
  const select = file.prepare(
    `select purpose, role, member, name, expires from link
     where hash = :hash and used is null and expires > :now`,
  )
  const find = (hash: Buffer, now: number) => Row.optional().parse(select.get({ hash, now }))
  const use = file.prepare(
    `update link set used = :now where hash = :hash and used is null and expires > :now`,
  )
  return {
    make: file.transaction((link: OneTimeLink, now: number, by: string | null) => {
      const secret = random(SECRET_BYTES).toString('base64url')
      if (link.purpose === 'first') outdate.run({ now })
      insert.run({ ...link, hash: hashOf(secret), now, by })
      return secret
    }),
    find: (secret, now) => find(hashOf(secret), now),
    withdraw: (hash, now) => {
      const link = find(Buffer.from(hash, 'hex'), now)
      return use.run({ hash: Buffer.from(hash, 'hex'), now }).changes === 1 ? link : undefined
    },
    use: (secret, now) => use.run({ hash: hashOf(secret), now }).changes === 1,
  }
}
