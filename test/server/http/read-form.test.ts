import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openApp, person } from '../../open-app.ts'

const START = '/v1/contests/thi-thu/attempts'
const LIMIT = 16_384

async function send(body: BodyInit, headers: Record<string, string>) {
  const { app } = await openApp()
  const init = { method: 'POST', body, headers, duplex: 'half' }
  return (await app.request(START, init)).json()
}

describe('a body of more than 16 kB', () => {
  it('is refused by the length it declares, before any of it is read', async () => {
    const headers = { 'Content-Type': 'text/plain', 'Content-Length': String(LIMIT + 1) }
    expect(await send('consent=1', headers)).toMatchObject({ code: 'body-too-large' })
    const fitting = { ...headers, 'Content-Length': String(LIMIT) }
    expect(await send('consent=1', fitting)).toMatchObject({ code: 'missing-field' })
  })

  it('is refused when it comes in pieces without a length, and read no further', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: pieces => {
        sent += 1
        pieces.enqueue(Buffer.alloc(1000, 'a'))
      },
    })
    expect(await send(endless, { 'Content-Type': 'text/plain' })).toMatchObject({ code: 'body-too-large' })
    expect(sent).toBeLessThan(25)
  })
})

describe('a body in JSON', () => {
  const json = (change: object) =>
    send(JSON.stringify({ ...person, ...change }), { 'Content-Type': 'application/json' })

  it('begins an attempt like any form, numbers written as numbers too', async () => {
    expect(await json({ consent: 1 })).toMatchObject({ via: 'unknown' })
  })

  it('may send a list, and a field sent twice is not taken for one sent once', async () => {
    expect(await json({ consent: ['1'] })).toMatchObject({ via: 'unknown' })
    expect(await json({ consent: ['0', '1'] })).toMatchObject({ code: 'repeated-field', field: 'consent' })
  })

  it('may hold lists in lists in a field of nobody’s, however deep', async () => {
    const deep = `${'['.repeat(6000)}${']'.repeat(6000)}`
    const body = JSON.stringify(person).replace('{', `{"meta":${deep},`)
    expect(await send(body, { 'Content-Type': 'application/json' })).toMatchObject({ via: 'unknown' })
  })

  it('is read as what it looks like where a proxy took its type away', async () => {
    const body = JSON.stringify(person)
    expect(await send(body, { 'Content-Type': 'text/plain' })).toMatchObject({ via: 'unknown' })
    const form = new URLSearchParams(person).toString()
    expect(await send(form, { 'Content-Type': 'text/plain' })).toMatchObject({ via: 'unknown' })
  })
})

describe('a body as programs and proxies write it', () => {
  const form = new URLSearchParams(person).toString()
  const FORM = 'application/x-www-form-urlencoded'
  it.each([
    ...[
      'utf-8',
      'UTF8',
      '"UTF-8"',
      "'utf-8'",
      'utf_8',
      'x-utf-8',
      'unicode-1-1-utf-8',
      'us-ascii',
      'ascii',
      '',
    ],
  ])('may call its charset %s', async charset => {
    for (const type of [`${FORM}; charset=${charset}`, `${FORM} ; odd=1 ; Charset = ${charset}`])
      expect(await send(form, { 'Content-Type': type })).toMatchObject({ via: 'unknown' })
  })
  it.each(['\ufeff', '\r\n', ' '])('may have %j around it, which is none of it', async around => {
    expect(await send(`${around}${form}${around}`, { 'Content-Type': FORM })).toMatchObject({
      via: 'unknown',
    })
    const json = `${around}${JSON.stringify(person)}${around}`
    for (const type of ['application/json', 'text/plain'])
      expect(await send(json, { 'Content-Type': type })).toMatchObject({ via: 'unknown' })
  })
  it.each(['utf-16', 'utf-7', 'utf-32', 'windows-1258', 'tcvn'])('is refused in %s', async charset => {
    const headers = { 'Content-Type': `${FORM}; charset=${charset}` }
    expect(await send(form, headers)).toMatchObject({ code: 'unsupported-charset' })
  })
  it('is refused packed, and named so', async () => {
    const headers = { 'Content-Type': FORM, 'Content-Encoding': 'gzip' }
    expect(await send(gzipSync(form), headers)).toMatchObject({ code: 'unsupported-body' })
    expect(await send(gzipSync(form), { ...headers, 'Content-Encoding': 'identity, gzip' })).toMatchObject({
      code: 'unsupported-body',
    })
  })
  it.each(['identity', 'Identity, identity', ''])('is read where its coding is none: %j', async coding => {
    const headers = { 'Content-Type': FORM, 'Content-Encoding': coding }
    expect(await send(form, headers)).toMatchObject({ via: 'unknown' })
  })
})
