import type { Member, PersonRole, Role } from './role.ts'

/** How somebody came to be asked in: what the page of a one-time link says, and what pressing its button does. */
export interface OneTimeLink {
  readonly purpose: 'first' | 'invitation' | 'recovery'
  readonly role: PersonRole
  /** Whose account it opens again; null: a new one is made. */
  readonly member: string | null
  readonly name: string | null
  /** Until when, epoch ms. */
  readonly expires: number
}

/** A session that has begun: the cookies to set, complete `Set-Cookie` lines. */
export interface Opened {
  readonly member: Member
  readonly cookies: readonly string[]
}

/** What somebody who comes by a one-time link types. */
export interface NewAccount {
  readonly name: string
  readonly login: string
  readonly password: string
}

/** The people of the console: one file, read by every process at each request, so that what one revokes all refuse. */
export interface Committee {
  /** Who sends these headers; undefined: nobody we know, or no longer. */
  memberOf(headers: Headers): Promise<Member | undefined>
  /** Whether nobody has an account yet. */
  isEmpty(): boolean
  /** The one-time link behind `secret` while it can still be used. Looking at it uses nothing up. */
  oneTimeLink(secret: string): OneTimeLink | undefined
  /** Make a one-time link; gives its secret, which is kept nowhere. */
  makeLink(link: Omit<OneTimeLink, 'expires'>, lastsMs: number, by: Member | null): string
  /** Use the link up and begin a session as whom it names or makes; undefined: somebody was faster, or it has expired. */
  useLink(secret: string, account: NewAccount, headers: Headers): Promise<Opened | 'taken-login' | undefined>
  /** Sign in with a password. Undefined: no such account, or another password; which of the two is not told. */
  signIn(login: string, password: string, headers: Headers): Promise<Opened | undefined>
  /** End the session of these headers; the cookies to take back. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** Begin a session of a new member without a link: for tests and the demonstration. */
  admit(role: Role, name: string, of?: { contest: string; agency: string }): Promise<Opened>
  close(): void
}
