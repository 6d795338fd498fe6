import { describe, expect, it } from 'vitest'
import { openApp, person } from '../../open-app.ts'

type Opened = Awaited<ReturnType<typeof openApp>>
const fields = Object.entries(person)

/** One answer of each kind, and how long anybody may keep it. */
const answers: readonly [kind: string, caching: string, ask: (on: Opened) => Promise<Response>][] = [
  ['what everyone may know', 'public, max-age=5', async on => on.app.request('/v1/contests/thi-thu')],
  ['the tally', 'public, max-age=1', async on => on.app.request('/v1/contests/thi-thu/tally')],
  ['a paper', 'no-store', async on => on.post('/v1/contests/thi-thu/attempts', fields)],
  ['what a submission is told', 'no-store', async on => on.submit(await on.start())],
  ['a receipt', 'no-store', async on => on.app.request(`/v1/receipts/${await receiptIn(on)}`)],
  ['a refusal', 'no-store', async on => on.app.request('/v1/contests/khac')],
]

async function receiptIn(on: Opened): Promise<string> {
  return (await (await on.submit(await on.start())).json()).receipt
}

describe.each(answers)('%s', (_, caching, ask) => {
  it(`may be kept so long: ${caching}`, async () => {
    expect((await ask(await openApp())).headers.get('cache-control')).toBe(caching)
  })
  it('may be read by a script of any page', async () => {
    expect((await ask(await openApp())).headers.get('access-control-allow-origin')).toBe('*')
  })
})

it.each(answers.slice(0, -1))('no browser guesses at the type of %s', async (_, __, ask) => {
  const { headers } = await ask(await openApp())
  expect([headers.get('content-type'), headers.get('x-content-type-options')]).toEqual([
    'application/json',
    'nosniff',
  ])
})

describe('a preflight', () => {
  it('lets a client of any page send JSON to any address', async () => {
    const { app } = await openApp()
    for (const path of ['/v1/contests/thi-thu/attempts', '/v1/attempts/x']) {
      const { status, headers } = await app.request(path, { method: 'OPTIONS' })
      expect(status).toBe(204)
      expect(headers.get('access-control-allow-origin')).toBe('*')
      expect(headers.get('access-control-allow-headers')).toBe('*')
      expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST')
    }
  })
})

describe('a store that fails', () => {
  const submitTo = async (code: string) => {
    const on = await openApp()
    const started = await on.start()
    on.store.record = () => Promise.reject(Object.assign(new Error('Nguyễn Thị Ánh'), { code }))
    return { on, reply: await on.submit(started) }
  }

  it.each(['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_BUSY'])(
    'by %s is passing: the page may read when to send again',
    async code => {
      const { reply } = await submitTo(code)
      expect([reply.status, (await reply.json()).code]).toEqual([503, 'busy'])
      expect(reply.headers.get('retry-after')).toBe('2')
      expect(reply.headers.get('access-control-expose-headers')).toBe('Retry-After')
    },
  )

  it('by SQLITE_READONLY waits for its operator', async () => {
    const { reply } = await submitTo('SQLITE_READONLY_DBMOVED')
    expect([reply.status, (await reply.json()).code]).toEqual([503, 'store-unwritable'])
  })

  it.each(['SQLITE_CONSTRAINT', 'SQLITE_CORRUPT', 'EACCES'])('by %s is our fault', async code => {
    const { reply } = await submitTo(code)
    expect([reply.status, (await reply.json()).code]).toEqual([500, 'internal'])
    expect(reply.headers.get('retry-after')).toBeNull()
  })

  it('tells the log the route and the error, and nobody outside what went wrong', async () => {
    const { on, reply } = await submitTo('OTHER')
    expect(on.log).toEqual(['POST /v1/attempts/:attempt: Error: Nguyễn Thị Ánh'])
    expect(await reply.text()).not.toContain('Nguyễn')
  })

  it('leaves no receipt and no name of an address in the log', async () => {
    const on = await openApp()
    on.store.find = () => Promise.reject(new Error('no'))
    await on.app.request('/v1/receipts/0000-0000-0000-0000?name=Anh')
    expect(on.log).toEqual(['GET /v1/receipts/:code: Error: no'])
  })
})
