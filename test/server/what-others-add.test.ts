import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { httpServer, listen, stop } from '../../server/http/http-server.ts'
import { answersTo, type Fields, OURS, openApp, person, SITE_A } from '../open-app.ts'
import { all, attr, readPage } from './pages/read-page.ts'
import { attemptRows } from './table-rows.ts'

/** What content systems, their security modules and counters of clicks put into every form and every address. */
const ADDED: Fields = [
  ['_token', 'q0Zx3s0A7pYkqj1Ff2hV'],
  ['__RequestVerificationToken', 'CfDJ8'],
  ['csrfmiddlewaretoken', 'x'],
  ['_wpnonce', '1a2b3c4d5e'],
  ['fbclid', 'IwAR0'],
  ['utm_source', 'zalo'],
  ['_method', 'POST'],
  ['submit', 'Nộp bài'],
  ['', ''],
]
const QUERY = `?${new URLSearchParams(ADDED)}`
const START = '/v1/contests/thi-thu/attempts'

describe('what a portal or a proxy adds', () => {
  it.each([
    ['fields', ADDED, ''],
    ['a query', [] as Fields, QUERY],
  ])('to a request, %s: is not looked at', async (_, fields, query) => {
    const on = await openApp()
    const begun = await on.post(`${START}${query}`, [...Object.entries(person), ...fields])
    expect(begun.status).toBe(201)
    const started = await begun.json()
    const path = `/v1/attempts/${started.attempt}`
    const until = await on.post(`${path}/deadline${query}`, [['token', started.token], ...fields])
    expect(until.status).toBe(200)
    const sent: Fields = [...answersTo(started), ['token', started.token], ['prediction', '5'], ...fields]
    expect((await on.post(`${path}${query}`, sent)).status).toBe(201)
    expect((await on.post(path, sent)).status).toBe(200)
    expect(attemptRows(on.data)).toHaveLength(1)
  })

  it('to a JSON body, of whatever kind: is not looked at either', async () => {
    const { app } = await openApp()
    const body = { ...person, _token: null, meta: { page: 1, tags: ['a'] }, tried: true, at: 1.5 }
    const headers = { 'Content-Type': 'application/json', Origin: SITE_A }
    const answer = await app.request(START, { method: 'POST', headers, body: JSON.stringify(body) })
    expect(answer.status).toBe(201)
  })

  it('leaves every refusal of ours: a field nobody asked for, an answer astray, an answer that is no text', async () => {
    const on = await openApp()
    const codeOf = async (answer: Response) => (await answer.json()).code
    const stray = [...Object.entries(person), ['participant.age', '40']] as Fields
    expect(await codeOf(await on.post(START, stray))).toBe('unknown-field')
    const started = await on.start()
    expect(await codeOf(await on.submit(started, [['cau-99', 'abc1']]))).toBe('unknown-question')
    const [[question = ''] = []] = answersTo(started)
    const body = JSON.stringify({ token: started.token, prediction: '5', [question]: { id: 'abc1' } })
    const headers = { 'Content-Type': 'application/json', Origin: SITE_A }
    const answer = await on.app.request(`/v1/attempts/${started.attempt}`, { method: 'POST', headers, body })
    expect(await codeOf(answer)).toBe('unknown-option')
  })

  it('to an address of a page: agency and language are still read', async () => {
    const on = await openApp()
    for (const lang of ['lang=en', 'LANG=EN-us', 'amp;lang=en']) {
      const page = await readPage(await on.app.request(`/q/thi-thu?fbclid=x&site=so-a&utm_source=a&${lang}`))
      expect(attr(all(page, 'html')[0], 'lang')).toBe('en')
      expect(all(page, 'input').some(input => attr(input, 'value') === 'so-a')).toBe(true)
    }
  })
})

