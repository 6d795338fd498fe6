import { describe, expect, it } from 'vitest'
import { openApp } from '../../open-app.ts'
import { CLOSES, OPENS, withRules } from '../../sample-contest.ts'
import { all, attr, type ReadPage } from './read-page.ts'
import { press, registered, visit } from './visit.ts'

const DAY = 86_400_000
const weeks = withRules({
  rounds: [
    { id: 'dot-1', title: 'Tuần 1', opens: OPENS, closes: OPENS + 7 * DAY },
    { id: 'dot-2', title: 'Tuần 2', opens: OPENS + 9 * DAY, closes: CLOSES },
  ],
})

/** Where sentences stand on a page, in the order given; -1 where one is missing. */
const places = (page: ReadPage, ...sentences: string[]) =>
  sentences.map(sentence => page.text.indexOf(sentence))
const ascending = (numbers: number[]) => numbers.every((number, at) => number > (numbers[at - 1] ?? -1))

describe('the page of a contest', () => {
  it('begins with its name, until when, and the button; then what else there is to know, then the form', async () => {
    const page = await visit(await openApp(), '/q/thi-thu?site=so-a')
    const order = [
      'Cuộc thi thử Dự thi',
      'Nhận bài đến 23:59 ngày 30/10/2024',
      'Bắt đầu',
      'Đơn vị tổ chức',
      'Thông tin người dự thi',
    ]
    expect(places(page, ...order)).toSatisfy(ascending)
    expect(all(page, 'a').map(link => attr(link, 'href'))).toContain('#dang-ky')
  })

  it('that was refused has the form before what else there is to know, and no button that leads to it', async () => {
    const on = await openApp()
    const page = await press(on, await visit(on, '/q/thi-thu'), {})
    expect(places(page, 'mục cần xem lại', 'Thông tin người dự thi', 'Đơn vị tổ chức')).toSatisfy(ascending)
    expect(all(page, 'a').map(link => attr(link, 'href'))).not.toContain('#dang-ky')
  })

  it('begins with the way to one’s own result once it is over', async () => {
    const on = await openApp()
    on.clock.now = CLOSES
    const page = await visit(on, '/q/thi-thu')
    const order = [
      'Cuộc thi đã kết thúc.',
      'Tra cứu kết quả của bạn',
      'Thống kê dự thi theo cơ quan',
      'Đơn vị tổ chức',
    ]
    expect(places(page, ...order)).toSatisfy(ascending)
  })

  it.each([
    [
      OPENS - 1,
      [
        'Cuộc thi chưa mở. Vui lòng quay lại từ 00:00 ngày 01/09/2024 (giờ Việt Nam).',
        'Tuần 1: từ 00:00 ngày 01/09/2024 đến 23:59 ngày 07/09/2024',
      ],
    ],
    [OPENS, ['Tuần 1 nhận bài đến 23:59 ngày 07/09/2024']],
    [
      OPENS + 7 * DAY,
      [
        'Tuần 1 đã kết thúc. Tuần 2 mở từ 00:00 ngày 10/09/2024 (giờ Việt Nam).',
        'Tuần 2: từ 00:00 ngày 10/09/2024',
      ],
    ],
    [OPENS + 9 * DAY, ['Tuần 2 nhận bài đến 23:59 ngày 30/10/2024']],
    [CLOSES, ['Cuộc thi đã kết thúc.']],
  ])('of several rounds names the one it speaks of (at %i)', async (now, sentences) => {
    const on = await openApp(weeks)
    on.clock.now = now
    const page = await visit(on, '/q/thi-thu')
    for (const sentence of sentences) expect(page.text).toContain(sentence)
    if (now < OPENS) return
    expect(page.text).not.toContain('Cuộc thi chưa mở')
    expect((await visit(on, '/')).text).not.toContain('Cuộc thi chưa mở')
  })

  it('takes a form that was opened in last week’s round into this week’s', async () => {
    const on = await openApp(weeks)
    const first = await visit(on, '/q/thi-thu')
    on.clock.now = OPENS + 9 * DAY
    expect((await press(on, first, registered)).status).toBe(200)
  })
})
