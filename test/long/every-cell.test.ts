import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { crowdedContest } from '../console/compare/crowd.ts'
import { compareWithRecount } from '../console/compare/recounted.ts'

const [ATTEMPTS, AGENCIES, FILTERS, WAYS] = [100_000, 300, 5, 7]

it(`with ${ATTEMPTS} attempts and ${AGENCIES} agencies every number and place of So sánh is that of a recount`, async () => {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-cells-'))
  const { cells, differing } = await compareWithRecount(crowdedContest(AGENCIES), ATTEMPTS, data)
  console.log(`${cells} cells compared, ${differing.length} differ`)
  expect(cells).toBeGreaterThanOrEqual(AGENCIES * FILTERS * (WAYS + 3))
  expect(differing).toEqual([])
  rmSync(data, { recursive: true })
})
