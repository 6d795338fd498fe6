import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { ask, askBytes, CONTEST } from './visitor.ts'

const LIMIT = 20_000
const ORIGIN = { origin: 'https://cong.example.vn' }

let server: ServerProcess
beforeAll(async () => {
  server = await startServer()
})

/** The script as it crosses the wire. */
async function script(encoding?: string) {
  const headers: Record<string, string> = encoding === undefined ? {} : { 'accept-encoding': encoding }
  const answer = await askBytes(`${server.url}/v1/agency-quiz.js`, { method: 'GET', headers })
  return { headers: answer.headers, bytes: answer.body }
}

describe('agency-quiz.js as served', () => {
  it('is the same script in every encoding, and small in the best', async () => {
    const [plain, gzip, brotli] = [await script(), await script('gzip'), await script('gzip, deflate, br')]
    console.log(
      `· served: ${brotli.bytes.length} br, ${gzip.bytes.length} gzip, ${plain.bytes.length} identity`,
    )
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true)
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true)
    expect(brotli.bytes.length).toBeLessThanOrEqual(LIMIT)
  })

  it('carries the server’s own address and nothing left to fill in', async () => {
    const text = (await script()).bytes.toString()
    expect(text).toContain(server.url)
    expect(text).not.toContain('__AGENCY_QUIZ')
  })

  it('says how long it may be kept, and that it differs by encoding', async () => {
    const { headers } = await script('br')
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      vary: expect.stringMatching(/accept-encoding/i),
    })
    const again = await ask(`${server.url}/v1/agency-quiz.js`, {
      headers: { 'if-none-match': String(headers.etag) },
    })
    expect(again).toMatchObject({ status: 304, body: '' })
  })
})

describe('any page may read every answer', () => {
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  it.each([
    ['the contest', 200, `/v1/contests/${CONTEST}`, {}],
    ['an unknown contest', 404, '/v1/contests/khong-co', {}],
    ['an unknown address', 404, '/v1/khong-co', {}],
    ['a wrong method', 405, `/v1/contests/${CONTEST}`, { method: 'PUT' }],
    ['a start without anything', 422, `/v1/contests/${CONTEST}/attempts`, { method: 'POST', headers: form }],
    [
      'a body nobody can read',
      415,
      `/v1/contests/${CONTEST}/attempts`,
      { method: 'POST', headers: { 'content-type': 'image/png' } },
    ],
    [
      'broken JSON',
      400,
      `/v1/contests/${CONTEST}/attempts`,
      { method: 'POST', headers: { 'content-type': 'application/json' } },
    ],
    ['a body too large', 413, '/v1/attempts/a', { method: 'POST', fields: [['token', 'x'.repeat(20_000)]] }],
    ['a forged token', 403, '/v1/attempts/a', { method: 'POST', fields: [['token', 'k1.forged']] }],
  ] as const)('%s', async (_name, status, path, how) => {
    const headers = { ...ORIGIN, ...('headers' in how ? how.headers : {}) }
    const answer = await ask(server.url + path, { ...how, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined()
    if (status >= 400) {
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
      expect(JSON.parse(answer.body)).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+$/) })
    }
  })

  it('and an old host that asks first is let in', async () => {
    const headers = {
      ...ORIGIN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const answer = await ask(`${server.url}/v1/contests/${CONTEST}/attempts`, { method: 'OPTIONS', headers })
    expect(answer.status).toBeLessThan(300)
    expect(answer.headers['access-control-allow-origin']).toBe('*')
    expect(answer.headers['access-control-allow-methods']).toContain('POST')
  })
})
