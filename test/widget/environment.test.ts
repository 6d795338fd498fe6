import { expect } from 'chai'
import { browser } from '../../widget/environment.ts'

const HOUR = 3_600_000

describe('the browser’s clock', () => {
  const { now: wall } = Date
  const monotonic = performance.now.bind(performance)
  afterEach(() => {
    Date.now = wall
    performance.now = monotonic
  })

  const passing = (turn: () => void): number => {
    const before = browser.now()
    turn()
    return browser.now() - before
  }

  it('counts the sleep of a phone, in which only the wall clock goes on', () => {
    const slept = passing(() => {
      Date.now = () => wall() + HOUR
    })
    expect(slept).to.be.within(HOUR - 100, HOUR + 1000)
  })

  it('gives no time back when the wall clock is set back', () => {
    const gained = passing(() => {
      Date.now = () => wall() - HOUR
    })
    expect(gained).to.be.within(-100, 1000)
  })

  it('counts a sleep also after the wall clock was set back', () => {
    passing(() => {
      Date.now = () => wall() - HOUR
    })
    const slept = passing(() => {
      Date.now = () => wall() - HOUR / 2
    })
    expect(slept).to.be.within(HOUR / 2 - 100, HOUR / 2 + 1000)
  })

  it('takes nothing back when the wall clock is put right again', () => {
    Date.now = () => wall() + HOUR
    browser.now()
    const put = passing(() => {
      Date.now = wall
    })
    expect(put).to.be.within(0, 1000)
  })

  it('goes on when the wall clock stands', () => {
    const stopped = wall()
    Date.now = () => stopped - HOUR
    const passed = passing(() => {
      performance.now = () => monotonic() + HOUR
    })
    expect(passed).to.be.within(HOUR - 100, HOUR + 1000)
  })
})
