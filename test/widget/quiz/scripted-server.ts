import type { PublicContest, StartedAttempt, SubmittedAttempt } from '../../../server/contract/public.ts'
import type { Fetch } from '../../../widget/environment.ts'

/** One request as the element sent it. */
export interface Call {
  readonly kind: Kind
  readonly url: string
  readonly init: RequestInit
  readonly fields: readonly (readonly [string, string])[]
}

type Kind = 'contest' | 'start' | 'submit' | 'deadline'

/** What the next call of a kind gets instead: a refusal, nothing at all, an answer that never comes, or any other. */
export type Trouble = {
  readonly status: number
  readonly code: string
  readonly field?: string
  readonly after?: number
}
export type Reply = Trouble | 'lost' | 'silence' | (() => Response)

/** A server that answers by script, for what no real one does on demand. Whole attempts against the real one are in e2e. */
export interface ScriptedServer {
  readonly fetch: Fetch
  readonly calls: Call[]
  contest: PublicContest
  started: StartedAttempt
  result: SubmittedAttempt
  /** The server's clock, epoch ms: it goes with the test's. */
  now: () => number
  readonly instead: Record<Kind, Reply[]>
  /** Judges what is submitted, where a test does not take everything. */
  judge: (fields: Call['fields']) => Response | undefined
}

export const contest: PublicContest = {
  id: 'thu-2024',
  title: 'Cuộc thi thử',
  organiser: 'Sở Nội vụ',
  status: 'open',
  now: '2024-09-15T08:00:00+07:00',
  opens: '2024-09-01T00:00:00+07:00',
  closes: '2024-10-31T00:00:00+07:00',
  paper: { questions: 3, options: 2, timeLimit: null, answerAll: true, onExpiry: 'submit' },
  attempts: { limit: null },
  prizes: [{ name: 'Giải Nhất', count: 1, to: 'person' }],
  scores: 'after-close',
  fields: [
    { name: 'name', label: 'Họ và tên', type: 'name', required: true },
    { name: 'phone', label: 'Số điện thoại', type: 'phone', required: true },
  ],
  consent: { version: '1', text: 'Tôi đồng ý.' },
  prediction: { label: 'Bao nhiêu người dự thi?' },
  results: null,
}

const started: StartedAttempt = {
  attempt: 'luot-1',
  token: 'niem-phong-1',
  issuedAt: '2024-09-15T08:00:00+07:00',
  deadline: '2024-09-15T08:30:00+07:00',
  site: { agency: 'so-noi-vu', name: 'Sở Nội vụ' },
  via: 'script',
  paper: {
    questions: [1, 2, 3].map(number => ({
      id: `q${number}`,
      text: `Câu hỏi số ${number}?`,
      choose: number === 3 ? 'many' : 'one',
      options: ['a', 'b'].map(letter => ({ id: `q${number}${letter}`, text: `Phương án ${letter}` })),
    })),
  },
}

/** An instant of the wire. */
export const instant = (ms: number): string =>
  new Date(ms + 7 * 3_600_000).toISOString().replace('Z', '+07:00')

export function scriptedServer(): ScriptedServer {
  const server: ScriptedServer = {
    calls: [],
    contest,
    started,
    result: { receipt: 'K7QM-2XHT', submittedAt: '2024-09-15T08:20:00+07:00' },
    now: () => Date.parse(server.contest.now),
    instead: { contest: [], start: [], submit: [], deadline: [] },
    judge: () => undefined,
    fetch: async (url, init) => {
      const kind = kindOf(url)
      const fields = init.body instanceof URLSearchParams ? [...init.body] : []
      server.calls.push({ kind, url, init, fields })
      const reply = server.instead[kind].shift()
      if (reply === 'lost') throw new TypeError('Failed to fetch')
      if (reply === 'silence') return new Promise(() => {})
      if (typeof reply === 'function') return reply()
      if (reply) return refusal(reply)
      const judged = kind === 'submit' && server.judge(fields)
      if (judged) return judged
      const now = server.now()
      const { deadline } = server.started
      if (kind === 'deadline' && now > Date.parse(deadline) + GRACE_MS)
        return refusal({ status: 410, code: 'expired-token' })
      return Response.json(
        {
          contest: { ...server.contest, now: instant(now) },
          start: server.started,
          submit: server.result,
          deadline: { now: instant(now), deadline },
        }[kind],
      )
    },
  }
  return server
}

/** How long after its end a paper is still taken. */
export const GRACE_MS = 10_000

function kindOf(url: string): Kind {
  const [path = ''] = url.split('?')
  if (path.endsWith('/attempts')) return 'start'
  if (path.endsWith('/deadline')) return 'deadline'
  return path.includes('/attempts/') ? 'submit' : 'contest'
}

/** A refusal as our server writes it. */
export function refusal({ status, code, field, after }: Trouble): Response {
  const headers = new Headers({ 'content-type': 'application/problem+json; charset=utf-8' })
  if (after !== undefined) headers.set('retry-after', String(after))
  return new Response(
    JSON.stringify({
      type: `/v1/openapi.json#${code}`,
      ...{ code, status, title: `Từ chối: ${code}.`, detail: 'Làm lại.', field },
    }),
    { status, headers },
  )
}
