import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { Agencies, PageVisit } from '../../server/contract/console/agencies.ts'
import { OURS, openApp, SITE_A, SITE_B } from '../open-app.ts'
import { OPENS, sampleContest } from '../sample-contest.ts'
import { memberCookie, send } from './sign-in.ts'
import { signInAs } from './sign-in-as.ts'

const DAY = 86_400_000
const PATH = '/console/thi-thu/agencies'

async function atAgencies(role: 'secretariat' | 'auditor' = 'secretariat', contest = sampleContest) {
  const opened = await openApp(contest)
  const at = await signInAs(opened, role)
  const read = async (query = '') => Agencies.parse(await at.body(`${PATH}${query}`))
  const send = async (origin: string, phone: string) => {
    const started = await opened.start({ 'participant.phone': phone }, origin)
    await opened.submit(started, [], origin)
  }
  return { ...opened, at, read, send }
}

describe('Cơ quan & cổng', () => {
  it('lists every agency with what came from each of its sites, and when', async () => {
    const { read, send, clock } = await atAgencies()
    await send(SITE_A, '0912345678')
    clock.now += 1.5 * DAY
    const { rows, totals } = await read()
    const heard = { attempts: 1, lastAt: '2024-09-01T00:00:01.000+07:00', silentDays: null, unknown: 0 }
    const silent = { attempts: 0, lastAt: null, silentDays: 1, unknown: 0 }
    expect(rows).toMatchObject([
      {
        agency: 'so-a',
        headcount: { count: 100, source: null, date: null },
        sites: [{ site: SITE_A, ...heard }],
      },
      { agency: 'so-b', sites: [{ site: SITE_B, ...silent }, silent], lastAt: null },
    ])
    expect(totals).toEqual({ agencies: 2, sites: 3, live: 1, silent: 2, headcount: 0, noSite: 0 })
  })

  it('shows what a filter leaves, and all where the filter says nothing sensible', async () => {
    const [a, b] = sampleContest.agencies
    if (!a || !b) throw new Error('the sample has two agencies')
    const agencies = [{ ...a, headcount: null, block: 'Khối <khác>' }, b, { ...b, id: 'so-c', sites: [] }]
    const { read, clock } = await atAgencies('secretariat', { ...sampleContest, agencies })
    clock.now = OPENS + 2 * DAY
    const listed = async (query: string) => (await read(query)).rows.map(({ agency }) => agency)
    expect(await listed('?only=headcount')).toEqual(['so-a'])
    expect(await listed('?only=no-site')).toEqual(['so-c'])
    expect(await listed('?only=silent')).toEqual(['so-a', 'so-b'])
    expect(await listed('?block=Kh%E1%BB%91i+%3Ckh%C3%A1c%3E')).toEqual(['so-a'])
    expect(await listed('?only=nonsense&page=-1&block=&agency=nobody')).toEqual(['so-a', 'so-b', 'so-c'])
  })

  it('hands out the tag, the link, the code and the poster of one agency', async () => {
    const { sheet } = await (await atAgencies()).read('?agency=so-b')
    expect(sheet).toMatchObject({
      row: { agency: 'so-b' },
      tag: `<script async src="${OURS}/v1/agency-quiz.js" data-contest="thi-thu"></script>`,
      anchor: `<a href="${OURS}/q/thi-thu?site=so-b#tai-cho">Cuộc thi thử</a>`,
      address: `${OURS}/q/thi-thu?site=so-b`,
      poster: '/embed/poster?contest=thi-thu&agency=so-b',
      view: null,
    })
    expect(sheet?.qr.path).toMatch(/^M0 0h7v1h-7z/)
  })

  it('tables the origins nobody registered, page by page, with what to write where', async () => {
    const { read, send } = await atAgencies()
    await send('https://tin.a.example.vn', '0912345678')
    for (let n = 0; n < 26; n += 1)
      await send(`https://khac-${n}.vn`, `09123456${String(n).padStart(2, '0')}`)
    await send('null', '0912345678')
    const first = await read()
    expect(first.unknown).toMatchObject({ total: 27, pages: 2, attempts: 28, withoutHost: 1 })
    expect(first.unknown.hosts).toHaveLength(25)
    const { hosts } = (await read('?page=2')).unknown
    expect(hosts).toHaveLength(2)
    expect(hosts.find(({ host }) => host.includes('tin.a'))).toMatchObject({
      likely: { agency: 'so-a', name: 'Sở A' },
      write: `${SITE_A} https://tin.a.example.vn`,
    })
    expect(first.unknown.hosts[0]).toMatchObject({
      likely: null,
      write: expect.stringMatching(/;https:\/\/khac-0.vn$/),
    })
  })
})

