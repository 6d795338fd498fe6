import { expect } from 'chai'
import { backOff } from '../../../widget/quiz/back-off.ts'

describe('backing off', () => {
  it('doubles from a second to a minute', () => {
    expect([0, 1, 2, 3, 6, 9].map(tries => backOff(tries, 1))).to.deep.equal([
      1_000, 2_000, 4_000, 8_000, 60_000, 60_000,
    ])
  })

  it('spreads over half of it', () => {
    expect(backOff(3, 0)).to.equal(4_000)
    expect(backOff(3, 0.5)).to.equal(6_000)
  })

  it('is never sooner than asked, up to a minute', () => {
    expect(backOff(0, 0, 30_000)).to.equal(30_000)
    expect(backOff(5, 1, 1_000)).to.equal(32_000)
    expect(backOff(0, 1, 3_600_000)).to.equal(60_000)
  })
})
