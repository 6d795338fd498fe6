import type { PublicContest, StartedAttempt, SubmittedAttempt } from '../../../server/contract.ts'
import type { Fetch } from '../../../widget/api.ts'

/** One request as the element sent it. */
export interface Call {
  readonly kind: Kind
  readonly url: string
  readonly init: RequestInit
  readonly fields: readonly (readonly [string, string])[]
}

type Kind = 'contest' | 'start' | 'submit'

/** What the next call of a kind gets instead: a refusal, nothing at all, or an answer that never comes. */
export type Trouble = {
  readonly status: number
  readonly code: string
  readonly field?: string
  readonly after?: number
}
export type Reply = Trouble | 'lost' | 'silence'

/** A server that answers by script, for what no real one does on demand. Whole attempts against the real one are in e2e. */
export interface ScriptedServer {
  readonly fetch: Fetch
  readonly calls: Call[]
  contest: PublicContest
  started: StartedAttempt
  result: SubmittedAttempt
  readonly instead: Record<Kind, Reply[]>
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
    { name: 'name', label: 'Họ và tên', type: 'text', required: true },
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

export function scriptedServer(): ScriptedServer {
  const server: ScriptedServer = {
    calls: [],
    contest,
    started,
    result: { receipt: 'K7QM-2XHT', submittedAt: '2024-09-15T08:20:00+07:00' },
    instead: { contest: [], start: [], submit: [] },
    fetch: async (url, init) => {
      const kind = url.endsWith('/attempts') ? 'start' : url.includes('/attempts/') ? 'submit' : 'contest'
      const fields = init.body instanceof URLSearchParams ? [...init.body] : []
      server.calls.push({ kind, url, init, fields })
      const reply = server.instead[kind].shift()
      if (reply === 'lost') throw new TypeError('Failed to fetch')
      if (reply === 'silence') return new Promise(() => {})
      return reply
        ? refusal(reply)
        : Response.json({ contest: server.contest, start: server.started, submit: server.result }[kind])
    },
  }
  return server
}

function refusal({ status, code, field, after }: Trouble): Response {
  const headers = new Headers(after === undefined ? [] : [['retry-after', String(after)]])
  return Response.json(
    { code, status, title: `Từ chối: ${code}.`, detail: 'Làm lại.', field },
    { status, headers },
  )
}
