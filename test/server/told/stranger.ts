import * as z from 'zod'
import { answersTo, type openApp, person, SITE_A, SITE_B } from '../../open-app.ts'

type Opened = Awaited<ReturnType<typeof openApp>>

/** One public answer with everything a stranger can measure of it. */
export interface Heard {
  readonly asked: string
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly length: number
  readonly body: string
}

/** A page of ours for everybody: what is not in OpenAPI. */
const pages = [
  ...['/', '/healthz', '/readyz', '/v1/openapi.json', '/v1/agency-quiz-debug.js', '/console', '/khong-co'],
  ...['/q/thi-thu', '/q/thi-thu?site=so-a&lang=en', '/q/thi-thu/receipt', '/frame/thi-thu'],
  ...[`/frame/thi-thu?host=${SITE_A}`, '/embed?contest=thi-thu', '/embed?contest=thi-thu&agency=so-a'],
  ...['/embed/poster?contest=thi-thu&agency=so-a', '/oembed?url=https://thi.example.vn/q/thi-thu'],
  ...[SITE_A, SITE_B, 'https://la.example.com', ''].map(host => `/embed/facts.json?host=${host}`),
]

const Paths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })

/** Hand in once, and ask everything there is to ask: the pages, and every path of OpenAPI with all that fits it. */
export async function listenOnce(on: Opened, phone: string): Promise<Heard[]> {
  const heard: Heard[] = []
  const note = async (asked: string, reply: Response): Promise<string> => {
    const bytes = Buffer.from(await reply.arrayBuffer())
    const body = bytes.toString('utf8')
    heard.push({ asked, status: reply.status, headers: [...reply.headers], length: bytes.length, body })
    return body
  }
  const get = async (path: string) => note(`GET ${path}`, await on.app.request(path))
  for (const page of pages) await get(page)

  const identity = Object.entries({ ...person, 'participant.phone': phone })
  const begin = await on.post('/v1/contests/thi-thu/attempts', identity)
  const started = JSON.parse(await note('start', begin))
  const paper = [...answersTo(started), ['token', started.token], ['prediction', '1200']] as [
    string,
    string,
  ][]
  const send = async (path: string, fields: [string, string][]) => note(path, await on.post(path, fields))
  await send(`/v1/attempts/${started.attempt}/deadline`, [['token', started.token]])
  const { receipt } = JSON.parse(await send(`/v1/attempts/${started.attempt}`, paper))
  await send(`/v1/attempts/${started.attempt}`, paper)
  await get(`/q/thi-thu/receipt?code=${receipt}`)
  await get(`/q/thi-thu/receipt?code=${receipt}&format=text`)
  const fill = { contest: 'thi-thu', attempt: started.attempt, code: receipt }
  for (const path of await pathsOf(on))
    await get(path.replace(/\{(\w+)\}/g, (_, name) => Reflect.get(fill, name)))
  return heard
}

/** What OpenAPI says can be read. */
async function pathsOf(on: Opened): Promise<string[]> {
  const { paths } = Paths.parse(await (await on.app.request('/v1/openapi.json')).json())
  return Object.entries(paths).flatMap(([path, verbs]) => ('get' in verbs ? [path] : []))
}

const Row = z.object({ attempts: z.number(), people: z.number() })
const Told = z.object({ totals: Row, agencies: z.array(Row) })
const Facts = z.object({ heard: z.array(z.object({ attempts: z.number().default(0) })) })
const Receipt = z.object({ leaf: z.object({ index: z.number().default(0) }) })

/** Every way there is to read the number of people from what was heard last, each by itself. */
export function estimates(heard: readonly Heard[]): Record<string, number> {
  const last = (part: string) => JSON.parse(heard.findLast(({ asked }) => asked.includes(part))?.body ?? '{}')
  const { totals, agencies } = Told.parse(last('/tally'))
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)
  const eachOf = totals.attempts === 0 ? 1 : totals.people / totals.attempts
  const facts = [SITE_A, SITE_B].map(host => Facts.parse(last(`facts.json?host=${host}`)))
  return {
    totals: totals.people,
    'the sum of rows': sum(agencies.map(({ people }) => people)),
    'the sum of rows of attempts, a person': sum(agencies.map(({ attempts }) => attempts)) * eachOf,
    'the place of a receipt, a person': (Receipt.parse(last('/v1/receipts/')).leaf.index + 1) * eachOf,
    'what pages sent, a person':
      sum(facts.flatMap(each => each.heard.map(({ attempts }) => attempts))) * eachOf,
  }
}
