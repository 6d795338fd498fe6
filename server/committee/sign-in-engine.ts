import { passkey } from '@better-auth/passkey'
import { type BetterAuthPlugin, betterAuth } from 'better-auth'
import { APIError, createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { twoFactor } from 'better-auth/plugins/two-factor'
import * as z from 'zod'
import type { CommitteeFile } from './committee-file.ts'
import { LEAST_PASSWORD } from './credentials.ts'
import type { HashQueue } from './hash-queue.ts'

/** How long a session lasts, s: a working day. It is not prolonged by use. */
export const SESSION_S = 12 * 3600

export interface EngineSettings {
  readonly file: CommitteeFile
  /** Signs cookies and encrypts second factors. */
  readonly secret: string
  readonly publicUrl: string
  readonly hashing: HashQueue
  readonly say: (line: string) => void
}

/**
 * The ready-made part of signing in: passwords, sessions, TOTP, passkeys (better-auth). None of its paths is served:
 * what is used of it is called by name, so whatever an upgrade adds is reachable for nobody.
 */
export const signInEngine = ({ file, secret, publicUrl, hashing, say }: EngineSettings) =>
  betterAuth({
    appName: 'Agency Quiz',
    database: file,
    secret,
    baseURL: publicUrl,
    basePath: '/console/engine',
    trustedOrigins: [publicUrl],
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_, message) => say(`agency-quiz: ${message}`) },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: LEAST_PASSWORD },
      password: hashing,
    },
    session: { expiresIn: SESSION_S, disableSessionRefresh: true, freshAge: 0 },
    // Ours counts per account; per address would slow down thousands of staff behind one.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: cookiePrefix(publicUrl),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(publicUrl), sameSite: 'strict', httpOnly: true, path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [twoFactor({ issuer: 'Agency Quiz' }), passkeysOf(publicUrl), sessions],
  })

export type SignInEngine = ReturnType<typeof signInEngine>

export const isHttps = (publicUrl: string): boolean => publicUrl.startsWith('https:')

/** A cookie named `__Host-…` is taken from nobody but this very host, and only over TLS (RFC 6265bis, 4.1.3.2). */
export const cookiePrefix = (publicUrl: string): string =>
  `${isHttps(publicUrl) ? '__Host-' : ''}agency-quiz-console`

/** The cookie that holds a session. */
export const sessionCookie = (publicUrl: string): string => `${cookiePrefix(publicUrl)}.session_token`

/** A passkey is both factors, so whoever holds the device must have shown to it who they are. */
const passkeysOf = (publicUrl: string) =>
  passkey({
    ...{ rpID: new URL(publicUrl).hostname, rpName: 'Agency Quiz', origin: publicUrl },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw new APIError('UNAUTHORIZED')
      },
    },
  })

/** Begin a session of somebody who has shown by other means who they are: a one-time link, an agency's link. */
const sessions = {
  id: 'agency-quiz-sessions',
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: 'POST', body: z.object({ user: z.string() }) },
      async ctx => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.user)
        if (!user) throw new Error('a session for a user that is not there')
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return session.id
      },
    ),
  },
} satisfies BetterAuthPlugin
