import { type ConsoleCode, consoleRefusals } from '../../contract/console/refusal.ts'
import { respond } from '../../http/respond.ts'

/** Refuse a request of the console: RFC 9457 `application/problem+json`, which no other origin may read. */
export function sendRefusal(code: ConsoleCode): Response {
  const { status, title, remedy } = consoleRefusals[code]
  return respond({
    body: JSON.stringify({ type: 'about:blank', status, code, title, detail: remedy }),
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** Go to `place` with these cookies set. */
export function goOn(place: string, cookies: readonly string[]): Response {
  const headers = new Headers({ Location: place })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
