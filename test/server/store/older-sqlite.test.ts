import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createApp } from '../../../server/app.ts'
import { openDependencies } from '../../../server/commands/serve.ts'
import type { PublicReceipt, Tally } from '../../../server/contract/public.ts'

/**
 * A data folder of five attempts as release 0.1.0 left it with better-sqlite3 12 on Node 20, killed by SIGKILL, so
 * that its log was not folded back: contest, keys, and each receipt as `/v1/receipts/{code}` told it then.
 */
const KEPT = join(import.meta.dirname, 'from-better-sqlite3-12')
const receipts: PublicReceipt[] = JSON.parse(readFileSync(join(KEPT, 'receipts.json'), 'utf8'))
/** After the last of its rounds, which were moved to November 2026. */
const LATER = Date.parse('2027-03-01T00:00:00Z')

function openKept() {
  const dataDir = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  cpSync(KEPT, dataDir, { recursive: true })
  return openDependencies(
    {
      command: 'serve',
      folders: [join(KEPT, 'contest')],
      ...{ port: 0, dataDir, publicUrl: 'https://thi.example.vn', sites: [], openNow: false, processes: 1 },
      ...{ host: undefined, withoutLog: false },
    },
    {
      ...{ clock: () => LATER, log: () => {}, widgets: '', version: '' },
      random: bytes => {
        throw new Error(`${bytes} new bytes, where keys were kept`)
      },
    },
  )
}

it('a data folder written by better-sqlite3 12 opens, with every attempt counted and every receipt known', async () => {
  const deps = await openKept()
  const app = createApp(deps, new Map(), '')
  const tally: Tally = await (await app.request('/v1/contests/tim-hieu/tally')).json()
  expect(tally.totals).toMatchObject({
    attempts: 5,
    people: 5,
    via: { script: 3, frame: 0, link: 0, unknown: 2 },
  })
  expect(receipts).toHaveLength(5)
  for (const { receipt, contest, agency, via, submittedAt, leaf } of receipts) {
    const found = await (await app.request(`/v1/receipts/${receipt}`)).json()
    expect(found).toMatchObject({ receipt, contest, agency, via, submittedAt, leaf: { hash: leaf.hash } })
  }
  await deps.store.close()
})
