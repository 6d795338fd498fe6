import { createHmac, timingSafeEqual } from 'node:crypto'
import * as z from 'zod'
import type { Accounts } from './accounts.ts'
import type { Acts } from './act.ts'
import type { Opened } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import type { Members } from './members.ts'
import type { Member } from './role.ts'

const ID_BYTES = 9
/** 128 bits: nobody guesses one. */
const MAC_BYTES = 16

const Row = z.object({
  id: z.string(),
  contest: z.string(),
  agency: z.string(),
  member: z.string(),
  made: z.number(),
  madeBy: z.string().nullable(),
  opened: z.number(),
  lastOpened: z.number().nullable(),
})

/** The link by which one agency looks at its own page, without an account (liên kết của cơ quan). Instants are epoch ms. */
export interface AgencyLink extends z.infer<typeof Row> {
  /** Path of the link; the public address of the server goes before it. */
  readonly path: string
}

/**
 * At most one good link an agency. It can be shown again at any time: its secret is computed with the server's key,
 * not kept. Revoked, it and every session it began are dead at once and in every process.
 */
export interface AgencyLinks {
  of(contest: string, agency: string): AgencyLink | undefined
  all(contest: string): readonly AgencyLink[]
  /** The link of an agency, made now where there is none. `name`: what the agency is called. */
  make(contest: string, agency: string, name: string, by: Member): Promise<AgencyLink>
  /** False where there was none. */
  revoke(contest: string, agency: string, by: Member): Promise<boolean>
  /** The good link behind the secret of a path. */
  find(secret: string): AgencyLink | undefined
  /** Begin a session of the agency; undefined: the link is dead. */
  open(secret: string, headers: Headers): Promise<Opened | undefined>
}

export interface AgencyLinkParts {
  readonly file: CommitteeFile
  readonly secret: string
  readonly who: Accounts
  readonly members: Members
  readonly acts: Acts
  readonly clock: () => number
  readonly random: (bytes: number) => Buffer
}

export function agencyLinks(parts: AgencyLinkParts): AgencyLinks {
  const { file, clock, who, acts, secret } = parts
  const { of, all, find } = goodLinks(file, secret)
  const count = file.prepare('update agencyLink set opened = opened + 1, lastOpened = ? where id = ?')
  return {
    of,
    all,
    find,
    make: async (contest, agency, name, by) => {
      if (of(contest, agency) === undefined) await insertLink(parts, { contest, agency, name }, by)
      return of(contest, agency) ?? thrown('the link just made is gone')
    },
    revoke: async (contest, agency, by) => revokeLink(parts, of(contest, agency), by),
    open: async (given, headers) => {
      const link = find(given)
      if (link === undefined) return undefined
      const opened = await who.begin(link.member, headers)
      if (link.opened === 0) acts.write(clock(), link.member, 'agency-link-opened', opened.member.name)
      count.run(clock(), link.id)
      return opened
    },
  }
}

/** The links that are not revoked. */
function goodLinks(file: CommitteeFile, secret: string): Pick<AgencyLinks, 'of' | 'all' | 'find'> {
  const good = `select agencyLink.id, contest, agency, member, made, user.name as madeBy, opened, lastOpened
    from agencyLink left join user on user.id = madeBy where revoked is null`
  const select = file.prepare(`${good} and contest = ? and agency = ?`)
  const selectAll = file.prepare(`${good} and contest = ? order by agency`)
  const byId = file.prepare(`${good} and agencyLink.id = ?`)
  const linkOf = (row: unknown): AgencyLink | undefined => {
    if (row === undefined) return undefined
    const link = Row.parse(row)
    return { ...link, path: `/console/view/${link.id}${macOf(secret, link.id)}` }
  }
  return {
    of: (contest, agency) => linkOf(select.get(contest, agency)),
    all: contest => selectAll.all(contest).flatMap(row => linkOf(row) ?? []),
    find: given => {
      const id = given.slice(0, -macLength)
      return isMac(secret, id, given.slice(-macLength)) ? linkOf(byId.get(id)) : undefined
    },
  }
}

const thrown = (message: string): never => {
  throw new Error(message)
}

const macLength = Buffer.alloc(MAC_BYTES).toString('base64url').length
const macOf = (secret: string, id: string): string =>
  createHmac('sha256', secret)
    .update(`agency link ${id}`)
    .digest()
    .subarray(0, MAC_BYTES)
    .toString('base64url')

function isMac(secret: string, id: string, given: string): boolean {
  const right = Buffer.from(macOf(secret, id))
  const mac = Buffer.from(given)
  return mac.length === right.length && timingSafeEqual(mac, right)
}

/** Two who make one at the same time make one: the index refuses the second. */
async function insertLink(
  { file, who, members, acts, clock, random }: AgencyLinkParts,
  { contest, agency, name }: { contest: string; agency: string; name: string },
  by: Member,
): Promise<void> {
  const id = random(ID_BYTES).toString('base64url')
  const member = await who.make({ name, login: `agency-${id}` }, { role: 'agency', contest, agency })
  const insert = file.prepare(
    `insert into agencyLink (id, contest, agency, member, made, madeBy) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`,
  )
  file.transaction(() => {
    if (insert.run(id, contest, agency, member, clock(), by.id).changes === 1)
      acts.write(clock(), by.id, 'agency-link-made', name)
    else members.remove(member, clock())
  })()
}

async function revokeLink(
  { file, who, members, acts, clock }: AgencyLinkParts,
  link: AgencyLink | undefined,
  by: Member,
): Promise<boolean> {
  if (link === undefined) return false
  const name = members.find(link.member)?.name ?? link.agency
  file.transaction(() => {
    file.prepare('update agencyLink set revoked = ?, revokedBy = ? where id = ?').run(clock(), by.id, link.id)
    members.remove(link.member, clock())
    acts.write(clock(), by.id, 'agency-link-revoked', name)
  })()
  await who.endSessions(link.member)
  return true
}
