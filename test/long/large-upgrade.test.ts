import { cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { declaredIn } from '../../server/commands/open-contests.ts'
import { keyring } from '../../server/seal/keyring.ts'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { FIXTURE, submitted } from '../fixtures/0.1.0/read-fixture.ts'
import { beside, rowsOf } from '../server/table-rows.ts'
import { enter } from './night/table.ts'

/** Attempts in the folder, about. */
const MANY = 300_000
const COPIES = Math.round(MANY / submitted.length)

const columns = [
  'attempt',
  'contest',
  'version',
  'round',
  'agency',
  'host',
  'via',
  'started_at',
  'submitted_at',
].concat(...['right', 'total', 'prediction', 'answers', 'digest', 'consent', 'leaf'].map(name => `"${name}"`))

/** What 0.1.0 left, many times over: each attempt handed in again by as many other people. */
function manyTimes(): string {
  const data = join(mkdtempSync(join(tmpdir(), 'agency-quiz-')), 'data')
  cpSync(join(FIXTURE, 'store'), data, { recursive: true })
  const copied = columns.map(name => `a.${name}`)
  beside(data, db =>
    db.exec(`
      create temp table copies as with recursive n (n) as (select 1 union all select n + 1 from n where n < ${COPIES - 1}) select n from n;
      create temp table before as select * from attempts;
      insert into attempts (receipt, participant, ${columns.join(', ')})
        select a.receipt || ' ' || n, a.participant || ' ' || n, ${copied.join(', ')} from copies, before a;
      insert into personal (seq, sealed)
        select b.seq, p.sealed from attempts b
          join attempts a on a.receipt = substr(b.receipt, 1, 19) join personal p on p.seq = a.seq
          where length(b.receipt) > 19;`),
  )
  return data
}

it('a large folder of 0.1.0 is brought up to date: every column filled, every count that of a recount', async () => {
  const data = manyTimes()
  const keys = keyring(JSON.parse(readFileSync(join(data, 'secrets.json'), 'utf8')))
  const said: string[] = []
  const began = performance.now()
  const store = sqliteStore(data, { declaredIn: declaredIn(keys), say: line => said.push(line) })
  const seconds = (performance.now() - began) / 1000
  enter({
    what: `nâng cấp kho của 0.1.0, ${(COPIES * submitted.length).toLocaleString('vi-VN')} lượt thi`,
    acknowledged: COPIES * submitted.length,
    lost: 0,
    outcome: `${seconds.toFixed(1)} giây`,
  })
  expect(said.filter(line => line.includes('đang nâng cấp')).length).toBeGreaterThan(4)
  expect(said.filter(line => line.includes('không mở được'))).toEqual([])
  const byUnit = (where: string) =>
    rowsOf(data, `select unit, kind, "group", count(*) as n from attempts where ${where} group by 1, 2, 3`)
  const once = byUnit('length(receipt) = 19')
  expect(byUnit('true')).toEqual(once.map(row => ({ ...row, n: Number(row.n) * COPIES })))
  expect(await store.miscounts()).toEqual([])
  await store.close()
})
