import { describe, expect, it } from 'vitest'
import { OURS, openApp } from '../../open-app.ts'
import { CLOSES, OPENS, withRules } from '../../sample-contest.ts'
import { all, attr, type ReadPage } from './read-page.ts'
import { answered, begin, formOf, press, registered, sentBy, summaryOf, visit } from './visit.ts'

/** Links of the summary that lead to no element of the page. */
const deadLinks = (page: ReadPage): string[] => {
  const ids = page.elements.map(element => attr(element, 'id'))
  const targets = all(page, 'a').map(link => attr(link, 'href') ?? '')
  return targets.filter(target => target.startsWith('#') && !ids.includes(target.slice(1)))
}

const kept = (page: ReadPage): Record<string, string> => Object.fromEntries(sentBy(formOf(page)))

describe('a registration that is refused', () => {
  it('names every fault at once, each with a link to its field, and keeps what was typed', async () => {
    const on = await openApp()
    const wrong = {
      'participant.name': ['  '],
      'participant.phone': ['0123'],
      'participant.unit': ['so-b'],
      consent: [],
    }
    const page = await press(on, await visit(on, '/q/thi-thu?site=so-a'), wrong)
    expect(page.status).toBe(422)
    expect(summaryOf(page)).toEqual([
      'Chưa nhập Họ và tên.',
      'Số điện thoại chưa đúng. Xem lại: Số điện thoại.',
      'Bạn chưa đồng ý cho xử lý dữ liệu cá nhân. Xem lại: Đồng ý.',
    ])
    expect(deadLinks(page)).toEqual([])
    expect(kept(page)).toMatchObject({
      'participant.phone': '0123',
      'participant.unit': 'so-b',
      site: 'so-a',
    })
    expect(all(page, 'title').length).toBe(1)
    expect(page.html).toContain('<title>Lỗi: ')
  })

  it('ties every fault to its control for a screen reader, and marks no other', async () => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu'), {
      ...registered,
      'participant.phone': ['0123'],
    })
    const wrong = page.elements.filter(element => attr(element, 'aria-invalid') === 'true')
    expect(wrong.map(element => attr(element, 'name'))).toEqual(['participant.phone'])
    const ids = page.elements.map(element => attr(element, 'id'))
    for (const id of attr(wrong[0], 'aria-describedby')?.split(' ') ?? ['none']) expect(ids).toContain(id)
  })

  it('leaves the checking to the server, which tells every fault beside its field and not one a page', async () => {
    const on = await openApp()
    const first = await visit(on, '/q/thi-thu')
    expect(attr(formOf(first), 'novalidate')).toBe('')
    const page = await press(on, first)
    const beside = all(page, 'p').filter(each => attr(each, 'class') === 'fault')
    expect(beside.map(each => attr(each, 'id'))).toEqual([
      'participant.name-loi',
      'participant.phone-loi',
      'participant.unit-loi',
      'consent-loi',
    ])
  })

  it('puts focus on the summary, which is announced', async () => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu'), {})
    const [summary] = page.elements.filter(element => attr(element, 'role') === 'alert')
    expect([attr(summary, 'tabindex'), attr(summary, 'autofocus')]).toEqual(['-1', ''])
    const untouched = await visit(on, '/q/thi-thu')
    expect(untouched.elements.filter(element => attr(element, 'autofocus') !== undefined)).toEqual([])
  })

  it.each([
    ['an outdated consent', { ...registered, consent: ['0'] }, 409, 'Nội dung đồng ý đã thay đổi.'],
    [
      'a stray field',
      { ...registered, 'participant.admin': ['1'] },
      422,
      'Có mục mà cuộc thi không hỏi, hoặc không còn hỏi.',
    ],
    [
      'a field sent twice',
      { ...registered, 'participant.name': ['A', 'B'] },
      422,
      'Một mục được gửi nhiều lần.',
    ],
    ['a site sent twice', { ...registered, site: ['so-a', 'so-b'] }, 422, 'Một mục được gửi nhiều lần.'],
    [
      'a unit that is not offered',
      { ...registered, 'participant.unit': ['so-x'] },
      409,
      'Danh sách lựa chọn đã thay đổi.',
    ],
  ])('says so of %s', async (_, fill, status, sentence) => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu'), fill)
    expect(page.status).toBe(status)
    expect(summaryOf(page).join()).toContain(sentence)
    expect(deadLinks(page)).toEqual([])
  })

  it('says when the attempts are used up', async () => {
    const on = await openApp(withRules({ attempts: { limit: 1, official: 'most-right' } }))
    const paper = await begin(on)
    await press(on, paper, answered(paper))
    const page = await begin(on)
    expect([page.status, summaryOf(page)[0]]).toEqual([
      403,
      expect.stringContaining('Bạn đã dùng hết số lượt thi theo Thể lệ.'),
    ])
  })
})

