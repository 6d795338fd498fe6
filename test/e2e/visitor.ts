import { Agent, request } from 'node:http'
import type { PublicReceipt, StartedAttempt, SubmittedAttempt, Tally } from '../../server/contract/public.ts'

export const CONTEST = 'phu-tho-2024'

/** What a server answered, body as text: a receipt is compared byte for byte. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export type Fields = readonly (readonly [name: string, value: string])[]

interface Request {
  readonly method?: 'GET' | 'POST' | 'OPTIONS' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly fields?: Fields
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** One HTTP request with exactly these headers, as a program would send it. */
export async function ask(
  url: string,
  { method = 'GET', headers = {}, fields }: Request = {},
): Promise<Answer> {
  const form = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const type: Record<string, string> =
    form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
  const bytes = await askBytes(url, { method, headers: { ...type, ...headers } }, form)
  return { ...bytes, body: bytes.body.toString() }
}

/** The same with the body as it crossed the wire: nothing is decompressed, no redirect is followed. */
export function askBytes(
  url: string,
  how: { method: string; headers: Readonly<Record<string, string>> },
  body = '',
): Promise<Omit<Answer, 'body'> & { body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { ...how, agent }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', chunk => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Send a request until it is answered: one whose connection is cut may be sent again, and browsers do so. */
export async function untilAnswered<T>(send: () => Promise<T>, tries = 20): Promise<T> {
  try {
    return await send()
  } catch (error) {
    const isCut = error instanceof Error && 'code' in error && /ECONN|EPIPE/.test(String(error.code))
    if (!isCut || tries === 1) throw error
    await new Promise(resolve => setTimeout(resolve, 100))
    return untilAnswered(send, tries - 1)
  }
}

/** The nth person: another phone number, so another participant. */
export const person = (number: number): Fields => [
  ['participant.name', 'Nguyễn Thị Ánh'],
  ['participant.phone', `09${10_000_000 + number}`],
  ['participant.unit', 'so-noi-vu'],
  ['participant.kind', 'nguoi-dan'],
  ['consent', '2024-2'],
]

/** Where a request says it comes from: an `Origin` header, or none. */
const from = (origin: string | undefined): Record<string, string> => (origin === undefined ? {} : { origin })

export const askStart = (url: string, who: Fields, origin?: string): Promise<Answer> =>
  ask(`${url}/v1/contests/${CONTEST}/attempts`, { method: 'POST', headers: from(origin), fields: who })

/** Begin an attempt. Throws when the server refuses. */
export async function start(url: string, who: Fields, origin?: string): Promise<StartedAttempt> {
  const answer = await askStart(url, who, origin)
  if (answer.status !== 201) throw new Error(answer.body)
  return JSON.parse(answer.body)
}

/** Answers to a whole paper: of every question the option at `choice`. */
export const answersTo = ({ paper }: StartedAttempt, choice = 0): Fields =>
  paper.questions.map(({ id, options }) => [id, options[choice % options.length]?.id ?? ''] as const)

export const submit = (
  url: string,
  started: StartedAttempt,
  answers: Fields,
  origin?: string,
): Promise<Answer> =>
  ask(`${url}/v1/attempts/${started.attempt}`, {
    method: 'POST',
    headers: from(origin),
    fields: [['token', started.token], ['prediction', '1200'], ...answers],
  })

/** A whole attempt, start to receipt. Throws when the server refuses. */
export async function attempt(url: string, who: Fields, origin?: string): Promise<SubmittedAttempt> {
  const started = await start(url, who, origin)
  const answer = await submit(url, started, answersTo(started), origin)
  if (answer.status !== 201) throw new Error(answer.body)
  return JSON.parse(answer.body)
}

export const readTally = async (url: string): Promise<Tally> =>
  JSON.parse((await ask(`${url}/v1/contests/${CONTEST}/tally`)).body)

/** The tally's line of an agency; null for what no registered site vouched for. */
export async function tallyOf(
  url: string,
  agency: string | null,
): Promise<Omit<Tally['agencies'][number], 'name' | 'block'>> {
  const line = (await readTally(url)).agencies.find(each => each.agency === agency)
  if (!line) throw new Error(`the tally has no line for ${agency}`)
  const { attempts, valid, people, via } = line
  return { agency, attempts, valid, people, via }
}

export const readReceipt = async (url: string, code: string): Promise<PublicReceipt> =>
  JSON.parse((await ask(`${url}/v1/receipts/${code}`)).body)
