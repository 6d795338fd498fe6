import { expect, it } from 'vitest'
import { openApp } from '../open-app.ts'
import { cookieOf, look, memberCookie, send } from './sign-in.ts'

const HOSTILE = `<img src=x onerror="alert(1)">'"&{0}`

/** The application with somebody of Ban Tổ chức, and the address of the screen. */
async function withHead() {
  const opened = await openApp()
  const cookie = await memberCookie(opened, 'committee')
  const [contest = ''] = opened.deps.contests.current.keys()
  const path = `/console/${contest}/members`
  const me = await opened.deps.committee.memberOf(new Headers({ Cookie: cookie }))
  if (me === undefined) throw new Error('not signed in')
  const page = async () => (await look(opened, path, cookie)).text()
  return { ...opened, cookie, path, page, me, committee: opened.deps.committee }
}

it('an invitation lets one person in with its role, once, and is seen by all', async () => {
  const { path, page, cookie, committee, app, clock } = await withHead()
  const made = await send({ app }, `${path}/invite`, { name: 'Trần Văn Bình', role: 'auditor' }, cookie)
  const [, link = ''] = /(\/console\/link\/[\w-]+)/.exec(await made.text()) ?? []
  expect(await page()).toContain('Trần Văn Bình')
  expect(await page()).not.toContain(link)
  clock.now += 6 * 86_400_000
  const account = { name: 'Trần Văn Bình', login: 'Tran.Binh', password: 'sông Lô chảy qua thành phố' }
  const joined = await send({ app }, link, account)
  // Kiểm tra reads: a second factor is not asked of it.
  expect(joined.headers.get('location')).toBe('/console')
  expect((await send({ app }, link, { ...account, login: 'khac' })).status).toBe(401)
  const auditor = cookieOf(joined.headers.getSetCookie())
  expect((await look({ app }, path, auditor)).status).toBe(200)
  expect((await send({ app }, `${path}/invite`, { name: 'x', role: 'committee' }, auditor)).status).toBe(403)
  expect(committee.acts(2)).toMatchObject([
    { kind: 'joined', by: 'Trần Văn Bình' },
    { kind: 'invited', by: 'Người committee', subject: 'Trần Văn Bình (Kiểm tra (chỉ đọc))' },
  ])
})

it('an invitation withdrawn, or a week old, is none', async () => {
  const { path, cookie, committee, app, clock } = await withHead()
  const invite = async () =>
    /(\/console\/link\/[\w-]+)/.exec(
      await (await send({ app }, `${path}/invite`, { name: 'A', role: 'secretariat' }, cookie)).text(),
    )?.[1] ?? ''
  const withdrawn = await invite()
  const [{ id = '' } = {}] = committee.people.invitations()
  await send({ app }, `${path}/invitations/${id}/withdraw`, {}, cookie)
  expect((await look({ app }, withdrawn)).status).toBe(401)
  const old = await invite()
  clock.now += 7 * 86_400_000
  expect((await look({ app }, old)).status).toBe(401)
  expect(committee.people.invitations()).toEqual([])
})

it('the last of Ban Tổ chức can neither leave, nor be removed, nor get another role', async () => {
  const { path, cookie, committee, app, me } = await withHead()
  const other = await memberCookie({ deps: { ...(await openApp()).deps, committee } }, 'committee')
  const second = await committee.memberOf(new Headers({ Cookie: other }))
  const id = second?.id ?? ''
  // Both at one instant: one of them stays.
  const statuses = await Promise.all([
    send({ app }, `${path}/${id}/remove`, {}, cookie),
    send({ app }, `${path}/${me.id}/remove`, {}, other),
  ])
  expect(committee.people.list().filter(({ role }) => role === 'committee')).toHaveLength(1)
  expect(statuses.map(({ status }) => status)).toContain(303)
  const [last] = committee.people.list()
  const left = last?.id === me.id ? cookie : other
  for (const act of [`${last?.id}/remove`, 'leave']) {
    const refused = await send({ app }, `${path}/${act}`, {}, left)
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('người cuối cùng của Ban Tổ chức')
  }
  expect((await send({ app }, `${path}/${last?.id}/role`, { role: 'auditor' }, left)).status).toBe(409)
  expect(committee.isEmpty()).toBe(false)
})

it('whoever is removed, or has another role, is so with the next request', async () => {
  const { path, cookie, committee, app } = await withHead()
  const secretary = await memberCookie({ deps: { ...(await openApp()).deps, committee } }, 'secretariat')
  const { id = '' } = committee.people.list().find(({ role }) => role === 'secretariat') ?? {}
  await send({ app }, `${path}/${id}/role`, { role: 'committee' }, cookie)
  expect((await send({ app }, `${path}/invite`, { name: 'B', role: 'auditor' }, secretary)).status).toBe(200)
  await send({ app }, `${path}/${id}/role`, { role: 'auditor' }, cookie)
  expect((await send({ app }, `${path}/invite`, { name: 'B', role: 'auditor' }, secretary)).status).toBe(403)
  await send({ app }, `${path}/${id}/remove`, {}, cookie)
  expect((await look({ app }, path, secretary)).status).toBe(401)
  expect(committee.people.list().map(({ id }) => id)).not.toContain(id)
})

it('what was done can be neither changed nor taken away', async () => {
  const { committee, data } = await withHead()
  committee.note(null, 'link-printed', 'A')
  const { default: Database } = await import('better-sqlite3')
  const file = new Database(`${data}/committee.db`)
  for (const sql of ['update act set subject = 1', 'delete from act'])
    expect(() => file.exec(sql)).toThrow('acts are append-only')
  file.close()
})

it('names and invitations are text, whatever is in them', async () => {
  const { path, cookie, page, app, committee } = await withHead()
  const made = await send({ app }, `${path}/invite`, { name: HOSTILE, role: 'auditor' }, cookie)
  const [, link = ''] = /(\/console\/link\/[\w-]+)/.exec(await made.clone().text()) ?? []
  const form = await look({ app }, link)
  const wrong = await send({ app }, link, { name: HOSTILE, login: HOSTILE, password: 'x' })
  await send({ app }, link, { name: HOSTILE, login: 'nguyen.ha', password: 'sông Lô chảy qua thành phố' })
  const signIn = await send({ app }, '/console/sign-in', { login: HOSTILE, password: HOSTILE, next: HOSTILE })
  committee.note(null, 'link-printed', HOSTILE)
  for (const text of [
    await made.text(),
    await form.text(),
    await wrong.text(),
    await signIn.text(),
    await page(),
  ]) {
    expect(text).not.toContain('<img')
    expect(text).toContain('&lt;img')
  }
})

it('who looks here for a way to show an agency its numbers is led to where its link is made, if they may make one', async () => {
  const { page, path, app, deps } = await withHead()
  const [contest] = deps.contests.current.keys()
  const way = `href="/console/${contest}/agencies">Cơ quan &amp; cổng</a></p>`
  expect(await page()).toContain(way)
  const auditor = await memberCookie({ deps }, 'auditor')
  expect(await (await look({ app }, path, auditor)).text()).not.toContain(way)
})
