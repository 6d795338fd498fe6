import { mkdtempSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getMigrations } from 'better-auth/db/migration'
import { expect, it, vi } from 'vitest'
import { openCommitteeFile } from '../../../server/committee/committee-file.ts'
import { hashQueue } from '../../../server/committee/hash-queue.ts'
import { SESSION_S, signInEngine } from '../../../server/committee/sign-in-engine.ts'
import { memberCookie, send } from '../../console/sign-in.ts'
import { openApp } from '../../open-app.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'agency-quiz-'))

it('the tables of the engine are those this release of it wants', async () => {
  const file = openCommitteeFile(folder())
  const engine = signInEngine({
    ...{ file, secret: 'x'.repeat(43), publicUrl: 'https://thi.example.vn' },
    ...{ hashing: hashQueue(), say: () => {} },
  })
  const { toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems } = await getMigrations(engine.options)
  expect([toBeCreated, toBeAdded, toBeAddedIndexes, schemaProblems].flat()).toEqual([])
  // The control: without one of them it is missed.
  file.exec('drop table passkey')
  expect((await getMigrations(engine.options)).toBeCreated.map(({ table }) => table)).toEqual(['passkey'])
  file.close()
})

it('the file is whole at rest, and durable', () => {
  const file = openCommitteeFile(folder())
  const is = (pragma: string) => file.pragma(pragma, { simple: true })
  expect([is('journal_mode'), is('synchronous'), is('foreign_keys')]).toEqual(['delete', 2, 1])
  file.close()
})

it('none of the engine’s own addresses is served, to anybody', async () => {
  const opened = await openApp()
  const cookie = await memberCookie(opened, 'committee')
  const { api } = signInEngine({
    ...{ file: openCommitteeFile(folder()), secret: 'x'.repeat(43), publicUrl: 'https://thi.example.vn' },
    ...{ hashing: hashQueue(), say: () => {} },
  })
  const paths = Object.values(api).flatMap(({ path }) => (path ? [path] : []))
  expect(paths.length).toBeGreaterThan(40)
  for (const base of ['/console/engine', '/api/auth', '/console'])
    for (const path of paths) {
      const isOurs = base === '/console' && ['/sign-out'].includes(path)
      if (!isOurs)
        expect((await send(opened, base + path, {}, cookie)).status, base + path).toBeGreaterThanOrEqual(400)
    }
})

it('a session that was looked at a moment before its end is nobody’s after it', async () => {
  const opened = await openApp()
  const headers = new Headers({ Cookie: await memberCookie(opened, 'committee') })
  const end = Date.now() + SESSION_S * 1000
  vi.useFakeTimers({ toFake: ['Date'] })
  const at = (now: number) => {
    opened.clock.now = now
    vi.setSystemTime(now)
    return opened.deps.committee.memberOf(headers)
  }
  expect(await at(end - 60_000)).toMatchObject({ role: 'committee' })
  expect(await at(end + 60_000)).toBeUndefined()
  vi.useRealTimers()
})

it('asks nobody anything: no telemetry, no list of leaked passwords, no update', async () => {
  const asked = vi.spyOn(globalThis, 'fetch')
  const connected = vi.spyOn(net.Socket.prototype, 'connect')
  const opened = await openApp()
  await memberCookie(opened, 'committee')
  await send(opened, '/console/sign-in', { login: 'ai.do', password: 'mưa phùn tháng hai' })
  expect([asked.mock.calls, connected.mock.calls]).toEqual([[], []])
  vi.restoreAllMocks()
})
