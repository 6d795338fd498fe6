import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readSettings } from '../../server/settings.ts'
import { openApp } from '../open-app.ts'
import { cookieOf, look } from './sign-in.ts'

const KEY = 'a-key-of-the-demonstration'
const [ofSecretary, ofHead] = [`/console/demo/${KEY}/secretariat`, `/console/demo/${KEY}/committee`]

it('a server without a demonstration answers every one of its links with 401, and knows nobody of it', async () => {
  const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
  const demo = await openApp(undefined, data, [], '', KEY)
  const [contest = ''] = demo.deps.contests.current.keys()
  const links = [ofSecretary, ofHead, `/console/demo/${KEY}/agency/${contest}/so-a`]
  const cookies: string[] = []
  for (const link of links) {
    const opened = await look(demo, link)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/console'])
    cookies.push(cookieOf(opened.headers.getSetCookie()))
    expect((await look(demo, '/console', cookies.at(-1))).status).toBe(303)
  }
  // A second click is the same person, not another.
  await look(demo, ofHead)
  expect(demo.deps.committee.people.list()).toHaveLength(2)
  expect((await look(demo, `/console/demo/${KEY}x/committee`)).status).toBe(401)
  const served = await openApp(undefined, data)
  for (const link of links) expect((await look(served, link)).status).toBe(401)
  for (const cookie of cookies) expect((await look(served, '/console', cookie)).status).toBe(200)
  expect(served.deps.committee.isEmpty()).toBe(true)
  expect(served.deps.committee.people.list()).toEqual([])
})

it('is not begun where others can reach it', () => {
  const serve = (url: string) => readSettings(['serve', 'x', '--demo', KEY, '--public-url', url], {}, 1)
  expect(serve('http://localhost:8080')).toMatchObject({ command: 'serve', demoKey: KEY })
  expect(serve('https://thi.example.vn')).toMatchObject({ command: 'help', wrong: true })
})
