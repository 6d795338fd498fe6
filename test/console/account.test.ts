import { createOTP } from '@better-auth/utils/otp'
import { expect, it } from 'vitest'
import { openApp } from '../open-app.ts'
import { cookieOf, look, memberCookie, send } from './sign-in.ts'

const account = { name: 'Nguyễn Thị Hà', login: 'nguyen.ha', password: 'mưa phùn tháng hai' }
const PATH = '/console/account'

/** The application with a secretary who has come by an invitation. */
async function withSecretary() {
  const opened = await openApp()
  const link = { purpose: 'invitation', role: 'secretariat', member: null, name: null } as const
  const secret = opened.deps.committee.makeLink(link, 60_000, null)
  const made = await send(opened, `/console/link/${secret}`, account)
  return { ...opened, cookie: cookieOf(made.headers.getSetCookie()) }
}

/** Set the code of an authenticator app; what it is made of, and the spare ones. */
async function setCode(opened: Awaited<ReturnType<typeof withSecretary>>) {
  const started = await send(opened, `${PATH}/code/start`, { password: account.password }, opened.cookie)
  const page = await started.text()
  const [, base32 = ''] = /<code>([A-Z2-7]+)<\/code>/.exec(page) ?? []
  const [, spare = ''] = /<code>([\w-]+(?: [\w-]+)+)<\/code>/.exec(page) ?? []
  const codeNow = () => createOTP(fromBase32(base32)).totp()
  const confirmed = await send(opened, `${PATH}/code/confirm`, { code: await codeNow() }, opened.cookie)
  expect(await confirmed.text()).toContain('Đã đặt mã 6 số.')
  return { codeNow, spare: spare.split(' '), cookie: cookieOf(confirmed.headers.getSetCookie()) }
}

