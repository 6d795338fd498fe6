import { type ConsoleCode, consoleRefusals } from '../../contract/console/refusal.ts'
import { respond } from '../../http/respond.ts'

const PRIVATE = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }

/** Refuse a request of the console: RFC 9457 `application/problem+json`, which no other origin may read. */
export function sendRefusal(code: ConsoleCode): Response {
  const { status, title, remedy } = consoleRefusals[code]
  return respond({
    body: JSON.stringify({ type: 'about:blank', status, code, title, detail: remedy }),
    status,
    headers: { ...PRIVATE, 'Content-Type': 'application/problem+json; charset=utf-8' },
  })
}

/** Answer a script of ours, with these cookies set. */
export const sendConsoleJson = (body: object, cookies: readonly string[]): Response =>
  sendWith(
    cookies,
    respond({
      body: JSON.stringify(body),
      headers: { ...PRIVATE, 'Content-Type': 'application/json' },
    }),
  )

/** Go to `place` with these cookies set. */
export const goOn = (place: string, cookies: readonly string[]): Response =>
  sendWith(cookies, new Response(null, { status: 303, headers: { Location: place } }))

/** The same answer with cookies: `Set-Cookie` lines. */
export function sendWith(cookies: readonly string[], answer: Response): Response {
  for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie)
  return answer
}
