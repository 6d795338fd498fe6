import * as z from 'zod'
import { type Accounts, endSessionOf } from './accounts.ts'
import type { Acts } from './act.ts'
import type { Answer, Door, NewAccount, Opened } from './arrival.ts'
import type { CommitteeFile } from './committee-file.ts'
import { addressOf } from './credentials.ts'
import type { HashQueue } from './hash-queue.ts'
import { type KnownDevices, withoutCookie } from './known-device.ts'
import type { Members } from './members.ts'
import type { OneTimeLinks } from './one-time-links.ts'
import type { Member } from './role.ts'
import type { SignInEngine } from './sign-in-engine.ts'
import { pauseAfter, type WrongTries } from './wrong-tries.ts'

export interface DoorParts {
  readonly file: CommitteeFile
  readonly engine: SignInEngine
  readonly who: Accounts
  readonly members: Members
  readonly links: OneTimeLinks
  readonly acts: Acts
  readonly tries: WrongTries
  readonly devices: KnownDevices
  readonly hashing: HashQueue
  /** The cookie that holds a session. */
  readonly session: string
  readonly clock: () => number
}

/** Coming in and going out, by the engine's means and our rules. */
export const door = (parts: DoorParts): Door => ({
  signIn: (login, password, headers) => signIn(parts, addressOf(login), password, headers),
  giveCode: (code, headers) => giveCode(parts, code.replaceAll(/\s/g, ''), headers),
  passkeyOptions: async headers => {
    const asked = withoutCookie(headers, parts.session)
    const { api } = parts.engine
    const answer = await api.generatePasskeyAuthenticationOptions({ headers: asked, returnHeaders: true })
    return {
      options: { ...answer.response, userVerification: 'required' },
      cookies: answer.headers.getSetCookie(),
    }
  },
  signInByPasskey: async (response, headers) => {
    const shown = Assertion.safeParse(response)
    if (!shown.success) return undefined
    const body = { response: shown.data }
    const answer = await parts.engine.api
      .verifyPasskeyAuthentication({ body, headers, returnHeaders: true })
      .catch(() => undefined)
    const user = User.safeParse(answer?.response)
    return answer && user.success ? welcome(parts, user.data.user.id, answer.headers, headers) : undefined
  },
  signOut: async headers =>
    (await parts.engine.api.signOut({ headers, returnHeaders: true })).headers.getSetCookie(),
  oneTimeLink: secret => parts.links.find(secret, parts.clock()),
  useLink: (secret, account, headers) => useLink(parts, secret, account, headers),
})

const User = z.object({ user: z.object({ id: z.string() }) })

/** What `navigator.credentials.get` gives, as JSON (WebAuthn Level 3, 5.1.9). */
const Assertion = z.object({
  ...{ id: z.string(), rawId: z.string(), type: z.literal('public-key') },
  response: z.object({
    ...{ clientDataJSON: z.string(), authenticatorData: z.string(), signature: z.string() },
    userHandle: z.string().optional(),
  }),
  clientExtensionResults: z.object({}),
})

async function signIn(
  parts: DoorParts,
  address: string,
  password: string,
  headers: Headers,
): Promise<Answer> {
  const { tries, devices, engine, clock, hashing } = parts
  const counted = `${address} ${devices.find(address, headers) ?? ''}`
  const waitMs = tries.waitMs(counted, clock())
  if (waitMs > 0) return { waitMs }
  if (hashing.isFull()) return 'busy'
  // Counted before it is looked at: of many sent at one time no more are looked at than one after the other.
  const times = tries.add(counted, clock())
  const answer = await engine.api
    .signInEmail({ body: { email: address, password }, headers, returnHeaders: true })
    .catch(() => undefined)
  if (answer === undefined) {
    noteLock(parts, address, times)
    return 'wrong'
  }
  tries.forget(counted)
  const cookies = answer.headers.getSetCookie()
  if ('twoFactorRedirect' in answer.response) return { needs: 'code', cookies }
  const { id } = answer.response.user
  if (hasPasskey(parts.file, id)) {
    await (await engine.$context).internalAdapter.deleteSession(answer.response.token)
    return { needs: 'passkey' }
  }
  return (await welcome(parts, id, answer.headers, headers)) ?? 'wrong'
}

/** Somebody guesses at an account: its owner and the others see that on Thành viên. */
function noteLock({ file, acts, clock }: DoorParts, address: string, times: number): void {
  if (pauseAfter(times) === 0 || pauseAfter(times - 1) > 0) return
  const row = file.prepare('select id, name from user where email = ?').get(address)
  const user = z.object({ id: z.string(), name: z.string() }).safeParse(row)
  if (user.success) acts.write(clock(), null, 'locked-out', user.data.name)
}

const hasPasskey = (file: CommitteeFile, user: string): boolean =>
  file.prepare('select 1 from passkey where userId = ?').get(user) !== undefined

/** A session has begun: the browser is marked as known, its old session ends, and it is written down. */
async function welcome(
  { engine, members, devices, file, acts, clock }: DoorParts,
  user: string,
  answered: Headers,
  headers: Headers,
): Promise<Opened | undefined> {
  const member: Member | undefined = members.find(user)
  if (member === undefined) return undefined
  await endSessionOf(engine, headers)
  acts.write(clock(), user, 'signed-in', '')
  const email = file.prepare('select email from user where id = ?').pluck().get(user)
  return { member, cookies: [...answered.getSetCookie(), devices.mark(String(email))] }
}

async function giveCode(
  parts: DoorParts,
  code: string,
  headers: Headers,
): Promise<Opened | 'wrong' | 'over'> {
  // With a session in the headers the engine would take the code as that session's own.
  const asked = {
    body: { code },
    headers: withoutCookie(headers, parts.session),
    returnHeaders: true as const,
  }
  const { verifyTOTP, verifyBackupCode } = parts.engine.api
  const isShort = /^\d{6}$/.test(code)
  const answer = await (isShort ? verifyTOTP(asked) : verifyBackupCode(asked)).catch(whyNot)
  if (answer === 'wrong' || answer === 'over') return answer
  const user = User.safeParse(answer.response)
  return (user.success && (await welcome(parts, user.data.user.id, answer.headers, headers))) || 'over'
}

/** A code may be typed again; everything else of the second half begins at the first again. */
const whyNot = (error: unknown): 'wrong' | 'over' =>
  error instanceof Error && /INVALID_(CODE|BACKUP_CODE)/.test(JSON.stringify(error)) ? 'wrong' : 'over'

async function useLink(
  { links, who, acts, clock }: DoorParts,
  secret: string,
  account: NewAccount,
  headers: Headers,
): Promise<Opened | 'taken-login' | undefined> {
  const link = links.find(secret, clock())
  if (link === undefined) return undefined
  if (link.member === null && (await who.isTaken(account.login))) return 'taken-login'
  if (!links.use(secret, clock())) return undefined
  if (link.member !== null) {
    await who.reopen(link.member, account.password)
    acts.write(clock(), link.member, 'account-reopened', '')
    return who.begin(link.member, headers)
  }
  const place = { role: link.role, contest: null, agency: null }
  const id = await who.make(account, place, account.password)
  acts.write(clock(), id, 'joined', '')
  return who.begin(id, headers)
}
