import * as z from 'zod'
import type { CommitteeFile } from './committee-file.ts'

/** What people do that others must be able to see (hoạt động). What is written stays written: triggers refuse the rest. */
export const ActKind = z.enum([
  'signed-in',
  'locked-out',
  'joined',
  'invited',
  'invitation-withdrawn',
  'role-changed',
  'removed',
  'left',
  'link-printed',
  'account-reopened',
  'password-changed',
  'code-set',
  'code-removed',
  'passkey-added',
  'passkey-removed',
  'sessions-ended',
  'agency-link-made',
  'agency-link-revoked',
  'agency-link-opened',
  'identity-seen',
])
export type ActKind = z.infer<typeof ActKind>

const Row = z.object({
  seq: z.number(),
  at: z.number(),
  by: z.string().nullable(),
  kind: ActKind,
  subject: z.string(),
})

/** One of them: when (epoch ms), by whom (null: at the server's command line), what, and about whom. */
export type Act = z.infer<typeof Row>

/** The record of what was done. */
export interface Acts {
  write(at: number, by: string | null, kind: ActKind, subject: string): void
  /** The newest first. */
  read(most: number): readonly Act[]
}

export function acts(file: CommitteeFile): Acts {
  const insert = file.prepare('insert into act (at, member, kind, subject) values (?, ?, ?, ?)')
  const select = file.prepare(
    `select seq, at, user.name as "by", kind, subject
     from act left join user on user.id = act.member order by seq desc limit ?`,
  )
  return {
    write: (at, by, kind, subject) => void insert.run(at, by, kind, subject),
    read: most => z.array(Row).parse(select.all(most)),
  }
}
