import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAt, openSites, portals, portOf, sites } from '../../demo/portals.ts'

/** Ports of this test alone; it takes as many as there are sites, after this one. */
const PORT = 18_640
const demo = demoAt(PORT, 'phu-tho-2024')
const at = (name: string, path = '/') => `http://localhost:${portOf(name, PORT)}${path}`
const pageOf = async (name: string) => (await fetch(at(name))).text()

let close = () => {}
beforeAll(async () => {
  close = await openSites(demo, PORT)
})
afterAll(() => close())

describe('every pretend portal', () => {
  const names = sites.map(({ name }) => name).filter(name => name !== 'trang-thai')

  it.each(names)('%s says on its page that it pretends, and when the real contest was', async name => {
    const page = await pageOf(name)
    expect(page).toContain('Trang mô phỏng để dùng thử')
    expect(page).toContain('cuộc thi thật diễn ra từ 01/9/2024 đến hết 30/10/2024')
  })

  it.each(names)('%s points nowhere outside this machine', async name => {
    const addresses = [...(await pageOf(name)).matchAll(/(?:src|href|action)="(https?:[^"]+)"/g)].map(
      ([, url]) => url,
    )
    expect(addresses).not.toEqual([])
    for (const address of addresses) expect(new URL(address ?? '').hostname).toMatch(/(^|\.)localhost$/)
  })

  it.each(names)('%s serves its own stylesheet, and no other file', async name => {
    const css = await fetch(at(name, '/portal.css'))
    expect([css.status, css.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8'])
    expect((await fetch(at(name, '/portal.ts'))).status).toBe(404)
  })

  it('is of an agency of the contest, but for the one that never registered', () => {
    const agencies = readFileSync(new URL('../../demo/phu-tho-2024/agencies.csv', import.meta.url), 'utf8')
    const known = agencies.split(/\r?\n/).map(line => line.split(';')[0])
    for (const { agency } of portals) if (agency !== null) expect(known).toContain(agency)
    expect(portals.filter(({ agency }) => agency === null).map(({ name }) => name)).toEqual(['xa-huong-co'])
  })
})

describe('a site of the demo', () => {
  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = await Promise.all([
      fetch(at('so-noi-vu')),
      fetch(at('so-noi-vu'), { method: 'HEAD' }),
    ])
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
    expect(await head.text()).toBe('')
  })

  it('refuses what it does not do, and says what it does', async () => {
    const refused = await fetch(at('so-noi-vu'), { method: 'DELETE' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })

  it('escapes what a visitor searched for', async () => {
    const body = new URLSearchParams({ ctl00$txtTimKiem: '"><script>alert(1)</script>' })
    const page = await (await fetch(at('so-tu-phap'), { method: 'POST', body })).text()
    expect(page).toContain('PostBack')
    expect(page).not.toContain('<script>alert(1)')
  })

  it('sends the strict policy with everything, and only where it belongs', async () => {
    for (const path of ['/', '/portal.css', '/nowhere'])
      expect((await fetch(at('so-tai-chinh', path))).headers.get('content-security-policy')).toMatch(
        /^default-src 'none'/,
      )
    expect((await fetch(at('so-noi-vu'))).headers.get('content-security-policy')).toBeNull()
  })

  it('keeps to that policy itself: nothing inline', async () => {
    const page = await pageOf('so-tai-chinh')
    expect(page).not.toMatch(/\sstyle=|<style|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
    expect(await pageOf('so-tu-phap')).toMatch(/<script>/)
  })
})
