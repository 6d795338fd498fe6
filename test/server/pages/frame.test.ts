import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exactOrigin } from '../../../server/registry/site.ts'
import { OURS, openApp, person, SITE_A, SITE_B } from '../../open-app.ts'
import { all, attr } from './read-page.ts'
import { type Opened, visit } from './visit.ts'

const frameOf = (on: Opened, query: string) => visit(on, `/frame/thi-thu${query}`)
const ancestors = (policy: string | null): string | undefined =>
  /frame-ancestors ([^;]*)/.exec(policy ?? '')?.[1]

async function ticketFor(on: Opened, host: string): Promise<string> {
  const page = await frameOf(on, `?host=${encodeURIComponent(host)}`)
  return attr(all(page, 'agency-quiz')[0], 'frame') ?? ''
}

/** A whole attempt as the element inside the frame sends it, and what was recorded. */
async function play(on: Opened, ticket: string, origin: string = OURS, onSubmit = ticket) {
  const started = await on.start({ ...person, frame: ticket }, origin)
  const submitted = await on.submit(started, [['frame', onSubmit]], origin)
  const { receipt } = await submitted.json()
  const recorded = await (await on.app.request(`/v1/receipts/${receipt}`)).json()
  return { via: recorded.via, agency: recorded.agency?.agency ?? null }
}

describe('the frame', () => {
  it('goes out to exactly the host it was asked for, with the quiz and a sealed ticket', async () => {
    const on = await openApp()
    const page = await frameOf(on, `?host=${SITE_A}`)
    expect(page.status).toBe(200)
    expect(ancestors(page.headers.get('content-security-policy'))).toBe(SITE_A)
    expect(page.headers.get('x-frame-options')).toBeNull()
    const [quiz] = all(page, 'agency-quiz')
    expect([attr(quiz, 'contest'), attr(quiz, 'site')]).toEqual(['thi-thu', undefined])
    expect(attr(quiz, 'frame')).not.toContain('example')
    expect(all(page, 'script').map(script => attr(script, 'src'))).toEqual([
      `${OURS}/v1/agency-quiz.js`,
      `${OURS}/frame/height.js`,
    ])
    expect(attr(all(page, 'script')[1], 'data-host')).toBe(SITE_A)
  })

  it('holds a link for browsers without script, that opens outside the frame and keeps the agency', async () => {
    const page = await frameOf(await openApp(), `?host=${SITE_A}`)
    expect(attr(all(page, 'base')[0], 'target')).toBe('_blank')
    expect(attr(all(page, 'a')[0], 'href')).toBe(`${OURS}/q/thi-thu?site=so-a`)
  })

  it('names no host and seals nothing where none was claimed', async () => {
    const on = await openApp()
    const page = await frameOf(on, '?site=so-b')
    expect(ancestors(page.headers.get('content-security-policy'))).toBe('*')
    const [quiz] = all(page, 'agency-quiz')
    expect([attr(quiz, 'frame'), attr(quiz, 'site')]).toEqual([undefined, 'so-b'])
    expect(attr(all(page, 'script')[1], 'data-host')).toBeUndefined()
    expect(attr(all(await frameOf(on, '?site=so-x'), 'agency-quiz')[0], 'site')).toBeUndefined()
  })

  it('speaks the language asked for', async () => {
    const on = await openApp()
    const lang = async (query: string) => attr(all(await frameOf(on, query), 'html')[0], 'lang')
    expect([await lang('?lang=en'), await lang(''), await lang('?lang=xx')]).toEqual(['en', 'vi', 'vi'])
  })

  it.each([
    'a.example.vn',
    '//a.example.vn',
    'https://a.example.vn/',
    'https://a.example.vn/tin-tuc',
    'https://a.example.vn?x',
    'https://a.example.vn#x',
    'https://user@a.example.vn',
    'https://*.example.vn',
    'https://*',
    'https://a.example.vn;script-src *',
    'https://a.example.vn, https://b.example.vn',
    'https://a.example.vn https://b.example.vn',
    "https://'self'",
    'https://a.example.vn;',
    'https://a.example.vn,b.example.vn',
    'https://[::1]',
    'https://a_b.example.vn',
    'https://a.example.vn:99999',
    'https://',
    'ftp://a.example.vn',
    'javascript:alert(1)',
    'data:text/html,x',
    'null',
    '*',
    '',
    'https://a.example.vn\r\nX-Evil: 1',
  ])('refuses %j as a host, seals nothing, and says why where it can be read', async host => {
    const page = await frameOf(await openApp(), `?host=${encodeURIComponent(host)}`)
    expect([page.status, page.text.includes('Địa chỉ trang nhúng chưa đúng.')]).toEqual([400, true])
    expect(all(page, 'agency-quiz')).toEqual([])
    expect(page.headers.get('x-evil')).toBeNull()
  })

  it.each([
    ['https://A.Example.VN', 'https://a.example.vn'],
    ['https://a.example.vn:443', 'https://a.example.vn'],
    ['http://a.example.vn:80', 'http://a.example.vn'],
    ['https://a.example.vn:8443', 'https://a.example.vn:8443'],
    ['https://bücher.vn', 'https://xn--bcher-kva.vn'],
    ['http://127.0.0.1:8081', 'http://127.0.0.1:8081'],
    ['http://so-noi-vu.localhost:8081', 'http://so-noi-vu.localhost:8081'],
  ])('writes %s as browsers do', (written, origin) => {
    expect(exactOrigin(written)).toBe(origin)
  })

  it('is unknown for a contest that is', async () => {
    const page = await visit(await openApp(), '/frame/khong-co?host=https://a.example.vn')
    expect([page.status, page.text.includes('Không có cuộc thi này.')]).toEqual([404, true])
  })
})

