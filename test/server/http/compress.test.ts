import * as zlib from 'node:zlib'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { chooseCoding, compress } from '../../../server/http/compress.ts'
import { respond } from '../../../server/http/respond.ts'
import { openApp } from '../../open-app.ts'

const BROWSER = 'gzip, deflate, br, zstd'
const unpack: Record<string, (bytes: Buffer) => Buffer> = {
  zstd: zlib.zstdDecompressSync,
  br: zlib.brotliDecompressSync,
  gzip: zlib.gunzipSync,
}

async function ask(encoding: string | undefined, path = '/v1/openapi.json', method = 'GET') {
  const { app } = await openApp()
  const answer = await app.request(path, {
    method,
    headers: encoding === undefined ? {} : { 'Accept-Encoding': encoding },
  })
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()), headers: answer.headers }
}

describe('an answer of the application', () => {
  it.each(['zstd', 'br', 'gzip'])('goes out in %s to who reads that, and says the same', async coding => {
    const plain = await ask(undefined)
    const packed = await ask(coding)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(packed.headers.get('content-encoding')).toBe(coding)
    expect(unpack[coding]?.(packed.bytes)).toEqual(plain.bytes)
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2)
    expect(packed.headers.get('access-control-allow-origin')).toBe('*')
    expect(packed.headers.get('content-type')).toBe(plain.headers.get('content-type'))
  })

  it('is kept apart by caches, packed or not', async () => {
    for (const encoding of [undefined, 'gzip', 'gzip;q=0'])
      expect((await ask(encoding)).headers.get('vary')).toBe('Accept-Encoding')
  })

  it('is packed when it is a page or a style sheet', async () => {
    for (const path of ['/q/thi-thu', '/q/page.css', '/embed'])
      expect((await ask(BROWSER, path)).headers.get('content-encoding')).toBe('zstd')
  })

  it('is left alone when it is short', async () => {
    const { answer, headers, bytes } = await ask(BROWSER, '/v1/contests/no')
    expect(answer.status).toBe(404)
    expect(headers.get('content-encoding')).toBeNull()
    expect(JSON.parse(bytes.toString())).toMatchObject({ code: 'unknown-contest' })
  })

  it('to HEAD and to a preflight has no body, and no length made up for one', async () => {
    for (const method of ['HEAD', 'OPTIONS']) {
      const { answer, headers } = await ask(BROWSER, '/v1/openapi.json', method)
      expect(answer.body).toBeNull()
      expect(headers.get('content-encoding')).toBeNull()
      expect(headers.get('content-length')).toBeNull()
    }
  })

  it('has a weak validator when packed, good for a 304 in any coding', async () => {
    const plain = await ask(undefined, '/q/page.css')
    const packed = await ask(BROWSER, '/q/page.css')
    const etag = packed.headers.get('etag') ?? ''
    expect(plain.headers.get('etag')).toMatch(/^"/)
    expect(etag).toBe(`W/${plain.headers.get('etag')}`)
    const { app } = await openApp()
    const headers = { 'If-None-Match': `"other", ${etag}`, 'Accept-Encoding': BROWSER }
    const again = await app.request('/q/page.css', { headers })
    expect(again.status).toBe(304)
    expect(again.body).toBeNull()
    expect(again.headers.get('content-encoding')).toBeNull()
  })
})

describe('the middleware', () => {
  const long = 'Cải cách hành chính. '.repeat(200)
  const app = new Hono()
    .use(compress)
    .get('/made-elsewhere', c => c.text(long))
    .get(
      '/streamed',
      () => new Response(new Blob([long]).stream(), { headers: { 'Content-Type': 'text/plain' } }),
    )
    .get('/varies', () => respond({ body: long, headers: { 'Content-Type': 'text/plain', Vary: 'Origin' } }))
    .get('/packed', () =>
      respond({ body: long, headers: { 'Content-Type': 'text/plain', 'Content-Encoding': 'br' } }),
    )
    .get('/picture', () => respond({ body: long, headers: { 'Content-Type': 'image/png' } }))
    .get('/short', c => c.text('ngắn'))
    .get('/fails', () => {
      throw new Error(long)
    })
    .onError(error =>
      respond({ body: error.message, status: 503, headers: { 'Content-Type': 'text/plain' } }),
    )
  const get = (path: string) => app.request(path, { headers: { 'Accept-Encoding': 'gzip' } })

  it.each(['/made-elsewhere', '/streamed', '/varies', '/fails'])('packs the answer of %s', async path => {
    const answer = await get(path)
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(zlib.gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toBe(long)
  })

  it('adds to what an answer already varies by', async () => {
    expect((await get('/varies')).headers.get('vary')).toBe('Origin, Accept-Encoding')
  })

  it.each(['/packed', '/picture'])('leaves the answer of %s as it is', async path => {
    const answer = await get(path)
    expect(answer.headers.get('vary')).toBeNull()
    expect(await answer.text()).toBe(long)
  })

  it('keeps the status, and a short body made elsewhere', async () => {
    expect((await get('/fails')).status).toBe(503)
    const short = await get('/short')
    expect(short.headers.get('content-encoding')).toBeNull()
    expect(await short.text()).toBe('ngắn')
  })
})

const OFFERED = ['zstd', 'br', 'gzip'] as const

/** RFC 9110, 12.5.3. */
describe('the coding chosen for who sends', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'zstd'],
    ['gzip, deflate, br', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip , br', 'br'],
    ['deflate, gzip;q=0.5', 'gzip'],
    ['br;q=0.5, gzip;q=0.8, zstd;q=0.1', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['zstd; q=0.000, br ; Q=0.001', 'br'],
    ['*', 'zstd'],
    ['*;q=0.1, zstd;q=0', 'br'],
    ['gzip;q=0.5, *', 'zstd'],
    ['gzip, identity', 'gzip'],
    ['gzip, *;q=0', 'gzip'],
  ])('“%s” is %s', (header, coding) => {
    expect(chooseCoding(header, OFFERED)).toBe(coding)
  })

  it.each([
    undefined,
    '',
    'identity',
    'deflate',
    'not-gzip',
    'gzip;q=0',
    'br;q=0, gzip; q=0.0',
    '*;q=0',
    'identity, gzip;q=0.5',
    'gzip;q=0.2, identity;q=0.3, *;q=0',
  ])('“%s” is none', header => {
    expect(chooseCoding(header, OFFERED)).toBeUndefined()
  })

  it('is one that is offered', () => {
    expect(chooseCoding('zstd', ['br', 'gzip'])).toBeUndefined()
    expect(chooseCoding('zstd, gzip;q=0.1', ['br', 'gzip'])).toBe('gzip')
  })
})
