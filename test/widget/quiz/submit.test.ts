import { expect } from 'chai'
import { clear, type Stage, stage } from './stage.ts'

const sent = ({ server }: Stage) => server.calls.filter(({ kind }) => kind === 'submit')

async function ready(): Promise<Stage> {
  const set = await stage()
  await set.register()
  await set.answerAll()
  return set
}

describe('<agency-quiz> sends a paper', () => {
  afterEach(clear)

  it('again and again, always the same', async () => {
    const set = await ready()
    set.server.instead.submit.push('lost', { status: 503, code: 'busy' }, { status: 500, code: 'internal' })
    await set.press('submit')
    for (let tries = 1; tries <= 3; tries++) {
      expect(sent(set)).to.have.length(tries)
      expect(set.text()).to.contain('Bài làm vẫn được giữ')
      expect(set.find('[role=status]').textContent).to.contain('đang gửi lại')
      await set.pass(set.waits()[0] ?? 0)
    }
    expect(set.find('output').textContent).to.equal('K7QM-2XHT')
    const [first, ...others] = sent(set)
    for (const { url, fields } of others) {
      expect(url).to.equal(first?.url)
      expect(fields).to.deep.equal(first?.fields)
    }
  })

  it('no sooner than the server asked', async () => {
    const set = await ready()
    set.server.instead.submit.push({ status: 503, code: 'busy', after: 7 })
    await set.press('submit')
    await set.pass(6_900)
    expect(sent(set)).to.have.length(1)
    await set.pass(200)
    expect(sent(set)).to.have.length(2)
  })

  it('at once when the network is back', async () => {
    const set = await ready()
    set.isOnline = false
    set.server.instead.submit.push('lost')
    await set.press('submit')
    expect(set.find('[role=status]').textContent).to.contain('đang chờ có mạng')
    set.isOnline = true
    dispatchEvent(new Event('online'))
    await set.settle()
    expect(set.has('output')).to.equal(true)
    expect(sent(set)).to.have.length(2)
  })

  it('also when the browser never says that the network is back', async () => {
    const set = await ready()
    set.isOnline = false
    set.server.instead.submit.push('lost', 'lost')
    await set.press('submit')
    for (let tries = 0; tries < 3; tries++) await set.pass(60_000)
    expect(set.has('output')).to.equal(true)
  })

  it('at once when asked to', async () => {
    const set = await ready()
    set.server.instead.submit.push('lost')
    await set.press('submit')
    await set.press('retry')
    expect(set.has('output')).to.equal(true)
    expect(sent(set)).to.have.length(2)
    await set.pass(600_000)
    expect(sent(set), 'nothing is left waiting').to.have.length(2)
  })

  it('once, however often the button is pressed', async () => {
    const set = await ready()
    const button = set.find('[data-action=submit]')
    for (let presses = 0; presses < 5; presses++) button.click()
    await set.settle()
    expect(sent(set)).to.have.length(1)
  })

  it('and keeps focus on the same heading while it waits', async () => {
    const set = await ready()
    set.server.instead.submit.push('lost')
    set.find('[data-action=submit]').focus()
    await set.press('submit')
    expect(set.element.shadowRoot?.activeElement).to.equal(set.find('[role=heading]'))
    expect(set.find('[role=heading]').textContent).to.equal('Đang nộp bài…')
  })

  it('no more after it was given up', async () => {
    const set = await ready()
    set.server.instead.submit.push('lost')
    await set.press('submit')
    set.element.reset()
    await set.settle()
    await set.pass(600_000)
    expect(sent(set)).to.have.length(1)
    expect(set.has('[data-action=begin]')).to.equal(true)
  })
})
