import type { Member, PersonRole } from './role.ts'

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

/** What came of a password: in; a second factor is asked for (`cookies` remember the half that is done); wait; or no. */
export type Answer =
  | Opened
  | { readonly needs: 'code'; readonly cookies: readonly string[] }
  | { readonly needs: 'passkey' }
  | { readonly waitMs: number }
  | 'wrong'
  | 'busy'

/** What is shown to a browser's `navigator.credentials`, and the cookies that go with it. */
export interface Ceremony {
  readonly options: object
  readonly cookies: readonly string[]
}

/** Coming in and going out. Every session has a token of its own, whatever the headers held before. */
export interface Door {
  signIn(login: string, password: string, headers: Headers): Promise<Answer>
  /** The second half: a code of the authenticator app, or one of the spare ones. */
  giveCode(code: string, headers: Headers): Promise<Opened | 'wrong' | 'over'>
  passkeyOptions(headers: Headers): Promise<Ceremony>
  signInByPasskey(response: Record<string, unknown>, headers: Headers): Promise<Opened | undefined>
  /** End the session of these headers; the cookies to take back. */
  signOut(headers: Headers): Promise<readonly string[]>
  /** The one-time link behind `secret` while it can still be used. Looking at it uses nothing up. */
  oneTimeLink(secret: string): OneTimeLink | undefined
  /** Use the link up and begin a session as whom it names or makes; undefined: somebody was faster, or it has expired. */
  useLink(secret: string, account: NewAccount, headers: Headers): Promise<Opened | 'taken-login' | undefined>
}
