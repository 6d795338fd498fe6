import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { inviteFirst, printSignInLink } from '../../../server/commands/sign-in-link.ts'
import { keyring } from '../../../server/seal/keyring.ts'
import { secretsIn } from '../../../server/seal/secrets-file.ts'
import type { ServeSettings } from '../../../server/settings.ts'
import { cookieOf, look, send } from '../../console/sign-in.ts'
import { OURS, openApp } from '../../open-app.ts'

/** A data folder with its keys, the application on it, and the command. */
async function openFolder() {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const random = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes)))
  const keys = keyring(secretsIn(join(data, 'secrets.json'), random, true))
  const opened = await openApp(undefined, data, [], '', undefined, keys)
  const run = (role: string, login?: string) => {
    const lines: string[] = []
    const code = printSignInLink(
      { command: 'sign-in-link', role, login, dataDir: data, publicUrl: OURS },
      { clock: () => opened.clock.now, random, log: line => void lines.push(line) },
    )
    return { code, lines, path: lines.find(line => line.startsWith(OURS))?.slice(OURS.length) ?? '' }
  }
  return { ...opened, run }
}

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }
const other = 'nắng hạ vàng sân trường'

it('lets a new member in, loudly', async () => {
  const { run, ...opened } = await openFolder()
  const { code, path } = run('secretariat')
  expect(code).toBe(0)
  expect((await send(opened, path, account)).status).toBe(303)
  const { committee } = opened.deps
  expect(committee.people.list()).toMatchObject([{ login: 'nguyen.ha', role: 'secretariat' }])
  expect(committee.acts(9)).toMatchObject([
    { kind: 'joined', by: 'Nguyễn Thị Hà' },
    { kind: 'link-printed', by: null, subject: '(Tổ Thư ký)' },
  ])
})

it('gives an account back to its owner: another password, and nothing of before is good', async () => {
  const { run, ...opened } = await openFolder()
  const made = await send(opened, run('committee').path, account)
  const before = cookieOf(made.headers.getSetCookie())
  const { path } = run('auditor', 'Nguyen.Ha')
  expect(await (await look(opened, path)).text()).toContain('Nguyễn Thị Hà')
  expect((await look(opened, '/console', before)).status).toBe(303)
  expect((await send(opened, path, { password: other })).status).toBe(303)
  expect((await look(opened, '/console', before)).status).toBe(200)
  expect((await send(opened, '/console/sign-in', account)).status).toBe(401)
  expect((await send(opened, '/console/sign-in', { ...account, password: other })).status).toBe(303)
  expect(opened.deps.committee.people.list()).toMatchObject([{ role: 'committee' }])
  expect(opened.deps.committee.acts(9)[2]).toMatchObject({ kind: 'link-printed', by: null })
})

it('says what is wrong with what it was told', async () => {
  const { run } = await openFolder()
  expect(run('agency')).toMatchObject({
    code: 1,
    lines: ['--role agency: chọn committee, secretariat, auditor.'],
  })
  expect(run('committee', 'ai.do')).toMatchObject({ code: 1, lines: ['Không có tài khoản “ai.do”.'] })
})

it('says what keeps the first link from being made, and ends nobody who serves', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const random = (bytes: number) => Buffer.alloc(bytes, 1)
  secretsIn(join(dataDir, 'secrets.json'), random, true)
  mkdirSync(join(dataDir, 'committee.db'))
  const settings: ServeSettings = {
    ...{ command: 'serve', folders: [], port: 0, host: undefined, dataDir, publicUrl: OURS, sites: [] },
    ...{ openNow: false, withoutLog: false, processes: 1 },
  }
  const lines: string[] = []
  inviteFirst(settings, { clock: () => 0, random, log: line => void lines.push(line) })
  expect(lines).toEqual([expect.stringMatching(/chưa in được liên kết.*committee\.db.*chown/)])
})
