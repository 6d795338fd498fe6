import { describe, expect, it } from 'vitest'
import type { Contest } from '../../../server/contest/contest.ts'
import { openApp } from '../../open-app.ts'
import { CLOSES, sampleContest } from '../../sample-contest.ts'
import { all, attr, type ReadPage, readPage } from './read-page.ts'
import { answered, begin, formOf, press, receiptOn, registered, sentBy, visit } from './visit.ts'

const NASTY = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{7*7}}</title></textarea>`

/** A contest whose every text is an attack. */
const nasty: Contest = {
  ...sampleContest,
  rules: {
    ...sampleContest.rules,
    title: NASTY,
    organiser: NASTY,
    prediction: { label: NASTY, of: 'people' },
    prizes: { individual: [{ name: NASTY, count: 1 }], collective: [] },
    fields: sampleContest.rules.fields.map(field => ({ ...field, label: NASTY })),
    consent: { version: '1', text: NASTY },
  },
  bank: sampleContest.bank.map(question => ({
    ...question,
    text: NASTY,
    options: question.options.map(text => text + NASTY),
  })),
  agencies: sampleContest.agencies.map(agency => ({ ...agency, name: NASTY, block: NASTY })),
}

/** Whatever on a page could run, or load from elsewhere. */
const alive = (page: ReadPage): string[] =>
  page.elements.flatMap(element => [
    ...(['script', 'img', 'iframe', 'style', 'object', 'textarea'].includes(element.tagName)
      ? [element.tagName]
      : []),
    ...element.attrs.filter(({ name }) => name.startsWith('on') || name === 'style').map(({ name }) => name),
  ])

/** Every kind of page there is, of one contest. */
async function everyPage(contest: Contest, typed: string): Promise<ReadPage[]> {
  const on = await openApp(contest)
  const first = await visit(on, '/q/thi-thu?site=so-a')
  const names = sentBy(formOf(first)).map(([name]) => name)
  const refused = await press(on, first, Object.fromEntries(names.map(name => [name, [typed]])))
  const paper = await begin(on, 'so-a')
  const wrongPaper = await press(on, paper, { ...answered(paper), prediction: [typed] })
  const result = await press(on, paper, answered(paper))
  const receipt = await visit(on, `/q/thi-thu/receipt?code=${receiptOn(result)}`)
  const lost = await visit(on, `/q/thi-thu/receipt?code=${encodeURIComponent(typed)}`)
  const ended = await press(on, paper, { ...answered(paper), token: [typed], site: [typed] })
  const unknown = await visit(on, `/q/${encodeURIComponent(typed)}`)
  const odd = await visit(on, `/q/thi-thu?site=${encodeURIComponent(typed)}`)
  on.clock.now = CLOSES
  const closed = await visit(on, '/q/thi-thu')
  return [first, refused, paper, wrongPaper, result, receipt, lost, ended, unknown, odd, closed]
}

describe('every page', () => {
  it('shows text as text, whoever wrote it', async () => {
    const pages = await everyPage(nasty, NASTY)
    expect(pages.map(({ status }) => status)).toEqual([200, 422, 200, 422, 201, 200, 404, 403, 404, 200, 200])
    expect(pages.flatMap(alive)).toEqual([])
    expect(pages.map(page => page.text.includes('<script>alert(1)</script>'))).toEqual(
      pages.map((_, place) => place !== 8),
    )
  })

  it('would be caught with something alive on it (control)', async () => {
    const [page] = await everyPage(sampleContest, 'a')
    if (!page) throw new Error('no page')
    const unescaped = await readPage(new Response(page.html.replaceAll('Cuộc thi thử', NASTY)))
    expect(alive(unescaped)).not.toEqual([])
  })

  it('keeps an attack that was typed as it was typed', async () => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu'), {
      ...registered,
      'participant.phone': [NASTY],
    })
    expect(sentBy(formOf(page))).toContainEqual(['participant.phone', NASTY])
  })

  it('is Vietnamese, has one heading of the first rank, and says the same of itself twice to nobody', async () => {
    for (const page of await everyPage(sampleContest, 'a')) {
      const ids = page.elements.flatMap(element => attr(element, 'id') ?? [])
      expect(attr(all(page, 'html')[0], 'lang')).toBe('vi')
      expect(all(page, 'h1')).toHaveLength(1)
      expect(all(page, 'title')).toHaveLength(1)
      expect(new Set(ids).size).toBe(ids.length)
      expect(page.html).toBe(page.html.normalize('NFC'))
    }
  })

  it('gives every control a name', async () => {
    for (const page of await everyPage(sampleContest, 'a')) {
      const labelled = all(page, 'label').map(label => attr(label, 'for'))
      const inLabels = all(page, 'label').flatMap(label => label.childNodes)
      const controls = [...all(page, 'input'), ...all(page, 'select')].filter(
        input => attr(input, 'type') !== 'hidden',
      )
      for (const control of controls)
        expect(labelled.includes(attr(control, 'id')) || inLabels.includes(control)).toBe(true)
    }
  })

  it('goes out under a policy that lets nothing run and nobody frame it', async () => {
    for (const page of await everyPage(sampleContest, 'a')) {
      expect(page.headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      )
      expect(page.headers.get('referrer-policy')).toBe('same-origin')
      expect(page.headers.get('x-content-type-options')).toBe('nosniff')
      expect(page.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  it('is kept by no cache once somebody has typed on it, and a paper by the reader’s own browser alone', async () => {
    const pages = await everyPage(sampleContest, 'a')
    const caching = pages.map(page => page.headers.get('cache-control'))
    const public5 = 'public, max-age=5'
    const untilDeadline = 'private, max-age=86400'
    expect(caching).toEqual([
      public5,
      'no-store',
      ...Array(2).fill(untilDeadline),
      ...Array(5).fill('no-store'),
      public5,
      public5,
    ])
  })

  it('is kept no longer than the paper may be handed in', async () => {
    const on = await openApp()
    on.clock.now = CLOSES - 60_000
    const paper = await begin(on)
    on.clock.now += 20_000
    const again = await press(on, paper)
    expect([paper, again].map(({ headers }) => headers.get('cache-control'))).toEqual([
      'private, max-age=60',
      'private, max-age=40',
    ])
  })

  it('puts nothing personal in an address', async () => {
    const on = await openApp()
    const first = await visit(on, '/q/thi-thu')
    const paper = await press(on, first, registered)
    expect([attr(formOf(first), 'method'), attr(formOf(paper), 'method')]).toEqual(['post', 'post'])
    for (const page of [paper, await press(on, paper, answered(paper))])
      expect(page.html).not.toMatch(/Nguyễn Thị Ánh|0912|912345678/)
  })
})

describe('what other sites read of the first page', () => {
  it('is the title, one sentence, and where the embed is', async () => {
    const page = await visit(await openApp(), '/q/thi-thu?site=so-a')
    const meta = (name: string) =>
      attr(
        all(page, 'meta').find(each => attr(each, 'property') === name),
        'content',
      )
    expect([meta('og:title'), meta('og:description'), meta('og:url')]).toEqual([
      'Cuộc thi thử',
      '7 câu hỏi trắc nghiệm, thi trực tuyến từ 01/09/2024 đến 30/10/2024.',
      'https://thi.example.vn/q/thi-thu?site=so-a',
    ])
    const discovery = all(page, 'link').find(link => attr(link, 'type') === 'application/json+oembed')
    expect(attr(discovery, 'href')).toBe(
      'https://thi.example.vn/oembed?format=json&url=https%3A%2F%2Fthi.example.vn%2Fq%2Fthi-thu%3Fsite%3Dso-a',
    )
  })

  it('and the stylesheet is fetched once', async () => {
    const { app } = await openApp()
    const first = await app.request('/q/page.css')
    expect(first.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const etag = first.headers.get('etag') ?? ''
    expect((await app.request('/q/page.css', { headers: { 'If-None-Match': etag } })).status).toBe(304)
    expect((await app.request('/q/page.css', { headers: { 'If-None-Match': '"other"' } })).status).toBe(200)
  })

  it('and these pages leave every other route on the fast router', async () => {
    const { app } = await openApp()
    await app.request('/q/thi-thu')
    expect(app.router.name).toContain('RegExpRouter')
  })
})
