import { expect } from 'chai'
import { clear, type Stage, stage } from './stage.ts'

/** Another tab with the same paper: what it hears, and how it speaks. */
function anotherTab() {
  const channel = new BroadcastChannel('agency-quiz:1')
  const heard: Record<string, unknown>[] = []
  channel.onmessage = ({ data }) => void heard.push(data)
  return { heard, say: (change: object) => channel.postMessage(change), close: () => channel.close() }
}

/** Messages between channels of one page arrive in tasks of their own. */
const delivery = () => new Promise(resolve => setTimeout(resolve, 50))

const attemptOf = (): string => JSON.parse(Object.values(sessionStorage)[0] ?? '{}').attempt

const Channel = window.BroadcastChannel

describe('<agency-quiz> and the other tabs', () => {
  let tab: ReturnType<typeof anotherTab>
  /** The channels of elements that hear. */
  let open: Set<BroadcastChannel>
  beforeEach(() => {
    tab = anotherTab()
    open = new Set()
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name)
        open.add(this)
      }
      override close(): void {
        super.close()
        open.delete(this)
      }
    }
  })
  afterEach(() => {
    window.BroadcastChannel = Channel
    tab.close()
    clear()
  })

  async function atPaper(): Promise<Stage> {
    const set = await stage()
    await set.register()
    return set
  }

  it('tells them what is written and that it is handed in, and never its token', async () => {
    const set = await atPaper()
    await set.answerAll()
    await set.press('submit')
    await delivery()
    const { attempt, answers } = tab.heard[0] ?? {}
    expect(answers).to.have.property('q1')
    expect(attempt).to.be.a('string')
    expect(tab.heard.map(change => change.attempt)).to.deep.equal(tab.heard.map(() => attempt))
    expect(tab.heard.at(-1)?.sent).to.equal(true)
    expect(JSON.stringify(tab.heard)).not.to.contain('token')
  })

  it('takes what another has written into the paper that lies open', async () => {
    const set = await atPaper()
    tab.say({ attempt: attemptOf(), answers: { q1: ['q1b'] } })
    await delivery()
    await set.settle()
    expect(set.find('fieldset input:checked').getAttribute('value')).to.equal('q1b')
  })

  it('listens to none before there is a paper, and to all again after it was moved', async () => {
    const set = await stage()
    expect(open.size).to.equal(0)
    await set.register()
    expect(open.size).to.equal(1)
    document.body.prepend(set.element)
    expect(open.size).to.equal(1)
  })

  it('listens to none once it was taken away, though its paper is still being sent', async () => {
    const set = await atPaper()
    await set.answerAll()
    set.server.instead.submit.push('lost', 'lost')
    await set.press('submit')
    set.element.remove()
    await delivery()
    expect(open.size).to.equal(0)
    await set.pass(60_000)
    expect(set.server.instead.submit).to.deep.equal([])
    expect(open.size).to.equal(0)
  })

  it('tells them after a reload, too, that a paper is on its way', async () => {
    const set = await atPaper()
    await set.answerAll()
    set.server.instead.submit.push('lost')
    await set.press('submit')
    set.element.remove()
    await delivery()
    tab.heard.length = 0
    await stage({ server: set.server })
    await delivery()
    expect(tab.heard.map(({ sent }) => sent)).to.include(true)
  })
})