describe('an attempt through the frame', () => {
  it.each([
    ['a null origin, which any page can make', 'null'],
    ['another site', 'https://la.example.com'],
  ])('is not vouched for by a ticket copied to %s', async (_, origin) => {
    const on = await openApp()
    expect(await play(on, await ticketFor(on, SITE_B), origin)).toEqual({ via: 'unknown', agency: null })
  })

  it('from our own origin is labelled with the host the frame was served to', async () => {
    const on = await openApp()
    const ticket = await ticketFor(on, SITE_B)
    expect(await play(on, ticket, OURS)).toEqual({ via: 'frame', agency: 'so-b' })
    const tally = await (await on.app.request('/v1/contests/thi-thu/tally')).json()
    expect(tally.agencies.find((row: { agency: string }) => row.agency === 'so-b')).toMatchObject({
      attempts: 1,
      via: { frame: 1, script: 0, link: 0 },
    })
  })

  it('from a host nobody registered is unknown, and the host is kept', async () => {
    const on = await openApp()
    const ticket = await ticketFor(on, 'https://la.example.com')
    expect(await play(on, ticket)).toEqual({ via: 'unknown', agency: null })
    const stored = readdirSync(on.data).map(name => readFileSync(`${on.data}/${name}`).toString('latin1'))
    expect(stored.join('')).toContain('https://la.example.com')
  })

  it('counts for nobody with a ticket that was forged, edited, borrowed or changed on the way', async () => {
    const on = await openApp()
    const [a, b] = [await ticketFor(on, SITE_A), await ticketFor(on, SITE_B)]
    const nobody = { via: 'unknown', agency: null }
    const flipped = a.slice(0, -2) + (a.endsWith('AA') ? 'BB' : 'AA')
    for (const forged of [SITE_A, flipped, `${a}A`, a.replace('k1', 'k2'), ''])
      expect(await play(on, forged)).toEqual(nobody)
    expect(await play(on, a, OURS, b)).toEqual(nobody)
    expect(await play(on, a, 'https://la.example.com')).toEqual(nobody)
    expect(await play(on, a)).toEqual({ via: 'frame', agency: 'so-a' })
  })

  it('is never labelled by the address of a page without script', async () => {
    const on = await openApp()
    const ticket = await ticketFor(on, SITE_A)
    const fields = Object.entries({ ...person, frame: ticket })
    const paper = await (await on.post('/q/thi-thu', fields, OURS)).text()
    expect(paper).toContain('Chưa xác định cơ quan.')
  })
})
