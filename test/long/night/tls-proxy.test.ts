import { request } from 'node:https'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Answer, answersTo, CONTEST, type Fields, person, tallyOf } from '../../e2e/visitor.ts'
import { freePort } from '../../free-port.ts'
import { openHaproxy, openNginx, selfSigned } from './proxies.ts'
import { type NightServer, startNight } from './server.ts'
import { enter } from './table.ts'

/** An agency whose QR code people scan. */
const AGENCY = 'ubnd-viet-tri'

/** One request over TLS, whatever the certificate. */
function askTls(url: string, headers: Readonly<Record<string, string>>, fields?: Fields): Promise<Answer> {
  const form = fields && new URLSearchParams(fields.map(([name, value]) => [name, value])).toString()
  const type: Record<string, string> = form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
  return new Promise((resolve, reject) => {
    const how = { method: form ? 'POST' : 'GET', headers: { ...type, ...headers }, rejectUnauthorized: false }
    const sent = request(url, how, answer => {
      let body = ''
      answer.on('data', chunk => {
        body += chunk
      })
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }))
    })
    sent.on('error', reject).end(form)
  })
}

/** Each proxy, ending TLS on `front` before a server on `back` as its manual begins. */
const proxies: [name: string, open: (front: number, back: number) => Promise<unknown>][] = [
  [
    'nginx',
    (front, back) => {
      const { cert, key } = selfSigned()
      return openNginx(
        front,
        `server { listen ${front} ssl; ssl_certificate ${cert}; ssl_certificate_key ${key};
           location / { proxy_pass http://127.0.0.1:${back}; } }`,
      )
    },
  ],
  [
    'haproxy',
    (front, back) =>
      openHaproxy(
        front,
        `frontend tls\n  bind 127.0.0.1:${front} ssl crt ${selfSigned().both}\n  default_backend quiz
backend quiz\n  server one 127.0.0.1:${back}`,
      ),
  ],
]

let people = 700_000

/** Somebody who opened the code of an agency, through the script on our own page. */
async function takeByLink(front: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const who: Fields = [...person(people++), ['site', AGENCY]]
  const begun = await askTls(`${front}/v1/contests/${CONTEST}/attempts`, headers, who)
  const started = JSON.parse(begun.body)
  const form: Fields = [
    ['token', started.token],
    ['prediction', '9'],
    ['site', AGENCY],
    ...answersTo(started),
  ]
  return askTls(`${front}/v1/attempts/${started.attempt}`, headers, form)
}

/** The same without script: the forms of our own pages, as a browser fills them in. */
async function takeByPages(front: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const page = await askTls(`${front}/q/${CONTEST}?site=${AGENCY}`, {})
  const site = /name="site" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
  const paper = await askTls(`${front}/q/${CONTEST}`, headers, [...person(people++), ['site', site]])
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(paper.body)?.[1] ?? ''
  const action = new RegExp(`action="([^"]*/${CONTEST}/[^"]+)"`).exec(paper.body)?.[1] ?? ''
  const firsts = new Map<string, string>()
  for (const [, tag = ''] of paper.body.matchAll(/<input ([^>]*type="(?:radio|checkbox)"[^>]*)>/g)) {
    const [name = '', value = ''] = ['name', 'value'].map(of => new RegExp(`${of}="([^"]+)"`).exec(tag)?.[1])
    if (!firsts.has(name)) firsts.set(name, value)
  }
  const form: Fields = [['token', hidden('token')], ['site', hidden('site')], ['prediction', '9'], ...firsts]
  return askTls(new URL(action, front).href, headers, form)
}

describe.each(proxies)('TLS that ends at %s', (name, open) => {
  describe.each([
    ['the right', true],
    ['the wrong', false],
  ])('with %s PUBLIC_URL', (which, isRight) => {
    let server: NightServer
    let front: string
    beforeAll(async () => {
      const port = await freePort()
      front = `https://localhost:${port}`
      server = await startNight({ publicUrl: isRight ? front : `http://localhost:${port}` })
      await open(port, server.port)
    })

    it.each([
      ['with script', takeByLink],
      ['without script', takeByPages],
    ])("counts an agency's code for the agency, %s", async (how, take) => {
      const before = await tallyOf(server.url, AGENCY)
      const answer = await take(front, { origin: front, 'sec-fetch-site': 'same-origin' })
      expect(answer.status).toBe(201)
      const after = await tallyOf(server.url, AGENCY)
      expect(after.via.link).toBe(before.via.link + 1)
      enter({
        what: `TLS at ${name}, ${which} PUBLIC_URL, ${how}`,
        acknowledged: 1,
        lost: 0,
        outcome: 'counted for the agency',
      })
    })

    it('counts a browser too old to say where it stands', async () => {
      const before = await tallyOf(server.url, AGENCY)
      expect((await takeByLink(front, { origin: front })).status).toBe(201)
      expect((await tallyOf(server.url, AGENCY)).via.link).toBe(before.via.link + 1)
    })

    it(isRight ? 'and has nothing to say of it' : 'and tells the operator, once, both addresses', () => {
      const told = server
        .log()
        .split('\n')
        .filter(line => line.includes('PUBLIC_URL'))
      expect(told).toHaveLength(isRight ? 0 : 1)
      if (!isRight) expect(told[0]).toContain(front)
    })

    it('and another site that names the agency in its own script gets nothing', async () => {
      const before = await tallyOf(server.url, AGENCY)
      const stranger = { origin: 'https://la.example.vn', 'sec-fetch-site': 'cross-site' }
      expect((await takeByLink(front, stranger)).status).toBe(201)
      expect(await tallyOf(server.url, AGENCY)).toEqual(before)
    })
  })
})
