import type { Context } from 'hono'
import type { Problem } from '../contract.ts'
import { type Refusal, sentenceOf } from '../errors.ts'

/** Seconds a client should wait when the server is busy. */
const RETRY_AFTER = '2'

/** The one place that refuses: RFC 9457 `application/problem+json` with a code and Vietnamese sentences. */
export function reply(c: Context, { refused, field }: Refusal): Response {
  const { status, title, remedy } = sentenceOf(refused)
  const problem: Problem = {
    type: `/v1/openapi.json#${refused}`,
    status,
    code: refused,
    title,
    detail: remedy,
  }
  if (status === 503) c.header('Retry-After', RETRY_AFTER)
  c.header('Cache-Control', 'no-store')
  c.header('Content-Type', 'application/problem+json; charset=utf-8')
  return c.body(JSON.stringify(field === undefined ? problem : { ...problem, field }), status)
}
