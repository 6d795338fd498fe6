import * as z from 'zod'
import type { Accounts } from './accounts.ts'
import type { ActKind, Acts } from './act.ts'
import type { Ceremony } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import { loginOf } from './credentials.ts'
import type { Member } from './role.ts'
import type { SignInEngine } from './sign-in-engine.ts'

const Passkey = z.object({ id: z.string(), name: z.string().nullable(), made: z.string().nullable() })
const Session = z.object({
  id: z.string(),
  began: z.string(),
  expires: z.string(),
  browser: z.string().nullable(),
})

/** What somebody's account has. Instants are ISO 8601, as the engine keeps them. */
export interface AccountState {
  readonly login: string
  readonly hasCode: boolean
  readonly passkeys: readonly z.infer<typeof Passkey>[]
  readonly sessions: readonly (z.infer<typeof Session> & { readonly isThis: boolean })[]
}

/** What an authenticator app is set up with; the spare codes are told this once. */
export interface CodeSetUp {
  readonly uri: string
  readonly spareCodes: readonly string[]
}

/** One's own means of signing in. Cookies: what to set, since a session changes with what it rests on. */
export interface OwnAccount {
  state(member: Member, headers: Headers): Promise<AccountState>
  /** All other sessions end. */
  changePassword(
    by: Member,
    now: string,
    next: string,
    headers: Headers,
  ): Promise<readonly string[] | 'wrong'>
  startCode(password: string, headers: Headers): Promise<CodeSetUp | 'wrong'>
  confirmCode(by: Member, code: string, headers: Headers): Promise<readonly string[] | 'wrong'>
  removeCode(by: Member, password: string, headers: Headers): Promise<readonly string[] | 'wrong'>
  passkeyOptions(headers: Headers): Promise<Ceremony>
  addPasskey(by: Member, response: unknown, name: string, headers: Headers): Promise<boolean>
  removePasskey(by: Member, id: string): void
  endSession(by: Member, id: string): void
  /** Everywhere, here too. */
  endSessions(by: Member): Promise<void>
}

export interface OwnAccountParts {
  readonly file: CommitteeFile
  readonly engine: SignInEngine
  readonly who: Accounts
  readonly acts: Acts
  readonly clock: () => number
}

export const ownAccount = (parts: OwnAccountParts): OwnAccount => ({
  state: (member, headers) => readState(parts, member, headers),
  ...passwordAndCode(parts),
  ...passkeys(parts),
  endSession: (by, id) =>
    void parts.file.prepare('delete from session where id = ? and userId = ?').run(id, by.id),
  endSessions: async by => {
    await parts.who.endSessions(by.id)
    note(parts, by, 'sessions-ended')
  },
})

const note = ({ acts, clock }: OwnAccountParts, by: Member, kind: ActKind): void =>
  acts.write(clock(), by.id, kind, '')

async function readState(
  { file, engine }: OwnAccountParts,
  { id }: Member,
  headers: Headers,
): Promise<AccountState> {
  const here = await engine.api.getSession({ headers })
  const user = file
    .prepare('select email, coalesce(twoFactorEnabled, 0) as code from user where id = ?')
    .get(id)
  const { email, code } = z.object({ email: z.string(), code: z.number() }).parse(user)
  const keys = file.prepare('select id, name, createdAt as made from passkey where userId = ?').all(id)
  const sessions = file
    .prepare(
      `select id, createdAt as began, expiresAt as expires, userAgent as browser from session
       where userId = ? and expiresAt > strftime('%Y-%m-%dT%H:%M:%fZ', 'now') order by createdAt desc`,
    )
    .all(id)
  return {
    login: loginOf(email),
    hasCode: code !== 0,
    passkeys: z.array(Passkey).parse(keys),
    sessions: z
      .array(Session)
      .parse(sessions)
      .map(session => ({ ...session, isThis: session.id === here?.session.id })),
  }
}

type PasswordAndCode = Pick<OwnAccount, 'changePassword' | 'startCode' | 'confirmCode' | 'removeCode'>

function passwordAndCode(parts: OwnAccountParts): PasswordAndCode {
  const { api } = parts.engine
  const done = async (by: Member, kind: ActKind, calling: Promise<{ headers: Headers }>) => {
    const answer = await calling.catch(() => undefined)
    if (answer === undefined) return 'wrong'
    note(parts, by, kind)
    return answer.headers.getSetCookie()
  }
  return {
    changePassword: (by, currentPassword, newPassword, headers) => {
      const body = { currentPassword, newPassword, revokeOtherSessions: true }
      return done(by, 'password-changed', api.changePassword({ body, headers, returnHeaders: true }))
    },
    startCode: async (password, headers) => {
      const answer = await api.enableTwoFactor({ body: { password }, headers }).catch(() => undefined)
      return answer && 'totpURI' in answer ? { uri: answer.totpURI, spareCodes: answer.backupCodes } : 'wrong'
    },
    confirmCode: (by, code, headers) =>
      done(by, 'code-set', api.verifyTOTP({ body: { code }, headers, returnHeaders: true })),
    removeCode: (by, password, headers) =>
      done(by, 'code-removed', api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })),
  }
}

function passkeys(
  parts: OwnAccountParts,
): Pick<OwnAccount, 'passkeyOptions' | 'addPasskey' | 'removePasskey'> {
  const { api } = parts.engine
  return {
    passkeyOptions: async headers => {
      const answer = await api.generatePasskeyRegistrationOptions({ headers, query: {}, returnHeaders: true })
      return { options: answer.response, cookies: answer.headers.getSetCookie() }
    },
    addPasskey: async (by, response, name, headers) => {
      const body = { response, name }
      const added = await api.verifyPasskeyRegistration({ body, headers }).catch(() => undefined)
      if (added) note(parts, by, 'passkey-added')
      return added !== undefined
    },
    removePasskey: (by, id) => {
      const remove = parts.file.prepare('delete from passkey where id = ? and userId = ?')
      if (remove.run(id, by.id).changes === 1) note(parts, by, 'passkey-removed')
    },
  }
}
