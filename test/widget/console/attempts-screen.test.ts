import { expect } from 'chai'
import { html, render } from 'lit'
import type { AttemptList, AttemptRow } from '../../../server/contract/console/attempts.ts'
import { AttemptsScreen } from '../../../widget/console/attempts/attempts-screen.ts'
import { openPage } from './open-page.ts'

customElements.define('attempts-screen', AttemptsScreen)

const row = (receipt: string): AttemptRow => ({
  ...{ receipt, submittedAt: '2024-10-02T14:00:00.000+07:00', agency: null, host: null, via: 'script' },
  ...{ unit: null, kind: null, group: null, score: { right: 1, of: 7 }, seconds: 60, nth: 1, ofPerson: 1 },
  isFast: false,
})
const list = (receipts: string, change: Partial<AttemptList> = {}): AttemptList => ({
  ...{ filter: {}, said: [], faults: [], building: null, typed: null, next: null, before: 0 },
  ...{ count: receipts.length, countedAt: null, rows: [...receipts].map(row) },
  choices: { rounds: [], agencies: [], units: [], kinds: [], groups: [] },
  ...change,
})
const told = (body: AttemptList) => () =>
  new Response(JSON.stringify(body), { headers: { 'As-Of': '2024-10-02T14:32:10.000+07:00' } })
const open = (body: AttemptList, ...answers: AttemptList[]) =>
  openPage(new AttemptsScreen(), body, answers.map(told))

describe('the list of attempts that lies open', () => {
  afterEach(() => render(html``, document.body))

  it('says how many came above the rows it keeps', async () => {
    const set = await open(list('BA'), list('DCBA'))
    await set.pass(3000)
    expect(set.text()).to.contain('2 lượt mới: hiện lên đầu')
  })

  it('says nothing of new ones where the reading is the one of a process that read a little before', async () => {
    const set = await open(list('DCBA'), list('CBA'))
    await set.pass(3000)
    expect(set.text()).not.to.contain('lượt mới')
  })

  it('names the instant of a count that was made at another moment than its rows', async () => {
    const set = await open(list('BA', { countedAt: '2024-10-02T14:31:00.000+07:00' }), list('BA'))
    expect(set.text()).to.match(/^2 lượt khớp ?, đếm lúc 14:31:00/)
    await set.pass(3000)
    expect(set.text()).not.to.contain('đếm lúc')
  })

  it('has what led to nothing in its box again', async () => {
    const set = await open(list('', { typed: '0999 999 999', faults: [{ part: 'q', says: 'Không có.' }] }))
    expect(set.screen.querySelector<HTMLInputElement>('#find')?.value).to.equal('0999 999 999')
  })
})
