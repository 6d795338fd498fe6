import { hashPassword } from 'better-auth/crypto'
import type { NewAccount, Opened } from './committee.ts'
import { addressOf } from './credentials.ts'
import type { Members } from './members.ts'
import type { Member, Role } from './role.ts'
import type { SignInEngine } from './sign-in-engine.ts'

/** How an account came to be, as the engine asks. */
const MADE_HERE = { method: 'admin' } as const

/** Accounts and sessions of the engine, as members of ours. */
export interface Accounts {
  memberOf(headers: Headers): Promise<Member | undefined>
  isTaken(login: string): Promise<boolean>
  /** A new member; gives the id. Without a password nobody signs in as it but by a link. */
  make(account: Omit<NewAccount, 'password'>, of: Place, password?: string): Promise<string>
  /** A new session, with a token of its own whatever the headers hold. */
  begin(user: string, headers: Headers): Promise<Opened>
  signIn(login: string, password: string, headers: Headers): Promise<Opened | undefined>
  signOut(headers: Headers): Promise<readonly string[]>
}

/** What somebody is to be, and of which agency. */
export interface Place {
  readonly role: Role
  readonly contest: string | null
  readonly agency: string | null
}

export const accounts = (engine: SignInEngine, people: Members, clock: () => number): Accounts => ({
  memberOf: async headers => {
    const found = await engine.api.getSession({ headers })
    return found === null ? undefined : people.find(found.user.id)
  },
  isTaken: async login => {
    const { internalAdapter } = await engine.$context
    return (await internalAdapter.findUserByEmail(addressOf(login))) !== null
  },
  make: async (account, place, password) => {
    const id = await makeUser(engine, account, password)
    people.add({ id, ...place }, clock())
    return id
  },
  begin: async (user, headers) => {
    const member = people.find(user)
    if (member === undefined) throw new Error('a session for a user who is no member')
    const answer = await engine.api.openSession({ body: { user }, headers, returnHeaders: true })
    return { member, cookies: answer.headers.getSetCookie() }
  },
  signIn: async (login, password, headers) => {
    const body = { email: addressOf(login), password }
    const answer = await engine.api.signInEmail({ body, headers, returnHeaders: true }).catch(() => undefined)
    const member = answer && people.find(answer.response.user.id)
    return member && { member, cookies: answer.headers.getSetCookie() }
  },
  signOut: async headers =>
    (await engine.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
})

async function makeUser(
  engine: SignInEngine,
  { name, login }: Omit<NewAccount, 'password'>,
  password: string | undefined,
): Promise<string> {
  const { internalAdapter } = await engine.$context
  const email = addressOf(login)
  const { id } = await internalAdapter.createUser({ name, email, emailVerified: false }, MADE_HERE)
  if (password !== undefined) await addPassword(engine, id, password)
  return id
}

async function addPassword(engine: SignInEngine, user: string, password: string): Promise<void> {
  const { internalAdapter } = await engine.$context
  const hash = await hashPassword(password)
  const account = { userId: user, accountId: user, providerId: 'credential', password: hash }
  await internalAdapter.createAccount(account)
}
