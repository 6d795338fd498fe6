import * as z from 'zod'
import type { Accounts } from './accounts.ts'
import type { Acts } from './act.ts'
import type { CommitteeFile } from './committee-file.ts'
import { loginOf } from './credentials.ts'
import type { Change, Members } from './members.ts'
import { INVITATION_LASTS_MS, type OneTimeLinks } from './one-time-links.ts'
import { type Member, type PersonRole, personRoles, roleNames } from './role.ts'

const flag = z.number().transform(value => value !== 0)

const PersonRow = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string().transform(loginOf),
  role: z.enum(personRoles),
  joined: z.number(),
  hasCode: flag,
  passkeys: z.number(),
  sessions: z.number(),
  lastSignIn: z.number().nullable(),
})

/** Somebody with an account, as the others see it. Instants are epoch ms. */
export type Person = z.infer<typeof PersonRow>

const InvitationRow = z.object({
  id: z.string(),
  name: z.string().nullable(),
  role: z.enum(personRoles),
  purpose: z.enum(['first', 'invitation', 'recovery']),
  made: z.number(),
  madeBy: z.string().nullable(),
  expires: z.number(),
})

/** A one-time link that nobody has used yet; its secret is known to whoever was given it. */
export type Invitation = z.infer<typeof InvitationRow>

/** Who may do what, and who changes it. Nobody can act as another. */
export interface People {
  list(): readonly Person[]
  invitations(): readonly Invitation[]
  /** A link for one person, good once and for seven days; gives its secret. */
  invite(role: PersonRole, name: string, by: Member): string
  /** False where it was used, withdrawn or out of date already. */
  withdraw(invitation: string, by: Member): boolean
  changeRole(id: string, role: PersonRole, by: Member): Change
  /** End a membership with every session of it. One's own: leaving. */
  remove(id: string, by: Member): Promise<Change>
}

export interface PeopleParts {
  readonly file: CommitteeFile
  readonly who: Accounts
  readonly members: Members
  readonly links: OneTimeLinks
  readonly acts: Acts
  readonly clock: () => number
  readonly hasDemo: boolean
}

export const people = (parts: PeopleParts): People => ({
  ...reading(parts),
  ...inviting(parts),
  ...changing(parts),
})

function reading({ file, clock, hasDemo }: PeopleParts): Pick<People, 'list' | 'invitations'> {
  const select = file.prepare(peopleSql(hasDemo))
  const open = file.prepare(
    `select lower(hex(hash)) as id, link.name, role, purpose, made, user.name as madeBy, expires
     from link left join user on user.id = madeBy where used is null and expires > ? order by made desc`,
  )
  return {
    list: () => z.array(PersonRow).parse(select.all()),
    invitations: () => z.array(InvitationRow).parse(open.all(clock())),
  }
}

const inviting = ({ links, acts, clock }: PeopleParts): Pick<People, 'invite' | 'withdraw'> => ({
  invite: (role, name, by) => {
    const link = { purpose: 'invitation', role, name, member: null } as const
    const secret = links.make({ ...link, expires: clock() + INVITATION_LASTS_MS }, clock(), by.id)
    acts.write(clock(), by.id, 'invited', described(name, role))
    return secret
  },
  withdraw: (invitation, by) => {
    const link = links.withdraw(invitation, clock())
    if (link) acts.write(clock(), by.id, 'invitation-withdrawn', described(link.name ?? '', link.role))
    return link !== undefined
  },
})

function changing({ members, acts, clock, who }: PeopleParts): Pick<People, 'changeRole' | 'remove'> {
  const personOf = (id: string) => {
    const member = members.find(id)
    return member && member.role !== 'agency' ? { name: member.name, role: member.role } : undefined
  }
  return {
    changeRole: (id, role, by) => {
      const before = personOf(id)
      const change = before ? members.changeRole(id, role) : 'unknown'
      if (before && change === 'done')
        acts.write(clock(), by.id, 'role-changed', described(before.name, role))
      return change
    },
    remove: async (id, by) => {
      const before = personOf(id)
      const change = before ? members.remove(id, clock()) : 'unknown'
      if (!before || change !== 'done') return change
      acts.write(clock(), by.id, id === by.id ? 'left' : 'removed', described(before.name, before.role))
      await who.forget(id)
      return change
    },
  }
}

const described = (name: string, role: PersonRole): string => `${name} (${roleNames[role]})`.trim()

/** The engine keeps instants as ISO 8601 text; a session is one until it expires. */
const peopleSql = (hasDemo: boolean): string => `
  select member.id, user.name, email as login, role, joined,
    coalesce(twoFactorEnabled, 0) as hasCode,
    (select count(*) from passkey where userId = member.id) as passkeys,
    (select count(*) from session where userId = member.id
      and expiresAt > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) as sessions,
    (select max(at) from act where member = user.id and kind in ('signed-in', 'joined')) as lastSignIn
  from member join user on user.id = member.id
  where removed is null and role <> 'agency' and isDemo <= ${hasDemo ? 1 : 0}
  order by case role when 'committee' then 0 when 'secretariat' then 1 else 2 end, user.name collate nocase`
