import { expect } from 'chai'
import { html, render } from 'lit'
import { ConsolePageElement } from '../../../widget/console/console-page.ts'
import { LiveStampElement, ServerClockElement } from '../../../widget/console/live-stamp.ts'
import { ScreenElement } from '../../../widget/console/screen-element.ts'
import type { Environment } from '../../../widget/environment.ts'

class NumberScreen extends ScreenElement<{ n: number }> {
  protected override view({ n }: { n: number }) {
    return html`<p class="n">${n}</p>`
  }
}
customElements.define('console-page', ConsolePageElement)
customElements.define('live-stamp', LiveStampElement)
customElements.define('server-clock', ServerClockElement)
customElements.define('number-screen', NumberScreen)

const AS_OF = '2024-10-02T14:32:07.000+07:00'

/** A page of the console with a network and a time of the test's own; `pass` lets so many ms go by. */
async function page(
  body: unknown,
  answers: (() => Response | Promise<Response>)[],
  source: string | null = '/v1/n',
) {
  let now = 0
  const timers = new Set<{ at: number; then: () => void }>()
  const asked: RequestInit[] = []
  const environment: Environment = {
    fetch: async (_, init) => {
      asked.push(init)
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      if (!answer) throw new TypeError('no network')
      return answer()
    },
    after: (ms, then) => {
      const timer = { at: now + ms, then }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    now: () => now,
    random: () => 0,
    online: () => true,
  }
  const contest = { id: 'thi', title: 'Thi', status: 'open', rounds: [] }
  const member = { name: 'Ánh', role: 'Tổ Thư ký', may: [] }
  render(html`<script type="application/json" id="data"></script><div id="place"></div>`, document.body)
  const data = document.getElementById('data')
  if (data) data.textContent = JSON.stringify({ contest, member, now: AS_OF, asOf: AS_OF, source, body })
  const frame = new ConsolePageElement()
  const stamp = new LiveStampElement()
  const clock = new ServerClockElement()
  frame.environment = stamp.environment = clock.environment = environment
  const screen = new NumberScreen()
  frame.append(stamp, clock, screen)
  document.getElementById('place')?.append(frame)
  const settle = async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setTimeout(resolve))
    await screen.updateComplete
  }
  const pass = async (ms: number) => {
    const end = now + ms
    for (;;) {
      const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
      if (!next) break
      timers.delete(next)
      now = next.at
      next.then()
      await settle()
    }
    now = end
    await settle()
  }
  await settle()
  return {
    screen,
    stamp,
    clock,
    asked,
    pass,
    text: () => (screen.textContent ?? '').replace(/\s+/g, ' ').trim(),
  }
}

const told =
  (n: number, etag = `"${n}"`) =>
  () =>
    new Response(JSON.stringify({ n }), { headers: { ETag: etag, 'As-Of': '2024-10-02T14:32:10.000+07:00' } })
const said = ({ stamp }: { stamp: HTMLElement }) => (stamp.textContent ?? '').replace(/\s+/g, ' ').trim()