describe('the head of a request, as proxies leave it', () => {
  let port = 0
  let end = async () => {}
  beforeAll(async () => {
    const { app } = await openApp()
    const server = httpServer(app.fetch)
    port = await listen(server, 0, '127.0.0.1')
    end = () => stop(server)
  })
  afterAll(() => end())

  /** All that comes back for `sent`. */
  async function say(sent: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    let heard = ''
    socket.on('data', chunk => {
      heard += chunk.toString()
    })
    socket.write(sent)
    await once(socket, 'close')
    return heard
  }
  const get = (target: string, ...head: string[]) =>
    say([`GET ${target} HTTP/1.1`, ...head, 'Connection: close', '', ''].join('\r\n'))

  it.each([
    ['two hosts in one', 'Host: thi.example.vn, thi.example.vn'],
    ['a host that is none', 'Host: a b'],
    ['an empty host', 'Host:'],
    ['a host with a port twice', 'Host: thi.example.vn:443:443'],
    ['a host in Vietnamese', 'Host: thi-trực-tuyến.vn'],
    [
      'lists of what it passed through',
      'Host: x\r\nX-Forwarded-For: 1.2.3.4, 5.6.7.8\r\nX-Forwarded-Proto: https,http\r\nX-Forwarded-Host: a, b\r\nForwarded: for=1.2.3.4;proto=https, for="[::1]"',
    ],
    [
      'headers sent twice',
      'Host: x\r\nAccept: text/html\r\nAccept: */*\r\nAccept-Encoding: br\r\nAccept-Encoding: gzip\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Proto: http',
    ],
  ])('%s: is answered', async (_, head) => {
    expect(await get('/healthz', head)).toMatch(/^HTTP\/1\.1 204/)
    expect(await get('/v1/contests/thi-thu', head)).toMatch(/^HTTP\/1\.1 200/)
    expect(await get('http://thi.example.vn/v1/contests/thi-thu', head)).toMatch(/^HTTP\/1\.1 200/)
  })

  it('a content type in a list: is read as the first', async () => {
    const body = new URLSearchParams(person).toString()
    const form = 'application/x-www-form-urlencoded'
    for (const type of [`${form}, ${form}`, `${form}; charset=utf-8, ${form}`])
      expect(
        await say(
          `POST ${START} HTTP/1.1\r\nHost: a, b\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
        ),
      ).toMatch(/^HTTP\/1\.1 201/)
  })
})

describe('an address pasted for oEmbed', () => {
  it('in English: becomes a frame and a link in English, of its agency', async () => {
    const { app } = await openApp()
    const url = encodeURIComponent(`${OURS}/q/thi-thu?fbclid=x&site=so-a&lang=en`)
    const embed = await (await app.request(`/oembed?url=${url}`)).json()
    const page = await readPage(new Response(embed.html))
    expect(attr(all(page, 'iframe')[0], 'src')).toBe(`${OURS}/frame/thi-thu?site=so-a&lang=en`)
    expect(attr(all(page, 'a')[0], 'href')).toBe(`${OURS}/q/thi-thu?site=so-a&lang=en`)
  })

  it('that names a host wrongly is told in English what to write, as in Vietnamese', async () => {
    const { app } = await openApp()
    for (const lang of ['vi', 'en']) {
      const page = await app.request(`/frame/thi-thu?host=x&lang=${lang}`)
      expect(await page.text()).toContain('https://sonoivu.phutho.gov.vn')
    }
  })
})

describe('whoever is told to come again', () => {
  it('is told the same on a page and by the API', async () => {
    const on = await openApp()
    const busy = {
      ...on.deps.store,
      standing: () => Promise.reject(Object.assign(new Error('x'), { code: 'SQLITE_BUSY' })),
    }
    Object.assign(on.deps, { store: busy })
    const told = await Promise.all(
      ['/q/thi-thu', START].map(path => on.post(path, Object.entries(person), OURS)),
    )
    expect(told.map(({ status }) => status)).toEqual([503, 503])
    expect(new Set(told.map(({ headers }) => headers.get('retry-after'))).size).toBe(1)
  })
})
