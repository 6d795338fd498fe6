import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'
import { rowsOf } from '../table-rows.ts'
import { submission } from './store-contract.ts'

const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))

/** Each participant's attempts at each portal, their best found by reading them all: most right, of equals the first. */
const FOUND_AGAIN = `
  select participant, round, agency, count(*) as attempts, max(right) as best_right,
      (select b.seq from attempts b
        where b.contest = a.contest and b.participant = a.participant and b.round = a.round and b.agency = a.agency
        order by b.right desc, b.seq limit 1) as best
    from attempts a where contest = 'CONTEST'
   group by participant, round, agency order by participant, round, agency`
const KEPT = `
  select participant, round, agency, attempts, best_right, best
    from participation where contest = 'CONTEST' order by participant, round, agency`

it('the best attempt of each participant is the one with most right, of equals the first', async () => {
  const store = sqliteStore(data)
  let run = 0
  const one = fc.record({
    participant: fc.constantFrom('an', 'binh'),
    round: fc.constantFrom('mot', 'hai'),
    agency: fc.constantFrom('so-a', 'so-b'),
    right: fc.integer({ min: 0, max: 4 }),
  })
  const mixes = fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 30 }), async mix => {
    run += 1
    const contest = `best-${run}`
    await Promise.all(mix.map(attempt => store.record(submission({ contest, ...attempt }))))
    const rows = (query: string) => rowsOf(data, query.replace('CONTEST', contest))
    expect(rows(KEPT)).toEqual(rows(FOUND_AGAIN))
  })
  await fc.assert(mixes, { numRuns: 40 })
  await store.close()
})
