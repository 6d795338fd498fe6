import { describe, expect, it } from 'vitest'
import { openApp } from '../../open-app.ts'
import { CLOSES, OPENS, sampleContest, withRules } from '../../sample-contest.ts'
import { all, attr, type ReadPage, textOf } from './read-page.ts'
import { answered, begin, formOf, type Opened, press, receiptOn, sentBy, visit } from './visit.ts'

const MINUTE = 60_000
const WEEK = 7 * 86_400_000

/** Rounds of a week each from the opening, by their titles; `gap` ms lie between them. */
const weekly = (titles: readonly string[], gap = 0) =>
  withRules({
    rounds: titles.map((title, at) => ({
      id: `dot-${at + 1}`,
      title,
      opens: OPENS + at * (WEEK + gap),
      closes: OPENS + at * (WEEK + gap) + WEEK,
    })),
  })

const limited = (onExpiry: 'submit' | 'void', answerAll = true) =>
  withRules({ paper: { options: 3, timeLimit: 15, validFor: 24, answerAll, onExpiry } })

const headingOf = (page: ReadPage) => all(page, 'h1').map(textOf).join().trim()
const buttonOf = (page: ReadPage) => {
  const button = all(page, 'a').find(link => attr(link, 'class') === 'button')
  return button ? [textOf(button), attr(button, 'href')] : undefined
}
const totals = async (on: Opened) =>
  (await (await on.app.request('/v1/contests/thi-thu/tally')).json()).totals

describe('a paper of a round that has ended', () => {
  it.each([
    [
      'while the next is open',
      ['Tuần 1', 'Tuần 2'],
      0,
      WEEK + MINUTE,
      'Tuần 1 đã kết thúc.',
      'Tuần 2 đang mở, nhận bài đến 23:59 ngày 14/09/2024',
      'Dự thi Tuần 2',
    ],
    [
      'while another is open',
      ['Đợt 1', 'Đợt 2', 'Đợt 3'],
      0,
      2 * WEEK + MINUTE,
      'Đợt 1 đã kết thúc.',
      'Đợt 3 đang mở',
      'Dự thi Đợt 3',
    ],
    [
      'between two',
      ['Tuần 1', 'Tuần 2'],
      2 * 86_400_000,
      WEEK + MINUTE,
      'Tuần 1 đã kết thúc.',
      'Tuần 2 mở từ 00:00 ngày 10/09/2024',
      'Về trang của cuộc thi',
    ],
  ])(
    'names it, says what becomes of the paper, and the way on: %s',
    async (_, titles, gap, later, heading, says, label) => {
      const on = await openApp(weekly(titles, gap))
      const paper = await begin(on, 'so-a')
      on.clock.now = OPENS + later
      const page = await press(on, paper, answered(paper))
      expect([page.status, headingOf(page)]).toEqual([403, heading])
      expect(page.text).toContain(
        'Bài này phải nộp trước 00:00 ngày 02/09/2024 (giờ Việt Nam) nên không được tính.',
      )
      expect(page.text).toContain('Các lượt bạn đã nộp trước đó vẫn được tính.')
      expect(page.text).toContain(says)
      expect(page.text).not.toContain('Cuộc thi đã kết thúc')
      expect(buttonOf(page)).toEqual([label, '/q/thi-thu?site=so-a'])
      expect(await totals(on)).toMatchObject({ attempts: 0 })
    },
  )

  it('leads into the open round by its button, where another paper counts', async () => {
    const on = await openApp(weekly(['Tuần 1', 'Tuần 2']))
    const paper = await begin(on, 'so-a')
    on.clock.now = OPENS + WEEK + MINUTE
    const page = await press(on, paper, answered(paper))
    const first = await visit(on, buttonOf(page)?.[1] ?? '')
    expect(first.text).toContain('Tuần 2 nhận bài đến 23:59 ngày 14/09/2024')
    const second = await begin(on, 'so-a')
    expect((await press(on, second, answered(second))).status).toBe(201)
  })

  it('says of the last one that the contest has ended, and asks nobody to begin again', async () => {
    const on = await openApp(weekly(['Tuần 1', 'Tuần 2']))
    on.clock.now = OPENS + 2 * WEEK - 60 * MINUTE
    const paper = await begin(on)
    on.clock.now = OPENS + 2 * WEEK + MINUTE
    const page = await press(on, paper, answered(paper))
    expect([headingOf(page), buttonOf(page)?.[0]]).toEqual(['Cuộc thi đã kết thúc.', 'Về trang của cuộc thi'])
    expect(page.text).toContain('nên không được tính')
  })
})

