import { expect, it } from 'vitest'
import { openCommittee } from '../../server/committee/open-committee.ts'
import { createConsole } from '../../server/routes/console/console.ts'
import { releaseOf } from '../../server/routes/widget-files.ts'
import { OURS, openApp, SITE_A } from '../open-app.ts'
import { cookieOf, look, memberCookie, send } from './sign-in.ts'

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }

/** An account, made by a link; and its session. */
async function withMember() {
  const opened = await openApp()
  const link = { purpose: 'invitation', role: 'auditor', member: null, name: null } as const
  const path = `/console/link/${opened.deps.committee.makeLink(link, 60_000, null)}`
  const made = await send(opened, path, account)
  return { ...opened, made, cookie: cookieOf(made.headers.getSetCookie()) }
}

it('a form that another site’s page sent changes nothing; the same from ours does', async () => {
  const { cookie, ...opened } = await withMember()
  const foreign: Record<string, string>[] = [
    { Origin: SITE_A },
    { Origin: 'null' },
    { Origin: `${OURS}.evil.example` },
    { Origin: OURS.replace('https', 'http') },
    { Origin: OURS, 'Sec-Fetch-Site': 'cross-site' },
    { Origin: OURS, 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    {},
  ]
  for (const headers of foreign) {
    const refused = await send(opened, '/console/sign-out', {}, cookie, headers)
    expect([refused.status, (await refused.json()).code], JSON.stringify(headers)).toEqual([
      403,
      'foreign-origin',
    ])
  }
  expect((await look(opened, '/console/account', cookie)).status).toBe(200)
  for (const headers of [{ Origin: OURS }, { 'Sec-Fetch-Site': 'same-origin' }] as Record<string, string>[]) {
    const again = cookieOf((await send(opened, '/console/sign-in', account)).headers.getSetCookie())
    expect((await send(opened, '/console/sign-out', {}, again, headers)).status).toBe(303)
    expect((await look(opened, '/console/account', again)).status).toBe(401)
  }
})

it('its cookies are of this host alone, unreadable and strict; on a trial machine as strict as can be', async () => {
  const { made, data, clock } = await withMember()
  const lines = made.headers.getSetCookie()
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line).toMatch(/^__Host-agency-quiz-console\./)
    for (const flag of [/; Path=\/(;|$)/, /; HttpOnly/, /; Secure/, /; SameSite=Strict/])
      expect(line).toMatch(flag)
    expect(line).not.toMatch(/domain=/i)
  }
  const trial = openCommittee({
    ...{ folder: data, secret: 'x'.repeat(43), publicUrl: 'http://localhost:8080' },
    ...{ clock: () => clock.now, random: bytes => Buffer.alloc(bytes, 1), say: () => {} },
  })
  for (const line of (await trial.admit('auditor', 'A')).cookies) {
    expect(line).toMatch(/^agency-quiz-console\..*; HttpOnly; SameSite=Strict/)
    expect(line).not.toMatch(/secure/i)
  }
  trial.close()
})

it('signing in gives a session of its own, whatever was in the browser before', async () => {
  const { cookie, ...opened } = await withMember()
  const planted = await memberCookie(opened, 'auditor')
  const after = cookieOf((await send(opened, '/console/sign-in', account, planted)).headers.getSetCookie())
  expect(after).not.toContain(planted.split('=')[1]?.slice(0, 20))
  const { committee } = opened.deps
  expect(await committee.memberOf(new Headers({ Cookie: after }))).toMatchObject({ name: account.name })
  // The session that somebody had planted is nobody's now.
  expect(await committee.memberOf(new Headers({ Cookie: planted }))).toBeUndefined()
  expect(await committee.memberOf(new Headers({ Cookie: cookie }))).toMatchObject({ name: account.name })
})

it('every answer of the console is strict, and no other origin may read one', async () => {
  const { deps, app } = await openApp()
  const { routes } = createConsole(deps, undefined, releaseOf(new Map(), ''))
  const addresses = routes.filter(({ method }) => method !== 'ALL').map(({ path }) => path)
  const [contest = ''] = deps.contests.current.keys()
  for (const path of [...new Set(addresses), '/console/nothing', '/v1/console/nothing', '/console/']) {
    const address = path.replace(':contest', contest).replaceAll(/:\w+/g, 'x')
    for (const method of ['GET', 'POST', 'OPTIONS', 'PUT'])
      for (const Origin of [OURS, SITE_A]) {
        const headers = { Origin, 'Access-Control-Request-Method': 'POST' }
        const answer = await app.request(address, { method, headers })
        const names = [...answer.headers.keys()]
        expect(
          names.filter(name => name.startsWith('access-control-')),
          `${method} ${address}`,
        ).toEqual([])
        expect(answer.headers.get('content-security-policy')).toMatch(
          /^default-src 'none'.*trusted-types lit-html$/,
        )
        expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
        expect(answer.headers.get('cache-control')).toMatch(/no-store|no-cache/)
      }
  }
})

it('the public API never reads a cookie: with one it answers byte for byte the same', async () => {
  const { app, deps, ...opened } = await openApp()
  const Cookie = await memberCookie({ deps }, 'committee')
  const [contest = ''] = deps.contests.current.keys()
  for (const path of [
    `/v1/contests/${contest}`,
    `/v1/contests/${contest}/tally`,
    `/q/${contest}`,
    '/',
    '/embed',
  ]) {
    const [without, withOne] = [await app.request(path), await app.request(path, { headers: { Cookie } })]
    expect(await withOne.text()).toBe(await without.text())
    expect([...withOne.headers]).toEqual([...without.headers])
    expect(withOne.headers.getSetCookie()).toEqual([])
  }
  const started = await opened.start()
  expect((await opened.submit(started)).headers.getSetCookie()).toEqual([])
})

it('a page that a link on another site led to asks again from our own, where the cookie comes along', async () => {
  const opened = await openApp()
  const asked = await look(opened, '/console/account?next=/console', undefined, {
    'Sec-Fetch-Site': 'cross-site',
  })
  expect(asked.status).toBe(401)
  expect(await asked.text()).toContain('content="0; url=/console/account?next=/console"')
  const again = await look(opened, '/console/account', undefined, { 'Sec-Fetch-Site': 'same-origin' })
  expect(await again.text()).not.toContain('http-equiv')
})

it('leads nowhere else after signing in', async () => {
  const { cookie: _, ...opened } = await withMember()
  for (const next of [
    'https://evil.example',
    '//evil.example',
    '/console//evil.example',
    '/\\evil',
    'javascript:1',
    '/q/x',
  ])
    expect((await send(opened, '/console/sign-in', { ...account, next })).headers.get('location')).toBe(
      '/console',
    )
})
