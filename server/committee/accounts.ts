import type { NewAccount, Opened } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import { addressOf } from './credentials.ts'
import { knownSessions } from './known-sessions.ts'
import type { Members, Place } from './members.ts'
import type { Member } from './role.ts'
import type { SignInEngine } from './sign-in-engine.ts'

/** How an account came to be, as the engine asks. */
const MADE_HERE = { method: 'admin' } as const

/** Accounts and sessions of the engine, as members of ours. */
export interface Accounts {
  memberOf(headers: Headers): Promise<Member | undefined>
  isTaken(login: string): Promise<boolean>
  /** A new member; gives the id. Without a password nobody signs in as it but by a link. */
  make(account: Omit<NewAccount, 'password'>, of: Place, password?: string): Promise<string>
  /** A new session, with a token of its own; the one that the headers hold ends. */
  begin(user: string, headers: Headers): Promise<Opened>
  /** Give an account another password; its second factors and every session end with the old one. */
  reopen(user: string, password: string): Promise<void>
  endSessions(user: string): Promise<void>
  /** Take everything away that one could sign in with; the login is free again. The name stays for what was done. */
  forget(user: string): Promise<void>
}

export const accounts = (
  engine: SignInEngine,
  file: CommitteeFile,
  people: Members,
  clock: () => number,
): Accounts => ({
  memberOf: knownSessions(file, clock, async headers => {
    const found = await engine.api.getSession({ headers })
    return found && { member: people.find(found.user.id), until: found.session.expiresAt.getTime() }
  }),
  isTaken: async login =>
    file.prepare('select 1 from user where email = ?').get(addressOf(login)) !== undefined,
  make: async (account, place, password) => {
    const id = await makeUser(engine, account, password)
    people.add(id, place, clock())
    return id
  },
  begin: (user, headers) => beginSession(engine, people, user, headers),
  reopen: (user, password) => changePassword(engine, file, user, password),
  endSessions: async user => (await engine.$context).internalAdapter.deleteUserSessions(user),
  forget: async user => {
    dropFactors(file, user)
    file.prepare('delete from account where userId = ?').run(user)
    file.prepare(`update user set email = id || '@removed.invalid' where id = ?`).run(user)
  },
})

async function changePassword(
  engine: SignInEngine,
  file: CommitteeFile,
  user: string,
  password: string,
): Promise<void> {
  const { password: hashing, internalAdapter } = await engine.$context
  const hash = await hashing.hash(password)
  dropFactors(file, user)
  await internalAdapter.updatePassword(user, hash)
}

/** Everything but the password. */
function dropFactors(file: CommitteeFile, user: string): void {
  file.transaction(() => {
    for (const table of ['session', 'passkey', 'twoFactor'])
      file.prepare(`delete from ${table} where userId = ?`).run(user)
    file.prepare('update user set twoFactorEnabled = 0 where id = ?').run(user)
  })()
}

async function beginSession(
  engine: SignInEngine,
  people: Members,
  user: string,
  headers: Headers,
): Promise<Opened> {
  const member = people.find(user)
  if (member === undefined) throw new Error('a session for a user who is no member')
  await endSessionOf(engine, headers)
  const answer = await engine.api.openSession({ body: { user }, headers, returnHeaders: true })
  return { member, cookies: answer.headers.getSetCookie() }
}

/** End the session that these headers hold: a browser has one, and an old one never becomes another person's. */
export async function endSessionOf(engine: SignInEngine, headers: Headers): Promise<void> {
  const before = await engine.api.getSession({ headers })
  if (before) await (await engine.$context).internalAdapter.deleteSession(before.session.token)
}

async function makeUser(
  engine: SignInEngine,
  { name, login }: Omit<NewAccount, 'password'>,
  password: string | undefined,
): Promise<string> {
  const { internalAdapter, password: hashing } = await engine.$context
  const hash = password === undefined ? undefined : await hashing.hash(password)
  const email = addressOf(login)
  const { id } = await internalAdapter.createUser({ name, email, emailVerified: false }, MADE_HERE)
  if (hash !== undefined)
    await internalAdapter.createAccount({
      ...{ userId: id, accountId: id, providerId: 'credential', password: hash },
    })
  return id
}
