import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openCommittee } from '../../server/committee/open-committee.ts'
import { OURS, openApp } from '../open-app.ts'
import { cookieOf, look, memberCookie, send } from './sign-in.ts'

/** The application with a secretary, who has made a link for Sở A. */
async function withLink() {
  const opened = await openApp()
  const { committee } = opened.deps
  const secretary = await committee.memberOf(
    new Headers({ Cookie: await memberCookie(opened, 'secretariat') }),
  )
  if (secretary === undefined) throw new Error('no secretary')
  const [contest = ''] = opened.deps.contests.current.keys()
  const link = await committee.agencyLinks.make(contest, 'so-a', 'Sở A', secretary)
  return { ...opened, committee, secretary, contest, link }
}

it('an agency looks by its link, as often as it likes, and only at its own', async () => {
  const { app, committee, link, contest, secretary } = await withLink()
  expect(committee.agencyLinks.of(contest, 'so-a')).toEqual(link)
  expect(await committee.agencyLinks.make(contest, 'so-a', 'Sở A', secretary)).toEqual(link)
  for (const _ of [1, 2]) {
    const page = await look({ app }, link.path)
    expect(page.status).toBe(200)
    expect(page.headers.getSetCookie()).toEqual([])
    const pressed = await send({ app }, link.path, {})
    const Cookie = cookieOf(pressed.headers.getSetCookie())
    expect(await committee.memberOf(new Headers({ Cookie }))).toMatchObject({
      role: 'agency',
      contest,
      agency: 'so-a',
    })
  }
  expect(committee.agencyLinks.of(contest, 'so-a')).toMatchObject({ opened: 2 })
})

it('a link revoked is dead at once, with the sessions it began, in another process too', async () => {
  const { app, data, clock, committee, contest, link, secretary } = await withLink()
  const other = openCommittee({
    ...{ folder: data, secret: 'another'.repeat(7), publicUrl: OURS },
    ...{ clock: () => clock.now, random: bytes => Buffer.alloc(bytes), say: () => {} },
  })
  const cookie = cookieOf((await send({ app }, link.path, {})).headers.getSetCookie())
  expect((await look({ app }, '/console', cookie)).status).toBe(303)
  const file = new Database(`${data}/committee.db`)
  const begun = file.prepare('select * from session where userId = ?').get(link.member)
  // Whoever holds another key knows none of the links, but may revoke them: the file is one.
  expect(await other.agencyLinks.revoke(contest, 'so-a', secretary)).toBe(true)
  expect((await look({ app }, '/console', cookie)).status).toBe(200)
  expect((await look({ app }, link.path)).status).toBe(401)
  // A session that another process was just beginning is nobody's either.
  const names = Object.keys(begun ?? {})
  file.prepare(`insert into session (${names}) values (${names.map(name => `:${name}`)})`).run(begun)
  file.close()
  expect((await look({ app }, '/console', cookie)).status).toBe(200)
  expect((await send({ app }, link.path, {})).status).toBe(401)
  expect(await committee.agencyLinks.revoke(contest, 'so-a', secretary)).toBe(false)
  const again = await committee.agencyLinks.make(contest, 'so-a', 'Sở A', secretary)
  expect(again.path).not.toBe(link.path)
  expect((await look({ app }, again.path)).status).toBe(200)
  expect(committee.acts(9).map(({ kind }) => kind)).toEqual([
    'agency-link-made',
    'agency-link-revoked',
    'agency-link-opened',
    'agency-link-made',
  ])
  other.close()
})

it('a secret that nobody was given opens nothing', async () => {
  const { app, link } = await withLink()
  const last = link.path.at(-1) === 'A' ? 'Q' : 'A'
  for (const path of [
    `${link.path.slice(0, -1)}${last}`,
    '/console/view/x',
    `/console/view/${'A'.repeat(34)}`,
  ])
    expect((await look({ app }, path)).status).toBe(401)
})