describe('the link of an agency', () => {
  it('is made, told to whoever may give it, and revoked', async () => {
    const { at, read, app } = await atAgencies()
    const made = await at.post(`${PATH}/so-b/link`, {})
    expect([made.status, made.headers.get('location')]).toEqual([303, `${PATH}?agency=so-b#lien-ket`])
    const view = (await read('?agency=so-b')).sheet?.view
    if (view === null || typeof view !== 'object') throw new Error('no link was told')
    expect(view).toMatchObject({ opened: 0, lastOpened: null, madeBy: 'Người secretariat' })
    const path = view.address.slice(OURS.length)
    expect((await app.request(path)).status).toBe(200)
    expect((await at.post(`${PATH}/so-b/link/revoke`, {})).status).toBe(303)
    expect((await app.request(path)).status).toBe(401)
    expect((await read('?agency=so-b')).sheet?.view).toBeNull()
  })

  it('is nothing an auditor makes, revokes or is told', async () => {
    const opened = await openApp()
    const secretary = await signInAs(opened, 'secretariat')
    await secretary.post(`${PATH}/so-a/link`, {})
    const auditor = await signInAs(opened, 'auditor')
    for (const act of ['link', 'link/revoke'])
      expect((await auditor.post(`${PATH}/so-a/${act}`, {})).status).toBe(403)
    const { sheet } = Agencies.parse(await auditor.body(`${PATH}?agency=so-a`))
    expect(sheet?.view).toBe('not-told')
    expect(await (await auditor.get(`${PATH}?agency=so-a`)).text()).not.toContain('/console/view/')
  })

  it('is of nobody where there is no such agency', async () => {
    const { at, deps } = await atAgencies()
    expect((await at.post(`${PATH}/so-nao/link`, {})).headers.get('location')).toBe(PATH)
    expect(deps.committee.agencyLinks.all('thi-thu')).toEqual([])
  })
})

describe('a visit to a portal', () => {
  it('says why a page is not read', async () => {
    const { at } = await atAgencies()
    const visit = async (address: string) =>
      PageVisit.parse(await (await at.post('/v1/console/thi-thu/visit', { address })).json())
    expect(await visit('https://khac.vn/')).toMatchObject({
      isRead: false,
      verdict: expect.stringContaining('trang này chưa đăng ký'),
    })
    expect(await visit('ftp://a')).toMatchObject({ isRead: false, findings: [] })
  })

  it('reads a page on this machine for a server that is on it, and says what to change', async () => {
    const portal = createServer((_, response) =>
      response.setHeader('Content-Type', 'text/html').end('<p>Tin tức</p>'),
    )
    await new Promise<void>(resolve => portal.listen(0, '127.0.0.1', resolve))
    const address = portal.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const site = `http://localhost:${address.port}`
    const [a] = sampleContest.agencies
    if (!a) throw new Error('the sample has agencies')
    const opened = await openApp({ ...sampleContest, agencies: [{ ...a, sites: [site] }] })
    const app = createApp({ ...opened.deps, publicUrl: 'http://localhost:1' }, new Map(), '0.0.0')
    const cookie = await memberCookie(opened, 'auditor')
    const fields = { address: `${site}/` }
    const answer = await send({ app }, '/v1/console/thi-thu/visit', fields, cookie, {
      'Sec-Fetch-Site': 'same-origin',
    })
    expect(PageVisit.parse(await answer.json())).toMatchObject({
      isRead: true,
      isFine: false,
      findings: [{ severity: 'error' }],
    })
    portal.close()
  })
})
