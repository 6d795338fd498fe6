import { expect } from 'chai'
import { contest, scriptedServer } from './scripted-server.ts'
import { clear, stage } from './stage.ts'

const MINUTE = 60_000
/** A server whose papers are to be done in half an hour. */
function timed() {
  const server = scriptedServer()
  server.contest = { ...contest, paper: { ...contest.paper, timeLimit: 30 } }
  return server
}

/** A server whose contest opens in `ms` by its own clock. */
function coming(ms: number) {
  const server = scriptedServer()
  const opens = new Date(Date.parse(contest.now) + ms + 7 * 3_600_000)
    .toISOString()
    .replace('.000Z', '+07:00')
  server.contest = { ...contest, status: 'before', opens }
  return server
}

describe('<agency-quiz> counts down', () => {
  afterEach(clear)

  it('to the opening on the server’s clock, then opens', async () => {
    const server = coming(2 * MINUTE)
    const set = await stage({ server })
    expect(set.find('[role=timer]').textContent).to.contain('00:02:00')
    expect(set.find('[role=timer]').getAttribute('aria-live')).to.equal('off')
    await set.pass(MINUTE)
    expect(set.find('[role=timer]').textContent).to.contain('00:01:00')
    server.contest = { ...contest, status: 'open' }
    await set.pass(MINUTE + 1_000)
    await set.settle()
    expect(set.has('[data-action=begin]')).to.equal(true)
    expect(set.waits(), 'nothing ticks any more').to.deep.equal([])
  })

  it('in days when it is long', async () => {
    const set = await stage({ server: coming(2 * 24 * 60 * MINUTE + 3 * 60 * MINUTE) })
    expect(set.find('[role=timer]').textContent).to.contain('2 ngày 03:00:00')
  })

  it('a paper without a limit from ten minutes before its end, and warns at five and at one', async () => {
    const set = await stage()
    await set.register()
    await set.pass(19 * MINUTE)
    expect(set.has('[role=timer]')).to.equal(false)
    await set.pass(MINUTE)
    expect(set.find('[role=timer]').textContent).to.contain('00:10:00')
    await set.pass(5 * MINUTE)
    expect(set.find('[role=status]').textContent).to.equal('Còn 5 phút làm bài.')
    await set.pass(4 * MINUTE)
    expect(set.find('[role=status]').textContent).to.equal('Còn 1 phút làm bài.')
  })

  it('a timed paper, and says so at five minutes, at one, and at the end', async () => {
    const server = timed()
    const set = await stage({ server })
    await set.register()
    await set.choose()
    expect(set.find('[role=timer]').textContent).to.contain('00:30:00')
    const said = () => set.find('[role=status]').textContent
    await set.pass(24 * MINUTE)
    expect(said()).to.equal('')
    await set.pass(MINUTE)
    expect(said()).to.equal('Còn 5 phút làm bài.')
    await set.pass(4 * MINUTE)
    expect(said()).to.equal('Còn 1 phút làm bài.')
    server.instead.submit.push('silence')
    await set.pass(MINUTE)
    await set.settle()
    expect(said()).to.equal('Đã hết giờ làm bài.')
    expect(server.calls.filter(({ kind }) => kind === 'submit')).to.have.length(1)
  })

  it('only while it is on the page', async () => {
    const set = await stage({ server: coming(2 * MINUTE) })
    set.element.remove()
    expect(set.waits()).to.deep.equal([])
    document.body.append(set.element)
    expect(set.waits()).to.have.length(1)
  })
})
