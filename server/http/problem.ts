import { type Refusal, refuse, sentenceOf } from '../contract/problem.ts'
import type { Problem } from '../contract/public.ts'
import { RETRY_AFTER, respond } from './respond.ts'

/** The one place that refuses: RFC 9457 `application/problem+json` with a code and Vietnamese sentences. */
export function sendProblem({ refused, field }: Refusal): Response {
  const { status, title, remedy } = sentenceOf(refused)
  const problem: Problem = {
    type: `/v1/openapi.json#${refused}`,
    status,
    code: refused,
    title,
    detail: remedy,
  }
  return respond({
    body: JSON.stringify(field === undefined ? problem : { ...problem, field }),
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...(status === 503 && { 'Retry-After': RETRY_AFTER, 'Access-Control-Expose-Headers': 'Retry-After' }),
    },
  })
}

/**
 * What to say when a step threw. A full or failing disk is passing for the citizen: the answers are kept on the
 * page and sent again. A store that may not be written waits for its operator.
 */
export function refusalOf(error: Error): Refusal {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (code.startsWith('SQLITE_READONLY')) return refuse('store-unwritable')
  return refuse(PASSING.some(passing => code.startsWith(passing)) ? 'busy' : 'internal')
}

const PASSING = ['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_BUSY']
