import { describe, expect, it } from 'vitest'
import { sealedCounts, tellDaily, toldNone } from '../../../server/tally/tell-daily.ts'

const zeros = { script: 0, frame: 0, link: 0, unknown: 0 }
const counts = (attempts: number, valid = attempts, people = attempts) => ({
  ...{ attempts, valid, people },
  via: { ...zeros, script: attempts - Math.floor(attempts / 4), link: Math.floor(attempts / 4) },
})

describe('counts as they are told a day at a time', () => {
  it.each([
    [100, 100],
    [104, 100],
    [105, 110],
    [999, 1000],
    [1249, 1200],
    [1250, 1300],
    [12_499, 12_000],
    [99_500, 100_000],
  ])('%d is told as %d', (count, told) => {
    expect(tellDaily(counts(count), [])).toEqual({
      ...{ attempts: told, valid: told, people: told },
      via: { ...zeros, script: 75, link: 25 },
    })
  })

  it('under a hundred are told as that, each by itself, and a hundred as a hundred', () => {
    expect(tellDaily(counts(99), [])).toEqual({ ...counts(0), via: zeros, below: 100 })
    expect(tellDaily(counts(100, 100, 99), [])).toEqual({
      ...{ attempts: 100, valid: 100, people: 0, below: 100 },
      via: { ...zeros, script: 75, link: 25 },
    })
    expect(tellDaily(counts(100), [])).not.toHaveProperty('below')
  })

  it('that are hidden are 0 and said to be hidden, and nobody learns from them that they are few', () => {
    expect(tellDaily(counts(250, 250, 5), ['people'])).toEqual({
      ...{ attempts: 250, valid: 250, people: 0, hidden: true },
      via: { ...zeros, script: 75, link: 25 },
    })
    // In the totals what is withheld by agency is told, but for the share by way.
    expect(tellDaily(counts(250), ['attempts', 'valid'], [])).toEqual({ ...counts(250), via: zeros })
    expect(tellDaily(counts(250), ['attempts', 'valid'])).toEqual({
      ...{ attempts: 0, valid: 0, people: 250, hidden: true },
      via: zeros,
    })
  })

  it('are of an agency without attempts what they are of one with a few', () => {
    expect(toldNone(['people'])).toEqual(tellDaily(counts(7), ['people']))
    expect(toldNone([])).toEqual({ ...counts(0), via: zeros, below: 100 })
  })

  it('that are sealed tell nothing, each time anew', () => {
    expect(sealedCounts()).toEqual({ ...counts(0), via: zeros, hidden: true })
    expect(sealedCounts().via).not.toBe(sealedCounts().via)
  })
})
