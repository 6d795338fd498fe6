import { expect } from 'chai'
import type { AgencyTally, Tally } from '../../../server/contract/public.ts'
import { departments } from './sample-tally.ts'
import { clear, type Stage, stage } from './stage.ts'

const via = { script: 0, frame: 0, link: 0, unknown: 0 }

/** What a day tells of one agency while people are predicted. */
const told = (name: string, attempts: number): AgencyTally => ({
  ...{ agency: name, name, block: departments, attempts, valid: attempts, people: 0, hidden: true },
  via: attempts > 0 ? { ...via, script: 88, link: 12 } : via,
  ...(attempts === 0 && { below: 100 }),
})

const daily: Tally = {
  ...{ asOf: '2024-09-09T00:00:00.000+07:00', disclosure: 'daily', withheld: ['people'] },
  round: { id: 'tuan-2', title: 'Tuần 2' },
  totals: { attempts: 5300, valid: 5300, people: 2700, via: { ...via, script: 88, link: 12 } },
  agencies: [
    told('Sở Y tế', 1200),
    told('Sở Nội vụ', 2100),
    told('Thanh tra tỉnh', 0),
    told('Sở Tài chính', 1200),
  ],
  closed: [{ round: 'tuan-1', title: 'Tuần 1', totals: { attempts: 4521, valid: 4521, people: 2310, via } }],
}

const sealed: Tally = {
  ...{ asOf: daily.asOf, disclosure: 'sealed', withheld: ['attempts', 'valid', 'people'] },
  totals: { attempts: 0, valid: 0, people: 0, via, hidden: true },
  agencies: [{ ...told('Sở Y tế', 0), hidden: true }],
}

const rows = ({ element }: Stage) =>
  [...element.renderRoot.querySelectorAll('tbody:not(.apart) tr')].map(row =>
    [...row.querySelectorAll('th, .place, .count span:first-child, .via')].map(cell => cell.textContent),
  )

describe('<agency-tally> told a day at a time', () => {
  afterEach(clear)

  it('says what is not told in words, and gives a place only where figures differ', async () => {
    const set = await stage([daily])
    expect(rows(set)).to.deep.equal([
      ['1', 'Sở Nội vụ', '2.100', '2.100', 'chưa công bố', 'thẻ nhúng 88% · liên kết 12%'],
      ['–', 'Sở Tài chính', '1.200', '1.200', 'chưa công bố', 'thẻ nhúng 88% · liên kết 12%'],
      ['–', 'Sở Y tế', '1.200', '1.200', 'chưa công bố', 'thẻ nhúng 88% · liên kết 12%'],
      ['–', 'Thanh tra tỉnh', 'dưới 100', 'dưới 100', 'chưa công bố', '–'],
    ])
  })

  it('says of when the figures are, and of which round, with the rounds that are closed', async () => {
    const set = await stage([daily])
    expect(set.find('time').textContent).to.include('00:00:00 09/09/2024')
    expect(set.text()).to.include('Tuần 1 (đã đóng): 4.521 lượt thi, 4.521 bài hợp lệ, 2.310 người dự thi.')
    expect(set.find('tfoot th').textContent).to.equal('Tuần 2')
    expect(set.find('.totals').textContent).to.match(/5\.300\D+5\.300\D+2\.700/)
  })

  it('offers no order by what is not told, nor a pause, and asks once a minute', async () => {
    const set = await stage([daily])
    const offered = [...set.find('select[name=measure]').children].map(option => option.textContent)
    expect(offered).to.deep.equal(['Lượt thi', 'Bài hợp lệ'])
    expect(set.element.renderRoot.querySelector('[data-action=pause]')).to.equal(null)
    expect(set.waiting()).to.be.at.least(60)
  })

  it('shows no figure of what is sealed, and says why', async () => {
    const set = await stage([sealed])
    expect(set.text()).to.include('giữ kín')
    expect(set.element.renderRoot.querySelector('table, .totals, .chart')).to.equal(null)
  })
})
