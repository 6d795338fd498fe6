import { expect } from 'chai'
import { contest, instant, scriptedServer } from './scripted-server.ts'
import { clear, type Stage, stage } from './stage.ts'

const plays = (set: Stage) => set.has('[data-action=begin]')
const pointsAway = (set: Stage) => set.text().includes('phần khác của trang')

describe('of two elements of one contest', () => {
  const { IntersectionObserver: Observer } = globalThis
  afterEach(() => {
    Object.assign(globalThis, { IntersectionObserver: Observer })
    clear()
  })

  it('the first of the page plays, also where the browser tells of the second before it', async () => {
    const tells: (() => void)[] = []
    Object.assign(globalThis, {
      IntersectionObserver: class {
        constructor(tell: IntersectionObserverCallback) {
          tells.unshift(() => tell([{ isIntersecting: true } as IntersectionObserverEntry], this as never))
        }
        observe(): void {}
        disconnect(): void {}
      },
    })
    const server = scriptedServer()
    const [first, second] = [await stage({ server }), await stage({ server })]
    for (const tell of tells) tell()
    await first.settle()
    await second.settle()
    expect([plays(first), pointsAway(first)], 'the first').to.deep.equal([true, false])
    expect([plays(second), pointsAway(second)], 'the second').to.deep.equal([false, true])
  })

  it('the first keeps its place over the opening', async () => {
    const opens = Date.parse(contest.now) + 30_000
    const server = scriptedServer()
    server.contest = { ...contest, status: 'before', opens: instant(opens) }
    const [first, second] = [await stage({ server }), await stage({ server })]
    for (let seconds = 0; seconds < 40; seconds++) {
      if (seconds === 31) server.contest = { ...contest, status: 'open' }
      await Promise.all([first.pass(1_000), second.pass(1_000)])
    }
    expect([plays(first), pointsAway(first)], 'the first').to.deep.equal([true, false])
    expect(pointsAway(second), 'the second').to.equal(true)
  })

  it('the first keeps its place over a reset, and gives it up when it goes', async () => {
    const server = scriptedServer()
    const [first, second] = [await stage({ server }), await stage({ server })]
    first.element.reset()
    await first.settle()
    expect([plays(first), plays(second)]).to.deep.equal([true, false])
    first.element.remove()
    await second.settle()
    expect(plays(second)).to.equal(true)
  })

  it('one that turns to another contest leaves its place to the other', async () => {
    const server = scriptedServer()
    const [first, second] = [await stage({ server }), await stage({ server })]
    first.element.contest = 'khac-2024'
    await first.settle()
    await second.settle()
    expect(plays(second)).to.equal(true)
  })
})
