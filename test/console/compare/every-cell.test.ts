import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { crowdedContest } from './crowd.ts'
import { compareWithRecount } from './recounted.ts'

/** Every cell of every formula against a recount in SQL of the attempts alone; the long form has 100,000 and 300. */
it('every number and place of So sánh is that of an independent recount', async () => {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const { cells, differing } = await compareWithRecount(crowdedContest(60), 10_000, data)
  expect(cells).toBeGreaterThan(60 * 7 * 4)
  expect(differing).toEqual([])
})