function fromBase32(text: string): string {
  const bits = [...text].map(each =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(each).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  return Buffer.from(bytes.map(byte => Number.parseInt(byte, 2))).toString()
}

it('does not say that there is a second factor where none is set', async () => {
  const opened = await openApp()
  const page = await (await look(opened, PATH, await memberCookie(opened, 'auditor'))).text()
  expect(page).toContain('chưa có lớp bảo vệ nào ngoài mật khẩu')
  expect(page).not.toContain('đã có thêm lớp bảo vệ')
})

it('says that the role needs a second factor until the first is set', async () => {
  const opened = await withSecretary()
  expect(await (await look(opened, PATH, opened.cookie)).text()).toContain('cần thêm một lớp bảo vệ')
  const { cookie } = await setCode(opened)
  expect(await (await look(opened, PATH, cookie)).text()).not.toContain('cần thêm một lớp bảo vệ')
  // The session that was begun with a password alone is over.
  expect((await look(opened, PATH, opened.cookie)).status).toBe(401)
})

it('shows nothing but the account until it is set, whatever is asked for; who only reads is asked nothing', async () => {
  const opened = await withSecretary()
  const desk = '/console/thi-thu/desk'
  const to = `/console/account?next=${encodeURIComponent(desk)}`
  const closed = async (cookie: string) => {
    const page = await look(opened, desk, cookie)
    const numbers = await look(opened, '/v1/console/thi-thu/compare', cookie)
    return [page.status, page.headers.get('location'), numbers.status]
  }
  expect(await closed(opened.cookie)).toEqual([303, to, 403])
  const file = await look(opened, '/console/thi-thu/attempts.csv', opened.cookie)
  expect([file.status, (await file.text()).length]).toEqual([303, 0])
  await send(opened, '/console/thi-thu/agencies/so-a/link', {}, opened.cookie)
  expect(opened.deps.committee.agencyLinks.of('thi-thu', 'so-a')).toBeUndefined()
  const again = await send(opened, '/console/sign-in', { ...account, next: desk })
  expect(again.headers.get('location')).toBe(to)
  const { cookie } = await setCode(opened)
  expect(await closed(cookie)).toEqual([200, null, 200])
  // Taken off again, it closes again.
  const off = await send(opened, `${PATH}/code/remove`, { password: account.password }, cookie)
  expect(await closed(cookieOf(off.headers.getSetCookie()))).toEqual([303, to, 403])
  const link = { purpose: 'invitation', role: 'auditor', member: null, name: null } as const
  const secret = opened.deps.committee.makeLink(link, 60_000, null)
  const reader = await send(opened, `/console/link/${secret}`, { ...account, login: 'chi.doc' })
  expect((await look(opened, desk, cookieOf(reader.headers.getSetCookie()))).status).toBe(200)
})

it('with a code set a password alone begins no session', async () => {
  const opened = await withSecretary()
  const { codeNow, spare } = await setCode(opened)
  const first = async () => {
    const half = await send(opened, '/console/sign-in', account)
    expect(half.status).toBe(200)
    const cookie = cookieOf(half.headers.getSetCookie())
    expect((await look(opened, PATH, cookie)).status).toBe(401)
    return cookie
  }
  const giveCode = async (code: string) =>
    send(opened, '/console/sign-in/code', { code, next: PATH }, await first())
  expect((await giveCode('000000')).status).toBe(401)
  expect((await giveCode('không phải mã')).status).toBe(401)
  const right = await giveCode(await codeNow())
  expect([right.status, right.headers.get('location')]).toEqual([303, PATH])
  expect((await look(opened, PATH, cookieOf(right.headers.getSetCookie()))).status).toBe(200)
  expect(spare).toHaveLength(10)
  expect((await giveCode(spare[0] ?? '')).status).toBe(303)
  expect((await giveCode(spare[0] ?? '')).status).toBe(401)
  // Without the first half the second is nothing.
  expect((await send(opened, '/console/sign-in/code', { code: await codeNow() })).status).toBe(401)
})

it('another password ends every other session; a wrong or a common one changes nothing', async () => {
  const opened = await withSecretary()
  const again = await send(opened, '/console/sign-in', account)
  const elsewhere = cookieOf(again.headers.getSetCookie())
  const change = (password: string, next: string) =>
    send(opened, `${PATH}/password`, { password, next }, opened.cookie)
  const next = 'nắng hạ vàng sân trường'
  expect((await change('sai rồi sai rồi', next)).status).toBe(422)
  for (const common of [
    'ngắn',
    '123456789012',
    'matkhau2024!!',
    'NguyenThiHa1990',
    'aaaaaaaaaaaaaa',
    'Phutho@123456',
  ])
    expect((await change(account.password, common)).status, common).toBe(422)
  expect((await look(opened, PATH, elsewhere)).status).toBe(200)
  const changed = await change(account.password, next)
  expect(changed.status).toBe(200)
  expect((await look(opened, PATH, elsewhere)).status).toBe(401)
  expect((await look(opened, PATH, cookieOf(changed.headers.getSetCookie()))).status).toBe(200)
  expect((await send(opened, '/console/sign-in', { ...account, password: next })).status).toBe(303)
})

it('one session ends alone, or all at once; nobody ends another person’s', async () => {
  const opened = await withSecretary()
  const { committee } = opened.deps
  const other = cookieOf((await send(opened, '/console/sign-in', account)).headers.getSetCookie())
  const me = await committee.memberOf(new Headers({ Cookie: other }))
  if (me === undefined) throw new Error('not signed in')
  const { sessions } = await committee.account.state(me, new Headers({ Cookie: other }))
  expect(sessions.map(({ isThis }) => isThis).toSorted()).toEqual([false, true])
  const { id = '' } = sessions.find(({ isThis }) => !isThis) ?? {}
  const stranger = (await committee.admit('auditor', 'Người khác')).cookies
  await send(opened, `${PATH}/sessions/${id}/end`, {}, cookieOf(stranger))
  expect((await look(opened, PATH, opened.cookie)).status).toBe(200)
  await send(opened, `${PATH}/sessions/${id}/end`, {}, other)
  expect((await look(opened, PATH, opened.cookie)).status).toBe(401)
  await send(opened, `${PATH}/sessions/end`, {}, other)
  expect((await look(opened, PATH, other)).status).toBe(401)
  expect((await look(opened, PATH, cookieOf(stranger))).status).toBe(200)
})
