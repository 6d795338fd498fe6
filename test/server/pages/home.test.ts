import { describe, expect, it } from 'vitest'
import { OURS, openApp } from '../../open-app.ts'
import { CLOSES, OPENS } from '../../sample-contest.ts'
import { all, attr, readPage } from './read-page.ts'

const open = async (accept: string | undefined, now = OPENS) => {
  const on = await openApp()
  on.clock.now = now
  return { on, answer: await on.app.request('/', { headers: accept ? { Accept: accept } : {} }) }
}
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

describe('the bare address', () => {
  it('names the server and its contests to a person, with ways that lead on', async () => {
    const { on, answer } = await open(BROWSER)
    const page = await readPage(answer)
    expect([page.status, page.headers.get('vary')]).toEqual([200, 'Accept'])
    expect(page.text).toContain(OURS)
    expect(page.text).toContain('Cuộc thi thử')
    expect(page.text).toContain('Cuộc thi đang mở. Từ 00:00 ngày 01/09/2024')
    const links = all(page, 'a').map(link => attr(link, 'href') ?? '')
    expect(links).toEqual(['/?lang=en', '/q/thi-thu', '/embed'])
    for (const link of links) expect((await on.app.request(link)).status).toBe(200)
  })

  it.each([
    [OPENS - 1, 'Cuộc thi chưa mở.'],
    [CLOSES, 'Cuộc thi đã kết thúc.'],
  ])('at %s says: %s', async (now, status) => {
    const { answer } = await open(BROWSER, now)
    expect((await readPage(answer)).text).toContain(status)
  })

  it.each([undefined, '*/*', 'text/html', 'TEXT/HTML', 'application/xhtml+xml', 'text/*', 'image/*'])(
    'is a page for whatever looks at it accepting %s',
    async accept => {
      const { on, answer } = await open(accept)
      expect((await readPage(answer)).text).toContain('Cuộc thi thử')
      const head = await on.app.request('/', { method: 'HEAD', headers: accept ? { accept } : {} })
      expect([head.status, await head.text()]).toEqual([200, ''])
    },
  )

  it('is a problem for a program that accepts nothing but JSON', async () => {
    const { answer } = await open('application/json')
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await answer.json()).toMatchObject({ code: 'not-found' })
  })
})
