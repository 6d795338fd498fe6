import * as z from 'zod'
import type { CommitteeFile } from './committee-file.ts'
import { type Member, type Role, roles } from './role.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  contest: z.string().nullable(),
  agency: z.string().nullable(),
})

/** Who somebody is to be. */
export interface Joining {
  readonly id: string
  readonly role: Role
  readonly contest: string | null
  readonly agency: string | null
}

/** Who the users of the engine are here. Somebody removed is nobody, from that instant and in every process. */
export interface Members {
  find(id: string): Member | undefined
  /** How many people there are who can sign in. */
  count(): number
  add(joining: Joining, now: number): void
}

export function members(file: CommitteeFile): Members {
  const select = file.prepare(
    `select member.id, user.name, role, contest, agency
     from member join user on user.id = member.id where member.id = ? and removed is null`,
  )
  const count = file
    .prepare(`select count(*) from member where removed is null and role <> 'agency' and isDemo = 0`)
    .pluck()
  const insert = file.prepare(
    'insert into member (id, role, contest, agency, joined) values (:id, :role, :contest, :agency, :now)',
  )
  return {
    find: id => {
      const row = select.get(id)
      return row === undefined ? undefined : Row.parse(row)
    },
    count: () => Number(count.get()),
    add: (joining, now) => void insert.run({ ...joining, now }),
  }
}
