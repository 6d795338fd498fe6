import { expect, it } from 'vitest'
import { openApp } from '../open-app.ts'
import { cookieOf, look, memberCookie, send } from './sign-in.ts'

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }

it('lets the first member in by a link that a look uses nothing up of', async () => {
  const opened = await openApp()
  const { committee } = opened.deps
  expect(await (await look(opened, '/console')).text()).toContain('được in ở cửa sổ chạy máy chủ')
  const link = { purpose: 'first', role: 'committee', member: null, name: null } as const
  const path = `/console/link/${committee.makeLink(link, 60_000, null)}`
  for (const _ of [1, 2, 3]) expect((await look(opened, path)).status).toBe(200)
  const made = await send(opened, path, account)
  // Ban Tổ chức is led to a second factor first.
  expect([made.status, made.headers.get('location')]).toEqual([303, '/console/account?next=%2Fconsole'])
  const cookie = cookieOf(made.headers.getSetCookie())
  expect((await look(opened, '/console', cookie)).status).toBe(303)
  expect((await send(opened, path, { ...account, login: 'nguoi.khac' })).status).toBe(401)
  const again = await send(opened, '/console/sign-in', account)
  expect(again.status).toBe(303)
  const wrong = await send(opened, '/console/sign-in', { ...account, password: 'sai mật khẩu rồi' })
  expect(wrong.status).toBe(401)
  const out = await send(opened, '/console/sign-out', {}, cookie)
  expect(out.status).toBe(303)
  expect((await look(opened, '/console', cookie)).status).toBe(200)
})

it('makes members for the tests of the screens', async () => {
  const opened = await openApp()
  for (const role of ['committee', 'secretariat', 'auditor'] as const)
    expect((await look(opened, '/console', await memberCookie(opened, role))).status).toBe(303)
  const agency = await look(opened, '/console', await memberCookie(opened, 'agency', 'so-a'))
  expect(agency.headers.get('location')).toBe('/console/agency')
})
