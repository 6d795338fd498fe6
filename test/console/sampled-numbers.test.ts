import { expect, it } from 'vitest'
import { crowdedContest } from './compare/crowd.ts'
import { sampleNumbers } from './sampled-numbers.ts'

const [SAMPLED, SCREENS] = [70, 7]

it(`${SAMPLED} numbers of all screens, drawn by lot, open lists of exactly that length`, async () => {
  const { found, screens } = await sampleNumbers(crowdedContest(12), 1000, SAMPLED)
  expect(screens.length).toBeGreaterThanOrEqual(SCREENS - 1)
  expect(found.filter(({ number, listed }) => number !== listed)).toEqual([])
  expect(found.filter(({ number }) => number > 0).length).toBeGreaterThan(SAMPLED / 2)
})
