import { expect, it } from 'vitest'
import { crowdedContest } from '../console/compare/crowd.ts'
import { sampleNumbers } from '../console/sampled-numbers.ts'

const [SAMPLED, ATTEMPTS, AGENCIES] = [500, 100_000, 300]

it(`${SAMPLED} numbers of all screens with ${ATTEMPTS} attempts open lists of exactly that length`, async () => {
  const { found, screens } = await sampleNumbers(crowdedContest(AGENCIES), ATTEMPTS, SAMPLED, true)
  console.log(`numbers to draw from, screen by screen: ${screens.join('; ')}`)
  expect(found).toHaveLength(SAMPLED)
  expect(found.filter(({ number, listed }) => number !== listed)).toEqual([])
})
