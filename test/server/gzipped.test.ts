import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { gzipped } from '../../server/gzipped.ts'
import { openApp } from '../open-app.ts'

const OURS = 'https://thi.example.vn'

async function ask(encoding: string | undefined, path = '/v1/openapi.json'): Promise<[Response, Buffer]> {
  const { app } = await openApp()
  const headers = new Headers(encoding === undefined ? [] : [['Accept-Encoding', encoding]])
  const answer = await gzipped(app.fetch)(new Request(OURS + path, { headers }), {})
  return [answer, Buffer.from(await answer.arrayBuffer())]
}

describe('an answer', () => {
  it('is packed for who reads gzip, and says the same', async () => {
    const [plain, said] = await ask(undefined)
    const [packed, sent] = await ask('gzip, deflate, br')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(packed.headers.get('access-control-allow-origin')).toBe('*')
    expect(gunzipSync(sent)).toEqual(said)
    expect(sent.length).toBeLessThan(said.length)
  })

  it('may be kept apart by caches, packed or not', async () => {
    for (const encoding of [undefined, 'gzip']) {
      const [answer] = await ask(encoding)
      expect(answer.headers.get('vary')).toBe('Accept-Encoding')
    }
  })

  it.each(['gzip;q=0', 'br, gzip; q=0.0', 'not-gzip', 'br'])(
    'is not packed for who sends “%s”',
    async encoding => {
      const [answer] = await ask(encoding)
      expect(answer.headers.get('content-encoding')).toBeNull()
    },
  )

  it.each(['GZIP', 'x-gzip', 'deflate, gzip;q=0.5', 'gzip , br'])(
    'is packed for who sends “%s”',
    async encoding => {
      const [answer] = await ask(encoding)
      expect(answer.headers.get('content-encoding')).toBe('gzip')
    },
  )

  it('to HEAD stays without a body, so that no false length is made up for it', async () => {
    const { app } = await openApp()
    const asked = new Request(`${OURS}/v1/openapi.json`, {
      method: 'HEAD',
      headers: { 'Accept-Encoding': 'gzip' },
    })
    expect((await gzipped(app.fetch)(asked, {})).body).toBeNull()
  })

  it('is left alone when it is short', async () => {
    const [answer, sent] = await ask('gzip', '/v1/contests/no')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(JSON.parse(sent.toString())).toMatchObject({ code: 'unknown-contest' })
  })
})
