import * as z from 'zod'
import type { CommitteeFile } from './committee-file.ts'
import { type Member, needsSecondFactor, type Role, roles } from './role.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  contest: z.string().nullable(),
  agency: z.string().nullable(),
  isByPassword: z.number(),
})

/** Who has a password and neither a code nor a passkey beside it. People of a demonstration have no password. */
const BY_PASSWORD = `exists (select 1 from account where userId = member.id and password is not null)
  and coalesce(twoFactorEnabled, 0) = 0
  and not exists (select 1 from passkey where userId = member.id)`

/** What somebody is to be, and of which agency. */
export interface Place {
  readonly role: Role
  readonly contest: string | null
  readonly agency: string | null
  /** Of the demonstration: nobody where the server does not run one. */
  readonly isDemo?: boolean
}

/** What came of a change: `last`: it would have left nobody in Ban Tổ chức. */
export type Change = 'done' | 'last' | 'unknown'

/** Who the users of the engine are here. Somebody removed is nobody, from that instant and in every process. */
export interface Members {
  find(id: string): Member | undefined
  /** How many people have an account. */
  count(): number
  add(id: string, place: Place, now: number): void
  changeRole(id: string, role: Role): Change
  remove(id: string, now: number): Change
}

export function members(file: CommitteeFile, hasDemo: boolean): Members {
  const here = `removed is null and isDemo <= ${hasDemo ? 1 : 0}`
  const select = file.prepare(
    `select member.id, user.name, role, contest, agency, ${BY_PASSWORD} as isByPassword
     from member join user on user.id = member.id where member.id = ? and ${here}`,
  )
  const count = file.prepare(`select count(*) from member where ${here} and role <> 'agency'`).pluck()
  const insert = file.prepare(
    `insert into member (id, role, contest, agency, joined, isDemo)
     values (:id, :role, :contest, :agency, :now, :isDemo)`,
  )
  const find = (id: string) => {
    const row = Row.optional().parse(select.get(id))
    if (row === undefined) return undefined
    const { isByPassword, ...member } = row
    return { ...member, needsFactor: isByPassword === 1 && needsSecondFactor(member.role) }
  }
  return {
    find,
    count: () => Number(count.get()),
    add: (id, { isDemo = false, ...place }, now) =>
      void insert.run({ ...place, id, now, isDemo: isDemo ? 1 : 0 }),
    ...changes(file, here, find),
  }
}

/** One statement judges and changes: of two of Ban Tổ chức who remove each other at one instant, one stays. */
function changes(
  file: CommitteeFile,
  here: string,
  find: Members['find'],
): Pick<Members, 'changeRole' | 'remove'> {
  const staying = `(role <> 'committee' or :role = 'committee'
    or (select count(*) from member where ${here} and role = 'committee') > 1)`
  const change = file.prepare(`update member set role = :role where id = :id and ${here} and ${staying}`)
  const remove = file.prepare(`update member set removed = :now where id = :id and ${here} and ${staying}`)
  const judge = (id: string, run: () => { changes: number }): Change => {
    if (find(id) === undefined) return 'unknown'
    return run().changes === 1 ? 'done' : 'last'
  }
  return {
    changeRole: (id, role) => judge(id, () => change.run({ id, role })),
    remove: (id, now) => judge(id, () => remove.run({ id, now, role: null })),
  }
}
