import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openApp, SITE_A } from '../../open-app.ts'
import { openEmbed, VERSION } from './open-embed.ts'
import { elementsOf, snippetsIn } from './read-markup.ts'

const PORTAL = 'https://a.example.vn'

describe('GET /embed', () => {
  it('hands out the one tag, letter for letter', async () => {
    const { page, publicUrl } = await openEmbed([PORTAL])
    expect(snippetsIn(await page('/embed')).get('the-script')).toBe(
      `<script async src="${publicUrl}/v1/agency-quiz.js" data-contest="thi-thu"></script>`,
    )
  })

  it('pins the very file that is served', async () => {
    const { app, page } = await openEmbed([PORTAL])
    const pinned = snippetsIn(await page('/embed')).get('ghim') ?? ''
    const [tag] = elementsOf(pinned).filter(({ name }) => name === 'script')
    const file = await (await app.request(new URL(tag?.attributes.get('src') ?? '').pathname)).text()
    expect(tag?.attributes.get('integrity')).toBe(
      `sha384-${createHash('sha384').update(file).digest('base64')}`,
    )
    expect(tag?.attributes.get('crossorigin')).toBe('anonymous')
    expect(tag?.attributes.get('src')).toContain(`/v/${VERSION}/`)
  })

  it('gives the chosen agency its own frame, link and poster', async () => {
    const { app, page } = await openEmbed([PORTAL, 'http://b.example.vn'])
    const html = await page('/embed?contest=thi-thu&agency=so-a')
    const snippets = snippetsIn(html)
    expect(snippets.get('khung-1')).toContain('/frame/thi-thu?host=https%3A%2F%2Fa.example.vn')
    expect(snippets.get('khung-2')).toContain('/frame/thi-thu?host=http%3A%2F%2Fb.example.vn')
    expect(snippets.get('lien-ket')).toContain('/q/thi-thu?site=so-a')
    const poster = elementsOf(html).find(({ attributes }) =>
      attributes.get('href')?.startsWith('/embed/poster'),
    )
    expect((await app.request(poster?.attributes.get('href') ?? '')).status).toBe(200)
  })

  it('hands out addresses that this server answers', async () => {
    const { app, page } = await openEmbed([PORTAL])
    const snippets = snippetsIn(await page('/embed?agency=so-a'))
    const [frame] = elementsOf(snippets.get('khung-1') ?? '').filter(({ name }) => name === 'iframe')
    const src = new URL(frame?.attributes.get('src') ?? '')
    const shown = await app.request(src.pathname + src.search)
    expect(shown.headers.get('content-security-policy')).toContain(`frame-ancestors ${PORTAL}`)
    expect(frame?.attributes.get('title')).toBe('Cuộc thi thử')
    expect(frame?.attributes.get('loading')).toBe('lazy')
    expect(frame?.attributes.get('referrerpolicy')).toBe('strict-origin-when-cross-origin')
    const pasted = snippets.get('wordpress-1') ?? ''
    expect((await app.request(`/oembed?url=${encodeURIComponent(pasted)}`)).status).toBe(200)
    expect((await app.request(new URL(pasted).pathname)).status).toBe(200)
  })

  it('has a guide for every system', async () => {
    const { page } = await openEmbed([PORTAL])
    const ids = elementsOf(await page('/embed'))
      .filter(({ name }) => name === 'details')
      .map(({ attributes }) => attributes.get('id'))
    const systems = ['html', 'nukeviet', 'wordpress', 'joomla', 'liferay', 'sharepoint', 'sharepoint-tai-cho']
    expect(ids).toEqual([...systems, 'dotnetnuke'])
  })

  it('is markup without inline script or style, under a policy that allows none', async () => {
    const { app } = await openEmbed([PORTAL])
    const response = await app.request('/embed?agency=so-a')
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|data:/)
    const elements = elementsOf(await response.text())
    expect(elements.filter(({ name }) => name === 'style')).toEqual([])
    for (const { name, attributes, text } of elements) {
      expect([...attributes.keys()].filter(attribute => /^(on|style$)/.test(attribute))).toEqual([])
      if (name === 'script') expect(text.trim()).toBe('')
    }
    const files = elements.flatMap(({ attributes }) => attributes.get('src') ?? []).concat('/embed/page.css')
    for (const file of files) expect((await app.request(file.replace(/^http:..[^/]+/, ''))).status).toBe(200)
  })

  it('has no id twice and a label for every field', async () => {
    const { page } = await openEmbed([PORTAL])
    const elements = elementsOf(await page('/embed?agency=so-a'))
    const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(ids).toEqual([...new Set(ids)])
    const labelled = new Set(elements.flatMap(({ attributes }) => attributes.get('for') ?? []))
    const fields = elements.filter(
      ({ name, attributes }) => /^(input|select|textarea)$/.test(name) && attributes.get('type') !== 'hidden',
    )
    for (const { attributes } of fields) expect(labelled).toContain(attributes.get('id'))
  })

  it('shows a hostile title as text, in the page and in every snippet', async () => {
    const title = `"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;`
    const { page } = await openEmbed([PORTAL], { title, organiser: title })
    for (const path of ['/embed?agency=so-a', '/embed/poster?agency=so-a']) {
      const html = await page(path)
      const pieces = [
        html,
        ...[...snippetsIn(html)].filter(([id]) => id !== 'thong-bao').map(([, text]) => text),
      ]
      for (const piece of pieces) {
        const tags = elementsOf(piece)
        expect(tags.filter(({ name }) => name === 'img')).toEqual([])
        expect(tags.filter(({ name, text }) => name === 'script' && text.includes('alert'))).toEqual([])
      }
    }
  })

  it('does not know other contests', async () => {
    const { app } = await openEmbed([PORTAL])
    expect((await app.request('/embed?contest=khac')).status).toBe(404)
    expect((await app.request('/embed/poster?agency=khac')).status).toBe(404)
    expect((await app.request('/embed?agency=khac')).status).toBe(200)
  })
})

describe('GET /embed/facts.json', () => {
  it('knows who registered an origin and what came from it', async () => {
    const { app, start, submit, clock, store } = await openApp()
    await submit(await start())
    const ask = async (host: string) =>
      (await app.request(`/embed/facts.json?host=${encodeURIComponent(host)}`)).json()
    expect(await ask(SITE_A)).toMatchObject({
      registered: [{ contest: 'thi-thu', agency: 'so-a', name: 'Sở A' }],
      heard: [{ contest: 'thi-thu', via: 'script', attempts: 1, lastAt: clock.now }],
    })
    expect(await ask('http://www.a.example.vn')).toMatchObject({
      registered: [],
      heard: [],
      nearby: [SITE_A],
    })
    expect(await ask('')).toMatchObject({ registered: [], heard: [], nearby: [] })
    await store.close()
  })
})
