import { expect, it } from 'vitest'
import { openCommittee } from '../../server/committee/open-committee.ts'
import { OURS, openApp } from '../open-app.ts'
import { cookieOf, look, send } from './sign-in.ts'

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }

/** Two accounts, and what a browser that has been here before holds. */
async function withAccounts() {
  const opened = await openApp()
  const join = async (login: string) => {
    const link = { purpose: 'invitation', role: 'auditor', member: null, name: null } as const
    const secret = opened.deps.committee.makeLink(link, 60_000, null)
    await send(opened, `/console/link/${secret}`, { ...account, login })
  }
  await join(account.login)
  await join('nguoi.khac')
  const known = cookieOf((await send(opened, '/console/sign-in', account)).headers.getSetCookie())
  const enter = (login: string, password = account.password, cookie?: string) =>
    send(opened, '/console/sign-in', { login, password }, cookie)
  return { ...opened, known, enter }
}

it('guessing at one account makes waiting for strangers, not for its owner’s browser nor for anybody else', async () => {
  const { enter, known, clock, deps } = await withAccounts()
  for (let wrong = 0; wrong < 5; wrong += 1) expect((await enter(account.login, 'sai')).status).toBe(401)
  const waiting = await enter(account.login)
  expect([waiting.status, await waiting.text()]).toEqual([401, expect.stringContaining('Xin đợi 30 giây')])
  expect((await enter('nguoi.khac')).status).toBe(303)
  expect((await enter(account.login, account.password, known)).status).toBe(303)
  expect(deps.committee.acts(9).filter(({ kind }) => kind === 'locked-out')).toMatchObject([
    { by: null, subject: account.name },
  ])
  clock.now += 30_000
  expect((await enter(account.login)).status).toBe(303)
})

it('many guesses at one time are no more than one after the other, in one process or two', async () => {
  const { enter, deps, data, clock } = await withAccounts()
  const other = openCommittee({
    ...{ folder: data, secret: deps.keys.console, publicUrl: OURS },
    ...{ clock: () => clock.now, random: bytes => Buffer.alloc(bytes, 3), say: () => {} },
  })
  const texts = await Promise.all([
    ...Array.from({ length: 10 }, async () => (await enter(account.login, 'sai')).text()),
    ...Array.from({ length: 10 }, async () =>
      JSON.stringify(await other.door.signIn(account.login, 'sai', new Headers())),
    ),
  ])
  const looked = texts.filter(text => /chưa đúng|"wrong"/.test(text))
  expect(looked.length).toBeLessThanOrEqual(5)
  other.close()
})

it('tells nobody whether there is such an account', async () => {
  const { enter, app } = await withAccounts()
  const page = async (login: string) =>
    (await (await enter(login, 'sai mật khẩu rồi')).text()).replaceAll(login, '')
  expect(await page('khong.co')).toBe(await page('nguoi.khac'))
  expect((await look({ app }, '/console')).status).toBe(200)
})
