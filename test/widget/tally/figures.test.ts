import { expect } from 'chai'
import { agency, departments, districts, nothing, sample, tallyOf } from './sample-tally.ts'
import { clear, type Stage, stage } from './stage.ts'

/** What a row says to those who hear it, cell by cell. */
const rows = ({ element }: Stage, part = 'tbody:not(.apart)') =>
  [...element.renderRoot.querySelectorAll(`${part} tr`)].map(row => [...row.children].map(heard))

function heard(cell: Element): string {
  const copy = document.importNode(cell, true)
  for (const silent of copy.querySelectorAll('[aria-hidden]')) silent.remove()
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? ''
}

const names = (set: Stage) => rows(set).map(cells => cells[1])

async function choose(set: Stage, name: string, value: string): Promise<void> {
  const select = set.find(`select[name=${name}]`)
  if (select instanceof HTMLSelectElement) select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
  await set.settle()
}

describe('<agency-tally> figures', () => {
  afterEach(clear)

  it('shows the three counts of the whole contest, written as Vietnamese readers write numbers', async () => {
    const { find } = await stage([sample])
    const totals = [...find('.totals').children].map(one => one.textContent?.replace(/\s+/g, ' ').trim())
    expect(totals).to.deep.equal(['Lượt thi1.302', 'Bài hợp lệ870', 'Người dự thi651'])
  })

  it('says when the figures were true, on the clock of Việt Nam', async () => {
    const { find } = await stage([sample])
    expect(find('time').textContent).to.equal('Cập nhật lúc 07:05:09 01/09/2024')
  })

  it('puts agencies in order; equal counts share a place, and nothing is no place', async () => {
    const set = await stage([sample])
    const places = rows(set).map(cells => [cells[0], cells[1]])
    expect(places).to.deep.equal([
      ['1', 'Sở Nội vụ'],
      ['2', 'UBND huyện Cẩm Khê'],
      ['3', 'Sở Tài chính'],
      ['3', 'Sở Y tế'],
      ['–', 'Thanh tra tỉnh'],
    ])
  })

  it('has the three counts and the channel of each agency side by side', async () => {
    expect(rows(await stage([sample]))[0]).to.deep.equal([
      '1',
      'Sở Nội vụ',
      '1.204',
      '803',
      '602',
      'thẻ nhúng 1.204',
    ])
  })

  it('says every channel that was used', async () => {
    const mixed = { ...agency('Sở Y tế', departments, 9), via: { script: 4, frame: 3, link: 2, unknown: 0 } }
    expect(rows(await stage([tallyOf([mixed])]))[0]?.[5]).to.equal('thẻ nhúng 4 · khung nhúng 3 · liên kết 2')
  })

  it('sets apart what no registered site vouched for, and says why', async () => {
    const set = await stage([sample])
    expect(names(set)).not.to.include('Chưa xác định cơ quan')
    const [counts, why] = rows(set, '.apart')
    expect(counts?.slice(1)).to.deep.equal(['Chưa xác định cơ quan', '7', '5', '4', 'chưa rõ 7'])
    expect(why?.[1]).to.match(/chưa đăng ký với Ban Tổ chức/)
  })

  it('compares within one block', async () => {
    const set = await stage([sample])
    await choose(set, 'block', districts)
    expect(names(set)).to.deep.equal(['UBND huyện Cẩm Khê'])
    await choose(set, 'block', '')
    expect(names(set)).to.have.length(5)
  })

  it('puts agencies in order by another count', async () => {
    const few = { ...agency('Sở Nội vụ', departments, 90), people: 1 }
    const many = { ...agency('Sở Y tế', departments, 10), people: 10 }
    const set = await stage([tallyOf([few, many])])
    expect(names(set)).to.deep.equal(['Sở Nội vụ', 'Sở Y tế'])
    await choose(set, 'measure', 'people')
    expect(names(set)).to.deep.equal(['Sở Y tế', 'Sở Nội vụ'])
    expect(set.find('[aria-sort=descending]').textContent).to.equal('Người dự thi')
  })

  it('keeps what the reader chose when new figures arrive', async () => {
    const set = await stage([sample])
    await choose(set, 'block', districts)
    await set.pass()
    expect(set.asked).to.have.length(2)
    expect(names(set)).to.deep.equal(['UBND huyện Cẩm Khê'])
  })

  it('draws bars in proportion, of the ten leading agencies at most', async () => {
    const twelve = Array.from({ length: 12 }, (_, place) =>
      agency(`Cơ quan ${place}`, departments, 100 - place * 5),
    )
    const { element } = await stage([tallyOf(twelve)])
    const widths = [...element.renderRoot.querySelectorAll('.fill')].map(bar => bar.getAttribute('width'))
    expect(widths).to.have.length(10)
    expect(widths.slice(0, 2)).to.deep.equal(['100.00%', '95.00%'])
  })

  it('says so when nobody has taken part, and still lists every agency', async () => {
    const set = await stage([nothing])
    expect(set.text()).to.include('Chưa có lượt thi nào.')
    expect(names(set)).to.have.length(2)
  })

  it('puts a name that looks like markup on the page as text', async () => {
    const set = await stage([tallyOf([agency('<img src=x onerror=alert(1)>', departments, 1)])])
    expect(names(set)).to.deep.equal(['<img src=x onerror=alert(1)>'])
    expect(set.element.renderRoot.querySelector('img')).to.equal(null)
  })
})