describe('a paper handed in when its time is up', () => {
  it.each([
    [true, 15 * MINUTE],
    [true, 15 * MINUTE + 9999],
    [false, 15 * MINUTE + 9999],
  ])(
    'is taken as it stands, and the page says what was counted (answerAll %s, after %i ms)',
    async (answerAll, after) => {
      const on = await openApp(limited('submit', answerAll))
      const paper = await begin(on, 'so-a')
      on.clock.now += after
      const some = Object.fromEntries(
        Object.entries(answered(paper))
          .filter(([name]) => name !== 'prediction')
          .slice(0, 3),
      )
      const page = await press(on, paper, { ...some, prediction: [''] })
      expect(page.status).toBe(201)
      expect(page.text).toContain(
        'Đã hết giờ làm bài nên bài được nhận như đang có: 3/7 câu đã trả lời, câu bỏ trống tính là sai; không có số dự đoán.',
      )
      expect(await totals(on)).toMatchObject({ attempts: 1 })
    },
  )

  it('says nothing of blanks where there are none, and nothing of time where there was time', async () => {
    const on = await openApp(limited('submit', false))
    const whole = await begin(on)
    on.clock.now += 15 * MINUTE
    expect((await press(on, whole, answered(whole))).text).not.toContain('như đang có')
    const early = await begin(on, 'so-a', { 'participant.phone': ['0987654321'] })
    const page = await press(on, early, { prediction: ['7'] })
    expect(page.text).toContain('Bài được nhận như đang có: 0/7 câu đã trả lời, câu bỏ trống tính là sai.')
    expect(page.text).not.toContain('hết giờ')
  })

  it.each(['submit', 'void'] as const)(
    'and later is not taken: says until when it could, and that it is not counted (%s)',
    async onExpiry => {
      const on = await openApp(limited(onExpiry))
      const paper = await begin(on, 'so-a')
      on.clock.now += 15 * MINUTE + 10_001
      const page = await press(on, paper, answered(paper))
      expect([page.status, headingOf(page)]).toEqual([410, 'Lượt thi đã quá hạn nộp.'])
      expect(page.text).toContain(
        'Bài này phải nộp trước 00:15 ngày 01/09/2024 (giờ Việt Nam) nên không được tính.',
      )
      expect(buttonOf(page)).toEqual(['Bắt đầu lượt thi mới', '/q/thi-thu?site=so-a'])
      expect(await totals(on)).toMatchObject({ attempts: 0 })
    },
  )

  it('once it has been handed in: says that this counts, with its receipt, however late and whatever else is sent', async () => {
    for (const after of [MINUTE, 16 * MINUTE, 61 * 24 * 60 * MINUTE]) {
      const on = await openApp(limited('submit'))
      const paper = await begin(on, 'so-a')
      const receipt = receiptOn(await press(on, paper, answered(paper)))
      on.clock.now += after
      const page = await press(on, paper, { ...answered(paper), prediction: ['7'] })
      expect(receiptOn(page)).toBe(receipt)
      expect(page.text).toMatch(/bài nộp lần đầu được giữ nguyên/i)
      expect(page.text).not.toContain('không được tính')
    }
  })
})

it('a late paper is not said to count for nothing while nobody can tell whether it was handed in before', async () => {
  const on = await openApp(limited('submit'))
  const paper = await begin(on, 'so-a')
  on.clock.now += 16 * MINUTE
  const { find } = on.store
  let asked = 0
  // The submit itself asks first, and the page after it.
  on.store.find = receipt =>
    ++asked === 1 ? find(receipt) : Promise.reject(Object.assign(new Error('no'), { code: 'SQLITE_IOERR' }))
  const page = await press(on, paper, answered(paper))
  expect([page.status, headingOf(page)]).toEqual([503, 'Hệ thống đang bận, bài của bạn chưa được ghi.'])
  expect(page.text).not.toContain('không được tính')
})

it.each([true, false])(
  'no browser keeps back a paper with blanks; a radio is marked as required only where it is (%s)',
  async answerAll => {
    const on = await openApp(limited('submit', answerAll))
    const paper = await begin(on)
    expect(attr(formOf(paper), 'novalidate')).toBe('')
    const radios = all(paper, 'input').filter(input => attr(input, 'type') === 'radio')
    expect(new Set(radios.map(radio => attr(radio, 'required') !== undefined))).toEqual(new Set([answerAll]))
  },
)

it('a paper that lay open when the contest was extended says its new end, and is taken', async () => {
  const rounds = (closes: number) =>
    withRules({ rounds: [{ id: 'dot-1', title: 'Đợt 1', opens: OPENS, closes }] })
  const on = await openApp(rounds(OPENS + 30 * MINUTE))
  const paper = await begin(on, 'so-a')
  expect(paper.text).toContain('Nộp bài trước 00:30 ngày 01/09/2024')
  await on.store.close()
  const later = await openApp(
    { ...sampleContest, rules: rounds(CLOSES).rules, version: 'eeeeeeeeeeeeeeee' },
    on.data,
  )
  later.clock.now = OPENS + 40 * MINUTE
  const again = await press(later, paper, { prediction: ['7'] })
  expect(again.text).toContain('Nộp bài trước 00:00 ngày 02/09/2024')
  expect(again.headers.get('cache-control')).toBe(`private, max-age=${(24 * 60 - 40) * 60 + 1}`)
  expect(sentBy(formOf(again)).map(([name]) => name)).toContain('token')
  expect((await press(later, again, answered(again))).status).toBe(201)
})
