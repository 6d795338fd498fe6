import { expect } from 'chai'
import { contest } from '../quiz/scripted-server.ts'
import { agency, departments, nothing, tallyOf } from './sample-tally.ts'
import { clear, type Stage, stage } from './stage.ts'

const CLOSES = contest.closes
const LONG_AFTER = '2024-11-02T00:00:00.000+07:00'
const closed = { ...contest, status: 'closed' } as const

async function stageClosed(replies: Parameters<typeof stage>[0], attributes = {}): Promise<Stage> {
  const set = await stage(replies, { refresh: '0', ...attributes })
  set.contest = closed
  set.element.refresh = 5
  set.element.contest = 'khac-2024'
  await set.settle()
  await set.settle()
  return set
}

describe('<agency-tally> after the close', () => {
  afterEach(clear)

  it('says that the contest is over, stops asking, and offers no pause', async () => {
    const set = await stageClosed([tallyOf([agency('Sở Y tế', departments, 28)], LONG_AFTER)])
    expect(set.text()).to.contain('Cuộc thi đã kết thúc.').and.not.contain('Số liệu tạm thời')
    expect(set.waiting()).to.equal(undefined)
    expect(set.element.renderRoot.querySelector('[data-action=pause]')).to.equal(null)
  })

  it('promises nothing where nobody took part', async () => {
    const set = await stageClosed([{ ...nothing, asOf: LONG_AFTER }])
    expect(set.text()).to.contain('không có lượt thi nào').and.not.contain('ngay khi có người nộp bài')
  })

  it('reads on until the papers that were on their way at the close have come', async () => {
    const at = (asOf: string, attempts: number) => tallyOf([agency('Sở Y tế', departments, attempts)], asOf)
    const set = await stage([
      at('2024-10-30T23:59:58.000+07:00', 1),
      at(CLOSES, 2),
      at('2024-10-31T00:00:20.000+07:00', 3),
    ])
    expect(set.text()).to.contain('Số liệu tạm thời')
    set.contest = closed
    await set.pass()
    expect(set.waiting(), 'still on their way').not.to.equal(undefined)
    await set.pass()
    await set.settle()
    expect(set.find('.totals dd').textContent).to.equal('3')
    expect(set.waiting()).to.equal(undefined)
    expect(set.text()).to.contain('Cuộc thi đã kết thúc.')
  })

  it('goes on where the close was moved', async () => {
    const set = await stage([tallyOf([agency('Sở Y tế', departments, 1)], LONG_AFTER)])
    set.contest = { ...contest, closes: '2024-12-31T00:00:00+07:00' }
    await set.pass()
    expect(set.waiting()).not.to.equal(undefined)
    expect(set.text()).to.contain('Số liệu tạm thời')
  })

  it('asks for the contest once while that goes on', async () => {
    const set = await stage([tallyOf([agency('Sở Y tế', departments, 1)])])
    for (let reading = 0; reading < 5; reading++) await set.pass()
    expect(set.askedForContest()).to.equal(1)
  })
})

describe('<agency-tally> on a page under translation', () => {
  afterEach(clear)

  it('goes on showing newer figures', async () => {
    const of = (count: number) =>
      tallyOf([agency('Sở Y tế', departments, count)], `2024-09-01T07:05:0${count}.000+07:00`)
    const set = await stage([of(1), of(2)])
    const walker = document.createTreeWalker(set.element.renderRoot, NodeFilter.SHOW_TEXT)
    const texts: Node[] = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts) {
      if (!text.textContent?.trim() || text.parentElement?.closest('style')) continue
      const font = document.createElement('font')
      font.textContent = `«${text.textContent}»`
      text.parentNode?.replaceChild(font, text)
    }
    await set.pass()
    expect(set.find('.totals dd').textContent).to.equal('2')
    expect(set.find('time').textContent).to.contain('07:05:02')
    expect(set.find('tbody .count').textContent).to.contain('2')
    expect(set.find('.value').textContent).to.equal('2')
  })

  it('is Vietnamese whatever the template of the page says, and English where its own attribute asks', async () => {
    document.documentElement.lang = 'en-US'
    const set = await stage([tallyOf([agency('Sở Y tế', departments, 1)])])
    expect(set.find('.title').textContent).to.equal('Số liệu tham gia cuộc thi')
    set.element.lang = 'en'
    set.element.requestUpdate()
    await set.settle()
    expect(set.find('.title').textContent).to.equal('Participation in the contest')
    expect(set.find('tbody th').lang).to.equal('vi')
  })
})

describe('<agency-tally> puts equals together', () => {
  afterEach(clear)
  const wards = (count: number, attempts: number) =>
    Array.from({ length: count }, (_, at) => agency(`Phường ${at + 1}`, departments, attempts))
  const bars = (set: Stage) => set.element.renderRoot.querySelectorAll('.bar').length
  const leaders = (count: number) =>
    Array.from({ length: count }, (_, at) => agency(`Sở ${at + 1}`, departments, 100 - at))

  it('by number as people count: Phường 2 before Phường 10', async () => {
    const set = await stage([tallyOf(wards(12, 3))])
    const names = [...set.element.renderRoot.querySelectorAll('tbody .who')].map(node => node.textContent)
    expect(names.slice(0, 12)).to.deep.equal(wards(12, 3).map(({ name }) => name))
  })

  for (const [first, tied, shown] of [
    [4, 26, 4],
    [9, 1, 10],
    [9, 2, 9],
    [10, 5, 10],
    [0, 8, 8],
    [8, 2, 10],
  ] as const)
    it(`${first} leaders and ${tied} equals make ${shown} bars: no tie is cut`, async () => {
      const set = await stage([tallyOf([...leaders(first), ...wards(tied, 5)])])
      expect(bars(set)).to.equal(shown)
      const hasNote = set.element.renderRoot.querySelector('.note') !== null
      expect(hasNote).to.equal(first + tied > shown)
    })

  it('and where the first place alone is too crowded, says how many more share it', async () => {
    const set = await stage([tallyOf(wards(26, 5))])
    expect(bars(set)).to.equal(10)
    expect(set.find('.note').textContent).to.contain('Còn 16 cơ quan')
  })
})

describe('<agency-tally> on a phone', () => {
  afterEach(clear)

  it('has lists of 16 px at least, with an edge that is seen', async () => {
    const set = await stage([tallyOf([agency('Sở Y tế', departments, 1)])], {
      style: '--agency-quiz-font-size: 13px',
    })
    const { fontSize, borderTopColor } = getComputedStyle(set.find('select'))
    expect(Number.parseFloat(fontSize)).to.be.at.least(16)
    expect(borderTopColor).to.equal('rgb(82, 93, 107)')
  })
})
