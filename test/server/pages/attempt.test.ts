import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { OURS, openApp, SITE_A } from '../../open-app.ts'
import { CLOSES, sampleContest, withRules } from '../../sample-contest.ts'
import { all, attr } from './read-page.ts'
import { answered, begin, formOf, press, receiptOn, registered, sentBy, visit } from './visit.ts'

const tallyOf = async (on: Awaited<ReturnType<typeof openApp>>) =>
  (await on.app.request('/v1/contests/thi-thu/tally')).json()

const rowOf = (tally: { agencies: { agency: string | null }[] }, agency: string | null) =>
  tally.agencies.find(row => row.agency === agency)

/** The stored attempt, without what every attempt has of its own. */
function storedBy({ data }: Awaited<ReturnType<typeof openApp>>) {
  const db = new Database(join(data, 'agency-quiz.db'), { readonly: true })
  const { attempt, receipt, digest, leaf, ...rest } = db.prepare('select * from attempts').get() as Row
  db.close()
  return rest
}

type Row = Readonly<Record<string, unknown>>

describe('an attempt without JavaScript', () => {
  it('goes from a link to a receipt, and moves the tally of that agency by exactly one', async () => {
    const on = await openApp()
    const before = await tallyOf(on)
    const paper = await begin(on, 'so-a')
    expect(all(paper, 'fieldset')).toHaveLength(7)
    const result = await press(on, paper, answered(paper))
    expect(result.status).toBe(201)
    expect(result.text).toContain('Nộp lúc 00:00 ngày 01/09/2024')
    const tally = await tallyOf(on)
    const counted = { attempts: 1, valid: 1, people: 1, via: { script: 0, frame: 0, link: 1, unknown: 0 } }
    expect(rowOf(tally, 'so-a')).toMatchObject(counted)
    expect(rowOf(tally, 'so-b')).toEqual(rowOf(before, 'so-b'))
    expect(rowOf(tally, null)).toEqual(rowOf(before, null))
    const receipt = await (await on.app.request(`/v1/receipts/${receiptOn(result)}`)).json()
    expect(receipt).toMatchObject({ counted: true, agency: { agency: 'so-a' }, via: 'link' })
  })

  it('is stored as the very attempt the element would have stored', async () => {
    const [byPage, byElement] = [await openApp(), await openApp()]
    const paper = await begin(byPage, 'so-a')
    await press(byPage, paper, answered(paper))
    const started = await byElement.start({ site: 'so-a' }, OURS)
    await byElement.submit(started, [['site', 'so-a']], OURS)
    expect(storedBy(byPage)).toEqual(storedBy(byElement))
  })

  it('gives the same receipt when the page is reloaded, and counts once', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const first = await press(on, paper, answered(paper))
    const again = await press(on, paper, answered(paper))
    expect([first.status, again.status]).toEqual([201, 200])
    expect(receiptOn(again)).toBe(receiptOn(first))
    expect((await tallyOf(on)).totals).toMatchObject({ attempts: 1 })
  })

  it.each([
    ['our own origin', OURS, 'link'],
    ['a null origin', 'null', 'link'],
    ['no origin', null, 'link'],
    ['a registered portal’s own form', SITE_A, 'unknown'],
    ['any other site’s form', 'https://la.example.com', 'unknown'],
  ])('from %s vouches for no more than it can', async (_, origin, via) => {
    const on = await openApp()
    const first = await visit(on, '/q/thi-thu?site=so-b')
    const paper = await press(on, first, registered, origin)
    const result = await press(on, paper, answered(paper), origin)
    const { via: recorded, agency } = await (await on.app.request(`/v1/receipts/${receiptOn(result)}`)).json()
    expect([recorded, agency?.agency ?? null]).toEqual([via, via === 'link' ? 'so-b' : null])
  })

  it.each([
    ['without a site', ''],
    ['with a site that is no agency', '?site=so-la'],
  ])('%s is graded and counted apart', async (_, query) => {
    const on = await openApp()
    const paper = await press(on, await visit(on, `/q/thi-thu${query}`), registered)
    expect(sentBy(formOf(paper)).map(([name]) => name)).not.toContain('site')
    await press(on, paper, answered(paper))
    expect(rowOf(await tallyOf(on), null)).toMatchObject({ attempts: 1, via: { unknown: 1 } })
  })

  it('that changes the agency on the way is counted for neither', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    await press(on, paper, { ...answered(paper), site: ['so-b'] })
    expect(rowOf(await tallyOf(on), null)).toMatchObject({ attempts: 1 })
  })

  it('shows the score when the rules tell it at once, and never before otherwise', async () => {
    const loud = await openApp(withRules({ disclosure: { score: 'immediate', answers: 'never' } }))
    const quiet = await openApp()
    const texts = await Promise.all(
      [loud, quiet].map(async on => {
        const paper = await begin(on)
        return (await press(on, paper, answered(paper))).text
      }),
    )
    expect(texts.map(text => /đúng \d+\/7 câu/.test(text))).toEqual([true, false])
  })

  it('is told the time limit as a clock time', async () => {
    const on = await openApp(withRules({ paper: { ...sampleContest.rules.paper, timeLimit: 15 } }))
    const { text } = await visit(on, '/q/thi-thu')
    expect(text).toContain('làm trong 15 phút')
    expect(text).toContain(
      'khi chọn đủ các phương án đúng và không chọn phương án sai; không tính điểm từng phần',
    )
    expect((await begin(on)).text).toContain('Nộp bài trước 00:15 ngày 01/09/2024')
  })
})

describe('the receipt page', () => {
  it('says what an attempt counts for, and tells a score after the close', async () => {
    const on = await openApp()
    const paper = await begin(on, 'so-a')
    const code = receiptOn(await press(on, paper, answered(paper)))
    const typed = code.toLowerCase().replaceAll('-', ' ')
    const look = () => visit(on, `/q/thi-thu/receipt?code=${encodeURIComponent(typed)}`)
    const open = await look()
    expect(open.text).toContain('Bài thi này được tính.')
    expect(open.text).toContain('Sở A')
    expect(open.text).toContain('Xem được từ ngày 31/10/2024 (giờ Việt Nam)')
    on.clock.now = CLOSES + 10_001
    expect((await look()).text).toMatch(/Số câu đúng ?\d\/7/)
    expect(open.headers.get('cache-control')).toBe('no-store')
  })

  it.each(['', 'ABCD', 'AAAA-AAAA-AAAA-AAAA', '"><script>alert(1)</script>'])(
    'keeps a code it does not know: %s',
    async code => {
      const on = await openApp()
      const page = await visit(on, `/q/thi-thu/receipt?code=${encodeURIComponent(code)}`)
      const [input] = all(page, 'input')
      expect([page.status, attr(input, 'value'), attr(input, 'aria-invalid')]).toEqual([404, code, 'true'])
      expect(page.text).toContain('Không tìm thấy biên nhận.')
      expect(all(page, 'script')).toEqual([])
    },
  )

  it('asks for a code where none was given', async () => {
    const page = await visit(await openApp(), '/q/thi-thu/receipt')
    expect([page.status, all(page, 'input').length]).toEqual([200, 1])
    expect(page.elements.map(element => attr(element, 'role'))).not.toContain('alert')
  })
})
