import { describe, expect, it } from 'vitest'
import { doctor } from '../../../server/commands/doctor.ts'
import { scriptTag } from '../../../server/portal/snippets.ts'
import { readSettings } from '../../../server/settings.ts'
import { pageOf } from './doctor/facts.ts'
import { localPortal, portalWith } from './doctor/visit/local-portal.ts'
import { openEmbed } from './open-embed.ts'
import { elementsOf } from './read-markup.ts'

type App = Awaited<ReturnType<typeof openEmbed>>['app']

async function check(app: App, url: string) {
  const response = await app.request('/embed', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ contest: 'thi-thu', agency: 'so-a', url }).toString(),
  })
  const html = await response.text()
  const found = elementsOf(html).filter(({ attributes }) => attributes.get('class')?.startsWith('finding'))
  return { response, html, findings: found.map(({ text }) => text) }
}

/** A portal and a server that know each other; the page is asked for when both have their addresses. */
async function portalAndServer(pageFor: (tag: string) => string, headers: Record<string, string> = {}) {
  let html = ''
  const portal = await localPortal((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  const server = await openEmbed([portal.origin])
  html = pageFor(scriptTag({ server: server.publicUrl, contest: 'thi-thu' }))
  return { portal, ...server }
}

describe('the doctor on the page', () => {
  it('finds nothing wrong with the tag it handed out', async () => {
    const { app, portal } = await portalAndServer(tag => pageOf(tag))
    const { response, html, findings } = await check(app, portal.href)
    expect(findings).toEqual([])
    expect(html).toContain('Không thấy lỗi nào.')
    expect(html).toContain('Cách đang dùng được: A')
    expect(html).toContain('Trang đã đăng ký cho: Sở A (thi-thu).')
    expect(html).toContain('Chưa nhận được lượt thi nào từ trang này.')
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('names the fault and the line to write', async () => {
    const policy = { 'Content-Security-Policy': "script-src 'self'; connect-src *" }
    const { app, portal, publicUrl } = await portalAndServer(tag => pageOf(tag), policy)
    const { findings } = await check(app, portal.href)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toContain(`script-src 'self' ${publicUrl}`)
  })

  it('says when the last attempt came, and by which way', async () => {
    const { app, portal, publicUrl } = await portalAndServer(tag => pageOf(tag))
    const body = (fields: [string, string][]) => ({
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: portal.origin },
      body: new URLSearchParams(fields).toString(),
    })
    const person: [string, string][] = [
      ['participant.name', 'Nguyễn Thị Ánh'],
      ['participant.phone', '0912345678'],
      ['participant.unit', 'so-a'],
      ['consent', '1'],
    ]
    const started = await (await fetch(`${publicUrl}/v1/contests/thi-thu/attempts`, body(person))).json()
    const answers = started.paper.questions.map(
      ({ id, options }: { id: string; options: { id: string }[] }) => [id, options[0]?.id],
    )
    const fields: [string, string][] = [...answers, ['token', started.token], ['prediction', '5']]
    expect((await fetch(`${publicUrl}/v1/attempts/${started.attempt}`, body(fields))).status).toBe(201)
    const { html } = await check(app, portal.href)
    expect(html).toContain('Đã nhận 1 lượt thi qua thẻ script (thi-thu); gần nhất lúc 00:00 01/09/2024.')
  })

  it('reads registered hosts only, and says so in a sentence', async () => {
    const stranger = await portalWith(pageOf(''))
    const { app } = await openEmbed(['https://a.example.vn'])
    for (const address of [stranger.href, 'http://127.0.0.1/', 'http://169.254.169.254/', 'http://[::1]/']) {
      const { html, findings } = await check(app, address)
      expect(html).toContain('Chỉ kiểm tra trang đã đăng ký của một cơ quan')
      expect(findings).toEqual([])
    }
    expect((await check(app, 'không phải địa chỉ')).html).toContain('Địa chỉ không hợp lệ')
  })

  it('reads a page typed without http://, says so, and keeps what was typed', async () => {
    const { app, portal } = await portalAndServer(tag => pageOf(tag))
    const { html, findings } = await check(app, portal.host)
    expect(findings).toEqual([])
    expect(html).toContain('nên đã dùng http://')
    expect(html).toContain(`value="${portal.host}"`)
    expect((await check(app, portal.href)).html).not.toContain('nên đã dùng')
  })

  it('keeps hostile addresses and pages as text', async () => {
    const evil = '"><script>alert(1)</script>'
    const { app, portal } = await portalAndServer(tag =>
      pageOf(tag.replace('thi-thu', evil.replaceAll('"', "'"))),
    )
    for (const address of [evil, `${portal.href}?${evil}`]) {
      const { html } = await check(app, address)
      expect(elementsOf(html).filter(({ name, text }) => name === 'script' && text !== '')).toEqual([])
    }
  })
})

describe('agency-quiz doctor', () => {
  const run = async (address: string, server: string) => {
    const lines: string[] = []
    const code = await doctor(address, server, line => lines.push(line))
    return { code, text: lines.join('\n') }
  }

  it('asks the server what it knows, and ends with 0 when all is well', async () => {
    const { portal, publicUrl } = await portalAndServer(tag => pageOf(tag))
    const { code, text } = await run(portal.href, publicUrl)
    expect(text).toContain('Cách đang dùng được: A')
    expect(text).toContain('Không thấy lỗi nào.')
    expect(code).toBe(0)
  })

  it('prints code, place, remedy and line, and ends with 1', async () => {
    const { portal, publicUrl } = await portalAndServer(tag => pageOf(`<!-- ${tag} -->`))
    const { code, text } = await run(portal.href, publicUrl)
    expect(text).toContain('Lỗi [tag-in-comment]')
    expect(text).toContain('Ở: dòng 7')
    expect(code).toBe(1)
  })

  it('reads hosts nobody registered, but nothing private', async () => {
    const stranger = await portalWith(pageOf(''))
    const { publicUrl } = await openEmbed(['https://a.example.vn'])
    expect((await run(stranger.href, publicUrl)).text).toContain('nothing-pasted')
    const refused = await run(stranger.href, 'https://thi.example.vn')
    expect(refused.text).toContain('Không kiểm tra được')
    expect(refused.code).toBe(1)
  })

  it('is told where the server is', () => {
    const read = (...args: string[]) =>
      readSettings(['doctor', ...args], { PUBLIC_URL: 'https://thi.example.vn/' }, 1)
    expect(read('https://a.example.vn/')).toEqual({
      command: 'doctor',
      address: 'https://a.example.vn/',
      server: 'https://thi.example.vn',
    })
    expect(read('https://a.example.vn/', '--server', 'http://localhost:1')).toMatchObject({
      server: 'http://localhost:1',
    })
    expect(read()).toMatchObject({ command: 'help', wrong: true })
  })
})