describe('a paper that is refused', () => {
  it('names every question left blank and the prediction, and keeps every answer', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const fill = answered(paper)
    const questions = Object.keys(fill).filter(name => name !== 'prediction')
    const partial = { ...fill, prediction: ['nhiều'], [questions[2] ?? '']: [], [questions[5] ?? '']: [] }
    const page = await press(on, paper, partial)
    expect(page.status).toBe(422)
    expect(summaryOf(page)).toEqual([
      'Còn câu hỏi chưa trả lời. Xem lại: Câu 3, Câu 6.',
      'Số dự đoán chưa hợp lệ. Xem lại: Câu dự đoán.',
    ])
    expect(deadLinks(page)).toEqual([])
    const sent = (of: Record<string, string[]>) =>
      Object.entries(of).flatMap(([name, values]) => values.map(value => `${name}=${value}`))
    const now = sentBy(formOf(page)).map(([name, value]) => `${name}=${value}`)
    expect(now).toEqual(expect.arrayContaining(sent(partial)))
    const done = await press(on, page, {
      [questions[2] ?? '']: fill[questions[2] ?? ''] ?? [],
      [questions[5] ?? '']: fill[questions[5] ?? ''] ?? [],
      prediction: ['1200'],
    })
    expect(done.status).toBe(201)
    const tally = await (await on.app.request('/v1/contests/thi-thu/tally')).json()
    expect(tally.totals).toMatchObject({ attempts: 1, via: { link: 1 } })
  })

  it.each([
    ['an option of another paper', { 'mot-2': ['zzz1'] }],
    ['a question of another paper', { 'ba-1': ['zzz1'] }],
  ])('says so of %s', async (_, change) => {
    const on = await openApp()
    const paper = await begin(on)
    const page = await press(on, paper, { ...answered(paper), ...change })
    expect(page.status).toBe(422)
    expect(summaryOf(page)).not.toEqual([])
    expect(all(page, 'fieldset')).toHaveLength(7)
  })

  it.each([
    ['a token that was edited', 'invalid-token', 403, 'Phiên làm bài không hợp lệ.'],
    ['a paper that is too late', 'expired-token', 410, 'Lượt thi đã quá hạn nộp.'],
    ['a contest that has closed', 'after-closing', 403, 'Cuộc thi đã kết thúc.'],
    [
      'other answers than before',
      'already-submitted',
      409,
      'Lượt thi này đã được nộp với các câu trả lời khác.',
    ],
  ])('ends calmly with %s, and shows the way back', async (_, code, status, sentence) => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const fill: Record<string, string[]> = answered(paper)
    if (code === 'invalid-token') fill.token = [`${kept(paper).token}A`]
    if (code === 'expired-token') on.clock.now = OPENS + 25 * 3_600_000
    if (code === 'after-closing') on.clock.now = CLOSES + 10_001
    if (code === 'already-submitted') await press(on, paper, { ...fill, prediction: ['7'] })
    const page = await press(on, paper, fill)
    expect(page.status).toBe(status)
    expect(page.text).toContain(sentence)
    expect(all(page, 'a').map(link => attr(link, 'href'))).toContain('/q/thi-thu?site=so-a')
    expect(all(page, 'form')).toEqual([])
  })

  it.each([
    ['the disk is full', 'SQLITE_FULL', 503, 'Hệ thống đang bận, bài của bạn chưa được ghi.'],
    ['something breaks', 'OTHER', 500, 'Hệ thống gặp lỗi.'],
  ])(
    'comes again with every answer when %s, and promises no sending by itself',
    async (_, code, status, says) => {
      const on = await openApp()
      const paper = await begin(on)
      const fill = answered(paper)
      const { record } = on.store
      on.store.record = () => Promise.reject(Object.assign(new Error('no'), { code }))
      const page = await press(on, paper, fill)
      expect([page.status, summaryOf(page).join()]).toEqual([status, expect.stringContaining(says)])
      expect(page.text).not.toContain('tự gửi lại')
      expect(on.log).toEqual(['/q: Error: no'])
      on.store.record = record
      expect((await press(on, page)).status).toBe(201)
    },
  )
})

describe('a contest that takes nobody in', () => {
  it.each([
    ['before it opens', OPENS - 1, 'Cuộc thi chưa mở.'],
    ['once it is closed', CLOSES, 'Cuộc thi đã kết thúc.'],
  ])('says so %s, to a reader and to a form sent anyway', async (_, now, sentence) => {
    const on = await openApp()
    const first = await visit(on, '/q/thi-thu')
    on.clock.now = now
    const page = await visit(on, '/q/thi-thu')
    expect([page.status, page.text.includes(sentence)]).toEqual([200, true])
    expect(all(page, 'form').filter(form => attr(form, 'method') === 'post')).toEqual([])
    const sent = await press(on, first, registered)
    expect(sent.status).toBe(403)
    expect(summaryOf(sent).join()).toContain(sentence)
    const empty = await press(on, first)
    expect(summaryOf(empty)).toHaveLength(1)
    expect(deadLinks(empty)).toEqual([])
  })

  it('shows the three counts of every agency once it is closed, and not before', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-b')
    await press(on, paper, answered(paper))
    expect(all(await visit(on, '/q/thi-thu'), 'table')).toEqual([])
    on.clock.now = CLOSES
    const page = await visit(on, '/q/thi-thu')
    expect(page.text).toContain('1 lượt thi, 1 bài hợp lệ, 1 người dự thi')
    expect(page.html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')).toContain('Sở B 1 1 1 0 0 1 0')
  })

  it.each(['/q/khong-co', '/q/khong-co/receipt', '/q/%3Cscript%3E'])('is unknown at %s', async path => {
    const on = await openApp()
    for (const page of [await visit(on, path), await visit(on, path)]) {
      expect([page.status, page.text.includes('Không có cuộc thi này.')]).toEqual([404, true])
      expect(all(page, 'script')).toEqual([])
    }
  })

  it('leads an attempt’s address opened by hand back to the contest', async () => {
    const on = await openApp()
    const answer = await on.app.request('/q/thi-thu/abcdefghijklmnopqrstuv')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/q/thi-thu'])
  })

  it('refuses a body that is no form, as a page', async () => {
    const on = await openApp()
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x', Origin: OURS }
    const answer = await on.app.request('/q/thi-thu', { method: 'POST', headers, body: '--x--' })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([415, 'text/html; charset=utf-8'])
  })
})
