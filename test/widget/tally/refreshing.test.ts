import { expect } from 'chai'
import { noObservers, SilentObserver } from '../observers.ts'
import { agency, departments, sample, tallyOf } from './sample-tally.ts'
import { clear, type Stage, stage } from './stage.ts'

const busy = { status: 503, code: 'busy' }
const attempts = ({ find }: Stage) => find('.totals dd').textContent
const of = (count: number) => tallyOf([agency('Sở Y tế', departments, count)])

/** What the browser would say if the page were put in the background, or brought back. */
function turnPage(state: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('<agency-tally> readings', () => {
  afterEach(() => {
    turnPage('visible')
    clear()
  })

  it('reads one address, with the contest in it', async () => {
    const { asked } = await stage([sample], { contest: 'a/b' })
    expect(asked).to.deep.equal(['https://thi.example/v1/contests/a%2Fb/tally'])
  })

  it('reads again after as many seconds as asked', async () => {
    const set = await stage([of(1), of(2)], { refresh: '2' })
    expect([attempts(set), set.waiting()]).to.deep.equal(['1', 2])
    await set.pass()
    expect([attempts(set), set.waiting()]).to.deep.equal(['2', 2])
  })

  it('reads once when refresh is 0, and offers no pause', async () => {
    const set = await stage([of(1)], { refresh: '0' })
    expect(set.waiting()).to.equal(undefined)
    expect(set.element.renderRoot.querySelector('[data-action=pause]')).to.equal(null)
  })

  it('never reads more than once a second, whatever the page asks', async () => {
    expect((await stage([of(1)], { refresh: '0.01' })).waiting()).to.equal(1)
  })

  it('waits while the page is in the background, and reads at once when it is back', async () => {
    const set = await stage([of(1), of(2)])
    turnPage('hidden')
    expect(set.waiting()).to.equal(undefined)
    turnPage('visible')
    await set.settle()
    expect(attempts(set)).to.equal('2')
  })

  it('does not read while it is far out of sight, and reads when scrolled to', async () => {
    document.body.append(Object.assign(document.createElement('div'), { id: 'above' }))
    const above = document.getElementById('above')
    if (above) above.style.height = '5000px'
    const set = await stage([of(1)])
    expect(set.asked).to.deep.equal([])
    set.element.scrollIntoView()
    await set.settle()
    expect(set.asked).to.have.length(1)
  })

  it('stops for a reader who pauses, and goes on when asked', async () => {
    const set = await stage([of(1), of(2)])
    set.find('[data-action=pause]').click()
    await set.settle()
    expect(set.waiting()).to.equal(undefined)
    expect(set.find('[data-action=pause]').textContent).to.equal('Tiếp tục cập nhật')
    set.find('[data-action=pause]').click()
    await set.settle()
    expect(attempts(set)).to.equal('2')
  })

  it('goes on after being moved in the page, and stops when taken out', async () => {
    const set = await stage([of(1), of(2), of(3)])
    const elsewhere = document.body.appendChild(document.createElement('div'))
    elsewhere.append(set.element)
    await set.settle()
    expect(attempts(set)).to.equal('2')
    set.element.remove()
    await set.settle()
    expect(set.waiting()).to.equal(undefined)
  })

  it('shows another contest as soon as it is told to, without the figures of the one before', async () => {
    const set = await stage([of(1), 'lost'])
    set.element.contest = 'khac-2025'
    await set.settle()
    expect(set.asked.at(-1)).to.include('khac-2025')
    expect(set.text()).to.include('Chưa tải được số liệu')
    expect(set.element.renderRoot.querySelector('table')).to.equal(null)
  })
})

describe('<agency-tally> is not told where it stands', () => {
  const { IntersectionObserver: Observer } = globalThis
  const sheet = document.createElement('style')
  afterEach(() => {
    Object.assign(globalThis, { IntersectionObserver: Observer })
    sheet.remove()
    clear()
  })

  it('by an observer that is silent: it reads all the same', async () => {
    Object.assign(globalThis, { IntersectionObserver: SilentObserver })
    const set = await stage([of(1)])
    expect([set.asked.length, set.waiting()]).to.deep.equal([0, 3])
    await set.pass()
    expect(attempts(set)).to.equal('1')
  })

  for (const [name, observer] of Object.entries(noObservers))
    it(`by an observer that is ${name}: it reads all the same, once`, async () => {
      Object.assign(globalThis, { IntersectionObserver: observer })
      const set = await stage([of(1)])
      expect([attempts(set), set.asked.length]).to.deep.equal(['1', 1])
    })

  it('because the page takes its box away with display: contents', async () => {
    document.head.append(sheet)
    sheet.textContent = 'agency-tally { display: contents !important }'
    expect(attempts(await stage([of(1)]))).to.equal('1')
  })
})

describe('<agency-tally> on a bad network', () => {
  afterEach(clear)

  it('says what is wrong, tries again by itself, and shows the figures once they come', async () => {
    const set = await stage(['lost', 'lost', of(1)], { refresh: '5' })
    expect(set.find('[role=status]').textContent).to.include('Chưa tải được số liệu')
    await set.pass()
    await set.pass()
    expect(attempts(set)).to.equal('1')
    expect(set.find('[role=status]').textContent?.trim()).to.equal('')
  })

  it('tries again when asked, and does not lose the focus', async () => {
    const set = await stage(['lost', of(1)])
    set.find('[data-action=retry]').focus()
    set.find('[data-action=retry]').click()
    await set.settle()
    expect(attempts(set)).to.equal('1')
    expect(set.element.shadowRoot?.activeElement?.id).to.equal('title')
  })

  it('keeps the figures it has and says that they are old', async () => {
    const set = await stage([of(1), 'lost'])
    await set.pass()
    expect(attempts(set)).to.equal('1')
    expect(set.find('[role=status]').textContent).to.include('07:05:09 01/09/2024')
  })

  it('waits longer after each failure, up to a minute, and is quick again after a success', async () => {
    const set = await stage([...Array<'lost'>(6).fill('lost'), of(1)], { refresh: '5' })
    const waits = []
    for (let reading = 0; reading < 7; reading++) {
      waits.push(set.waiting())
      await set.pass()
    }
    expect(waits).to.deep.equal([10, 20, 40, 60, 60, 60, 5])
  })

  it('waits as long as the server asks', async () => {
    expect((await stage([{ ...busy, after: 90 }])).waiting()).to.equal(90)
  })

  // A browser's timer of more than 2³¹ ms ends at once, and a page would ask again and again.
  it('waits no longer than an hour for a gateway that asks for forty days', async () => {
    expect((await stage([{ ...busy, after: 40 * 86_400 }])).waiting()).to.equal(3_600)
  })

  for (const refresh of ['3600000', 'Infinity'])
    it(`reads once a day where the page asks for ${refresh} seconds`, async () => {
      expect((await stage([of(1)], { refresh })).waiting()).to.equal(86_400)
    })

  it('does not ask again for a contest that does not exist', async () => {
    const set = await stage([{ status: 404, code: 'unknown-contest' }], { contest: 'khong-co' })
    expect(set.text()).to.include('Không có cuộc thi “khong-co”')
    expect(set.waiting()).to.equal(undefined)
    expect(set.element.renderRoot.querySelector('button')).to.equal(null)
  })
})