describe('the numbers of a page of the console', () => {
  afterEach(() => render(html``, document.body))

  it('stand there at once, and are read again every three seconds', async () => {
    const set = await page({ n: 1 }, [told(2)])
    expect(set.text()).to.equal('1')
    await set.pass(3000)
    expect([set.text(), said(set)]).to.deep.equal(['2', 'Trực tiếp, số liệu đến 14:32:10 ngày 02/10/2024'])
  })

  it('are asked for with what is known, and an unchanged answer moves nothing but the time', async () => {
    const set = await page({ n: 1 }, [told(2), () => new Response(null, { status: 304 })])
    await set.pass(6000)
    expect(set.asked.map(({ headers }) => headers)).to.deep.equal([{}, { 'If-None-Match': '"2"' }])
    expect(set.text()).to.equal('2')
  })

  it('stay through a failure, and say how old they are once that is ten seconds', async () => {
    const set = await page({ n: 7 }, [])
    await set.pass(9900)
    expect(said(set)).to.contain('Trực tiếp')
    await set.pass(2100)
    expect(set.text()).to.equal('7')
    expect(said(set)).to.match(/Mất kết nối, số liệu lúc 14:32:07 ?, đã 12 giây/)
  })

  it('that many read at once say how old they are as they come, and the connection is not said to be gone', async () => {
    const headers = { 'As-Of': '2024-10-02T14:32:10.000+07:00', Date: 'Wed, 02 Oct 2024 07:32:40 GMT' }
    const set = await page({ n: 1 }, [() => new Response('{"n":2}', { headers })])
    await set.pass(3000)
    expect(said(set)).to.match(/^Trực tiếp, số liệu đến 14:32:10 ngày 02\/10\/2024, đã 30 giây$/)
  })

  it('that are older than the page do not set the server’s clock back', async () => {
    const headers = { 'As-Of': '2024-10-02T14:32:04.000+07:00', Date: 'Wed, 02 Oct 2024 07:32:09 GMT' }
    const set = await page({ n: 1 }, [() => new Response('{"n":2}', { headers })])
    await set.pass(3000)
    expect(set.clock.textContent).to.contain('14:32:10')
  })

  it('come back by themselves', async () => {
    const set = await page({ n: 7 }, [
      () => new Response('', { status: 503 }),
      () => new Response('', { status: 502 }),
      told(8),
    ])
    await set.pass(40_000)
    expect(set.text()).to.equal('8')
    expect(said(set)).to.match(/^Trực tiếp, số liệu đến 14:32:10 ngày 02\/10\/2024/)
  })

  it('that are not there yet are waited for; an error never reads as nothing', async () => {
    const set = await page(null, [() => new Response('', { status: 503 })])
    expect(set.text()).to.match(
      /^Chưa lấy được số liệu. .*\(mã 503\)\. Đây không phải là “không có lượt thi nào”.* Thử lại$/,
    )
  })

  it('that take long to count say how far that is, every second, with a way out', async () => {
    const counting = (share: number) => () => new Response(JSON.stringify({ share }), { status: 202 })
    const set = await page(null, [counting(0.25), counting(0.5), told(3)])
    expect(set.text()).to.match(/Đang đếm từng lượt thi, được 25,0\s% Huỷ/)
    // There are no numbers that an instant could be told of.
    expect(said(set)).to.equal('')
    expect(set.screen.querySelector('a')?.getAttribute('href')).to.equal(location.pathname)
    await set.pass(1000)
    expect(set.text()).to.contain('50,0')
    await set.pass(1000)
    expect(set.text()).to.equal('3')
    expect(said(set)).to.match(/^Trực tiếp, số liệu đến 14:32:10/)
  })

  it('that a list is found by are being put together: no instant is told before there are rows', async () => {
    const set = await page({ n: 0, building: 0.1 }, [told(2)])
    expect(said(set)).to.equal('')
    await set.pass(3000)
    expect(said(set)).to.match(/^Trực tiếp, số liệu đến 14:32:10/)
  })

  it('that are being counted anew stay, and are not said to have lost the connection', async () => {
    const set = await page({ n: 7 }, [() => new Response(JSON.stringify({ share: 0.5 }), { status: 202 })])
    await set.pass(12_000)
    expect(set.text()).to.equal('7')
    expect(said(set)).to.contain('Đang đếm lại, số liệu lúc 14:32:07')
  })

  it('that are told once a day are not said to be live', async () => {
    const set = await page({ n: 7, toldUpTo: '2024-10-02T00:00:00.000+07:00' }, [told(2)])
    expect(said(set)).to.equal('Số liệu đến hết ngày 01/10/2024, mỗi ngày cập nhật một lần')
  })

  it('are asked for no more once the session is over', async () => {
    const set = await page({ n: 1 }, [() => new Response('', { status: 401 })])
    await set.pass(60_000)
    expect([set.asked.length, set.text()]).to.deep.equal([1, '1'])
    expect(said(set)).to.contain('Phiên đăng nhập đã hết').and.to.contain('Đăng nhập lại')
  })

  it('of a page that does not refresh are never asked for', async () => {
    const set = await page({ n: 1 }, [told(2)], null)
    await set.pass(60_000)
    expect([set.asked.length, set.text(), said(set)]).to.deep.equal([
      0,
      '1',
      'Số liệu đến 14:32:07 ngày 02/10/2024',
    ])
  })

  it('are left alone by a page that is gone', async () => {
    const set = await page({ n: 1 }, [told(2)])
    render(html``, document.body)
    await set.pass(60_000)
    expect(set.asked.length).to.equal(0)
  })
})
