import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrations } from '../../../server/store/migrations.ts'
import { sqliteStore } from '../../../server/store/sqlite-store.ts'

it('knows the hosts of attempts recorded before hosts were kept', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const old = new Database(join(folder, 'agency-quiz.db'))
  const at = migrations.findIndex(sql => sql.includes('create table hosts'))
  for (const sql of migrations.slice(0, at)) old.exec(sql)
  old.pragma(`user_version = ${at}`)
  const insert = old.prepare(`
    insert into attempts (receipt, attempt, contest, version, round, participant, agency, host, via, started_at,
      submitted_at, right, total, prediction, answers, digest, consent, leaf)
    values (?, 'a', 'c', 'v', 'r', 'p', ?, ?, ?, 1, ?, 1, 1, null, '', x'00', '', x'00')`)
  insert.run('r1', 'so-a', 'https://a.example.vn', 'script', 10)
  insert.run('r2', 'so-a', 'https://a.example.vn', 'script', 30)
  insert.run('r3', 'so-a', null, 'link', 40)
  old.close()

  const store = sqliteStore(folder)
  expect(await store.lastFrom('c', 'https://a.example.vn')).toEqual([
    { via: 'script', attempts: 2, lastAt: 30 },
  ])
  await store.close()
})
