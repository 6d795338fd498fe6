import { expect } from 'chai'
import type { PublicContest } from '../../../server/contract/public.ts'
import { contest, scriptedServer } from './scripted-server.ts'
import { clear, fill, type Stage, stage } from './stage.ts'

const unit: PublicContest['fields'][number] = {
  name: 'unit',
  label: 'Đơn vị',
  type: 'choice',
  required: true,
  options: [
    { value: 'so-noi-vu', label: 'Sở Nội vụ' },
    { value: 'viet-tri', label: 'UBND thành phố Việt Trì' },
  ],
}

/** A citizen who has handed in one paper. */
async function done(): Promise<Stage> {
  const server = scriptedServer()
  server.contest = { ...contest, fields: [...contest.fields, unit] }
  const set = await stage({ server })
  await set.press('begin')
  fill(set, 'name', 'Nguyễn Thị Ánh')
  fill(set, 'phone', '0912345678')
  Object(set.find('[name=unit]')).value = 'viet-tri'
  set.find('[name=consent]').click()
  await set.press('start')
  await set.answerAll()
  await set.press('submit')
  return set
}

const typed = (set: Stage) => ['name', 'phone', 'unit'].map(name => Object(set.find(`[name=${name}]`)).value)

describe('another attempt', () => {
  afterEach(clear)

  it('finds the form filled in, and consent still to be given', async () => {
    const set = await done()
    await set.press('again')
    expect(typed(set)).to.deep.equal(['Nguyễn Thị Ánh', '0912345678', 'viet-tri'])
    expect(Object(set.find('[name=consent]')).checked).to.equal(false)
    await set.press('start')
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[name=consent]'))
    fill(set, 'name', 'Trần Văn Bình')
    set.find('[name=consent]').click()
    await set.press('start')
    expect(set.server.calls.at(-1)?.fields.slice(0, 3)).to.deep.equal([
      ['participant.name', 'Trần Văn Bình'],
      ['participant.phone', '0912345678'],
      ['participant.unit', 'viet-tri'],
    ])
  })

  it('after a reset, a reload or a change of contest finds nothing', async () => {
    const set = await done()
    set.element.reset()
    await set.settle()
    await set.press('begin')
    expect(typed(set)).to.deep.equal(['', '', ''])
    set.element.remove()
    const other = await done()
    other.server.contest = { ...other.server.contest, id: 'khac-2024' }
    other.element.contest = 'khac-2024'
    await other.settle()
    await other.settle()
    await other.press('begin')
    expect(typed(other)).to.deep.equal(['', '', ''])
    sessionStorage.clear()
    other.element.remove()
    const { server } = other
    const reloaded = await stage({ server })
    await reloaded.press('begin')
    expect(typed(reloaded)).to.deep.equal(['', '', ''])
  })
})
