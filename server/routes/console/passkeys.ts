import { Hono } from 'hono'
import * as z from 'zod'
import { isRefusal, refuse } from '../../contract/problem.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendProblem } from '../../http/problem.ts'
import { readBody } from '../../http/read-form.ts'
import { sendConsoleJson, sendRefusal } from './answers.ts'
import { type Console, type Guard, open } from './guard.ts'

/** What the script sends back: what the browser made of the options. */
const Made = z.object({ response: z.record(z.string(), z.unknown()), name: z.string().max(80).optional() })

/**
 * The two ceremonies of a passkey, for the script of the page (WebAuthn Level 3): to sign in with one, and to add one.
 * First the options, whose challenge is good once; then what the browser made of them.
 */
export const passkeys = (deps: Dependencies, guard: Guard) =>
  new Hono<Console>()
    .post('/v1/console/passkey/sign-in-options', open, async c => {
      const { options, cookies } = await deps.committee.door.passkeyOptions(c.req.raw.headers)
      return sendConsoleJson(options, cookies)
    })
    .post('/v1/console/passkey/sign-in', open, async c => {
      const made = await readMade(await readBody(c))
      const opened = made && (await deps.committee.door.signInByPasskey(made.response, c.req.raw.headers))
      return opened ? sendConsoleJson({}, opened.cookies) : sendRefusal('not-signed-in')
    })
    .post('/v1/console/passkey/options', guard('own-account'), async c => {
      const { options, cookies } = await deps.committee.account.passkeyOptions(c.req.raw.headers)
      return sendConsoleJson(options, cookies)
    })
    .post('/v1/console/passkey', guard('own-account'), async c => {
      const made = await readMade(await readBody(c))
      const { account } = deps.committee
      const isAdded =
        made && (await account.addPasskey(c.var.member, made.response, made.name ?? '', c.req.raw.headers))
      return isAdded ? sendConsoleJson({}, []) : sendProblem(refuse('malformed-body'))
    })

function readMade(body: Awaited<ReturnType<typeof readBody>>): z.infer<typeof Made> | undefined {
  if (isRefusal(body)) return undefined
  try {
    return Made.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}
