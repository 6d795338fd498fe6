import { expect } from 'chai'
import { html, render } from 'lit'
import { ScreenElement } from '../../../widget/console/screen-element.ts'
import { openPage } from './open-page.ts'

class NumberScreen extends ScreenElement<{ n: number }> {
  protected override view({ n }: { n: number }) {
    return html`<p class="n">${n}</p>`
  }
}
customElements.define('number-screen', NumberScreen)

const page = (body: unknown, ...[answers, source]: AfterBody) =>
  openPage(new NumberScreen(), body, answers, source)
type AfterBody = Parameters<typeof openPage> extends [unknown, unknown, ...infer Rest] ? Rest : never

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

  it('that another process read a little before take nothing back; those of a clock that was set right do', async () => {
    const older = (time: string) => () =>
      new Response('{"n":6}', { headers: { ETag: '"6"', 'As-Of': `2024-10-02T${time}.000+07:00` } })
    const set = await page({ n: 7 }, [older('14:32:04'), older('14:02:04')])
    await set.pass(3000)
    expect([set.text(), said(set)]).to.deep.equal(['7', 'Trực tiếp, số liệu đến 14:32:07 ngày 02/10/2024'])
    await set.pass(3000)
    expect(set.asked[1]?.headers).to.deep.equal({})
    expect([set.text(), said(set)[0]]).to.deep.equal(['6', 'T'])
    expect(said(set)).to.contain('14:02:04')
  })

  it('that were waited for are shown once they are there, though they are of a little before the page', async () => {
    const headers = { 'As-Of': '2024-10-02T14:32:04.000+07:00' }
    const computed = () => new Response('{"n":6,"summary":{}}', { headers })
    const set = await page({ n: 0, summary: null }, [computed])
    await set.pass(3000)
    expect([set.text(), said(set)]).to.deep.equal(['6', 'Trực tiếp, số liệu đến 14:32:04 ngày 02/10/2024'])
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
