import { describe, expect, it } from 'vitest'
import type { Contest } from '../../../server/contest/contest.ts'
import { OURS, openApp, person, SITE_A } from '../../open-app.ts'
import { CLOSES, OPENS, sampleContest, sampleRules, withRules } from '../../sample-contest.ts'
import { all, attr } from './read-page.ts'
import { answered, begin, type Opened, press, receiptOn, registered, visit } from './visit.ts'

const APART =
  'Bài vẫn được chấm và xét giải cá nhân như nhau; lượt thi được thống kê riêng, chưa cộng cho cơ quan nào.'
const lookUp = (on: Opened, code: string) => visit(on, `/q/thi-thu/receipt?code=${code}`)

/** A receipt by each way an attempt can come. */
const ways: Record<string, (on: Opened) => Promise<string>> = {
  script: async on => (await (await on.submit(await on.start())).json()).receipt,
  frame: async on => {
    const page = await visit(on, `/frame/thi-thu?host=${SITE_A}`)
    const frame = attr(all(page, 'agency-quiz')[0], 'frame') ?? ''
    return (
      await (await on.submit(await on.start({ ...person, frame }, OURS), [['frame', frame]], OURS)).json()
    ).receipt
  },
  link: async on => {
    const paper = await begin(on, 'so-a')
    return receiptOn(await press(on, paper, answered(paper)))
  },
  unknown: async on => {
    const paper = await begin(on)
    return receiptOn(await press(on, paper, answered(paper)))
  },
}

describe('whoever looks a receipt up', () => {
  it.each([
    ['script', 'Sở A', 'Tính theo cổng đã mở bài thi, không theo đơn vị bạn khai.'],
    ['frame', 'Sở A', 'Tính theo cổng đã mở bài thi (trong khung), không theo đơn vị bạn khai.'],
    ['link', 'Sở A', 'Tính theo đường dẫn hoặc mã QR đã mở, không theo đơn vị bạn khai.'],
    ['unknown', 'Chưa xác định cơ quan', APART],
  ])('of an attempt by %s reads whom it counts for, and why', async (way, agency, why) => {
    const on = await openApp()
    const code = (await ways[way]?.(on)) ?? ''
    const page = await lookUp(on, code)
    expect(page.text).toContain(agency)
    expect(page.text).toContain(why)
    expect(page.text).not.toMatch(/sổ cái|leaf|Số thứ tự/)
    expect((await (await on.app.request(`/v1/receipts/${code}`)).json()).leaf).toMatchObject({ index: 0 })
  })

  it.each<[string, Partial<Contest['rules']>]>([
    ['no unit is asked for', { fields: sampleRules.fields.filter(({ name }) => name !== 'unit') }],
    [
      'a prize goes by the declared unit',
      {
        prizes: {
          individual: [],
          collective: [{ name: 'Giải', count: 1, metric: 'people', unit: 'declared' }],
        },
      },
    ],
  ])('is told nothing of a declared unit where %s', async (_, change) => {
    const on = await openApp(withRules(change))
    const paper = await press(
      on,
      await visit(on, '/q/thi-thu?site=so-a'),
      Object.fromEntries(
        Object.entries(registered).filter(([name]) =>
          'fields' in change ? name !== 'participant.unit' : true,
        ),
      ),
    )
    const result = await press(on, paper, answered(paper))
    for (const page of [result, await lookUp(on, receiptOn(result))]) {
      expect(page.text).toContain('Tính theo đường dẫn hoặc mã QR đã mở.')
      expect(page.text).not.toContain('đơn vị bạn khai')
    }
  })
})

describe('the page of the result', () => {
  it('names the agency that the store has, and says why', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const page = await press(on, paper, { ...answered(paper), 'participant.unit': [] })
    expect(page.text).toContain(
      'Ghi cho: Sở A. Tính theo đường dẫn hoặc mã QR đã mở, không theo đơn vị bạn khai.',
    )
    const changed = await begin(on, 'so-a')
    const apart = await press(on, changed, { ...answered(changed), site: ['so-b'] })
    expect(apart.text).toContain('Ghi cho: Chưa xác định cơ quan.')
    expect(apart.text).toContain(APART)
  })

  it('says that the paper is here although nothing more can be read', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    on.store.find = () => Promise.reject(Object.assign(new Error('no'), { code: 'SQLITE_IOERR' }))
    const page = await press(on, paper, answered(paper))
    expect([page.status, receiptOn(page)]).toEqual([201, expect.stringMatching(/^[0-9A-Z-]{19}$/)])
    expect(page.text).toContain('Ghi cho: Sở A.')
  })

  it('keeps the name of an agency that was merged away since', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const code = receiptOn(await press(on, paper, answered(paper)))
    await on.store.close()
    const agencies = sampleContest.agencies.filter(({ id }) => id !== 'so-a')
    const later = await openApp({ ...sampleContest, agencies, version: 'eeeeeeeeeeeeeeee' }, on.data)
    expect((await lookUp(later, code)).text).toContain('Sở A')
    expect((await press(later, paper, answered(paper))).text).toContain('Ghi cho: Sở A.')
  })

  it.each([
    ['at the end of a day', CLOSES, 'từ ngày 31/10/2024'],
    ['in the afternoon', CLOSES - 7 * 3_600_000, 'từ 17:01 ngày 30/10/2024'],
  ])('says from when the score can be seen, and then it can: a close %s', async (_, closes, when) => {
    const rounds = [
      { id: 'a', title: 'Tuần 1', opens: OPENS, closes: OPENS + 86_400_000 },
      { id: 'b', title: 'Tuần 2', opens: OPENS + 86_400_000, closes },
    ]
    const on = await openApp(withRules({ rounds }))
    const paper = await begin(on)
    const page = await press(on, paper, answered(paper))
    expect(page.text).toContain(`Số câu đúng xem được ${when} (giờ Việt Nam), bằng mã biên nhận này`)
    on.clock.now = closes + 60_000
    expect((await lookUp(on, receiptOn(page))).text).toMatch(/Số câu đúng ?\d\/7/)
  })

  it('can be kept: as a file that says the same, and as an address', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const page = await press(on, paper, answered(paper))
    const code = receiptOn(page)
    expect(page.text).toContain('Lưu biên nhận về máy')
    expect(page.text).toContain('in trang này')
    const links = all(page, 'a').map(link => attr(link, 'href') ?? '')
    expect(links).toContain(`/q/thi-thu/receipt?code=${code}`)
    const file = await on.app.request(links.find(link => link.includes('format=text')) ?? '')
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="bien-nhan-${code}.txt"`)
    const text = await file.text()
    for (const said of [
      code,
      'Cuộc thi thử',
      'Sở A',
      'không theo đơn vị bạn khai',
      `${OURS}/q/thi-thu/receipt?code=${code}`,
    ])
      expect(text).toContain(said)
    expect(text).not.toMatch(/<|&/)
    const lost = await on.app.request('/q/thi-thu/receipt?code=AAAA-AAAA-AAAA-AAAA&format=text')
    expect([lost.status, lost.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  })
})
