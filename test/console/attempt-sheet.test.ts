import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../server/committee/role.ts'
import type { AttemptSheet } from '../../server/contract/console/attempt-sheet.ts'
import { OURS, openApp, SITE_A } from '../open-app.ts'
import { CLOSES, withRules } from '../sample-contest.ts'

type App = Awaited<ReturnType<typeof openApp>>
let app: App
let receipts: string[]
const cookies = new Map<Role, string>()
const roles = ['committee', 'secretariat', 'auditor', 'agency'] as const

async function open(answers: 'never' | 'after-close' = 'after-close'): Promise<void> {
  app = await openApp(withRules({ disclosure: { score: 'after-close', answers } }))
  receipts = []
  for (const site of [SITE_A, 'https://la.example.vn']) {
    app.clock.now += 3_600_000
    const started = await app.start({}, site)
    app.clock.now += 90_000
    receipts.push((await (await app.submit(started, [], site)).json()).receipt)
  }
  for (const role of roles) {
    const of = role === 'agency' ? { contest: 'thi-thu', agency: 'so-a' } : undefined
    const { cookies: set } = await app.deps.committee.admit(role, `Người ${role}`, of)
    cookies.set(role, set.map(line => line.split(';')[0]).join('; '))
  }
}
beforeAll(() => open())

const ask = (path: string, role: Role = 'secretariat', init: RequestInit = {}) =>
  app.app.request(`${OURS}${path}`, { ...init, headers: { Cookie: cookies.get(role) ?? '', Origin: OURS } })
/** Asked again as the page does, while what a person is found by is made. */
async function sheet(receipt = receipts[0]): Promise<AttemptSheet> {
  const answer = await ask(`/v1/console/thi-thu/attempts/${receipt}`)
  return answer.status === 202 ? sheet(receipt) : answer.json()
}
const identity = (purpose: string, role: Role = 'secretariat', receipt = receipts[0]) =>
  ask(`/v1/console/thi-thu/attempts/${receipt}/identity`, role, {
    method: 'POST',
    body: new URLSearchParams({ purpose }),
  })

describe('the sheet of an attempt', () => {
  it('says why it counts where it does, and what it rests on', async () => {
    expect(await sheet()).toMatchObject({
      row: { receipt: receipts[0], agency: { name: 'Sở A' }, seconds: 90, nth: 1, ofPerson: 2 },
      round: { id: 'dot-1', name: 'Đợt 1' },
      why: expect.stringMatching(/https:\/\/a\.example\.vn.*đã đăng ký của Sở A/),
      ...{ consent: '1', version: '0123456789abcdef', prediction: 1200, index: 0, hasIdentity: true },
    })
    expect((await sheet(receipts[1])).why).toMatch(/la\.example\.vn, lúc nộp chưa đăng ký/)
  })

  it('shows the other attempts of its person, and who that is on no page', async () => {
    const page = await (await ask(`/console/thi-thu/attempts/${receipts[0]}`)).text()
    const { ofPerson } = await sheet()
    expect(ofPerson.map(({ receipt }) => receipt)).toEqual([...receipts].reverse())
    expect(page + JSON.stringify(await sheet())).not.toMatch(/Nguyễn Thị Ánh|912 ?345|\+84/)
  })

  it('has no receipt that there is not', async () => {
    expect((await ask('/v1/console/thi-thu/attempts/AAAA-BBBB-CCCC-DDDD')).status).toBe(404)
    const lost = await ask('/console/thi-thu/attempts/AAAA-BBBB-CCCC-DDDD')
    expect(lost.status).toBe(404)
    expect(await lost.text()).toContain('Bàn làm việc không có trang này.')
  })
})

describe('who handed it in', () => {
  it('is told for a purpose, after that is written down', async () => {
    const answer = await identity('gọi xác minh giải Nhì')
    const { fields } = await answer.json()
    expect(fields).toContainEqual({ label: 'Họ và tên', value: 'Nguyễn Thị Ánh' })
    expect(fields).toContainEqual({ label: 'Số điện thoại', value: '+84912345678' })
    expect(app.deps.committee.acts(1)).toMatchObject([
      { kind: 'identity-seen', by: 'Người secretariat', subject: `${receipts[0]}: gọi xác minh giải Nhì` },
    ])
    expect(app.log.join()).not.toMatch(/Ánh|912345678/)
  })

  it.each(['', 'xem', '    a    '])('is not told for “%s”', async purpose => {
    const before = app.deps.committee.acts(99).length
    expect((await identity(purpose)).status).toBe(422)
    expect(app.deps.committee.acts(99)).toHaveLength(before)
  })

  it.each(['auditor', 'agency'] as const)('is not told to the role %s', async role => {
    expect((await identity('để xem cho biết', role)).status).toBe(403)
  })

  it('leaves no act where there is nobody to see', async () => {
    const before = app.deps.committee.acts(99).length
    expect((await identity('gọi xác minh', 'committee', 'AAAA-BBBB-CCCC-DDDD')).status).toBe(404)
    expect(app.deps.committee.acts(99)).toHaveLength(before)
  })
})

describe('the key on a sheet', () => {
  it.each([
    ['after-close', 0, false],
    ['after-close', 60_000, true],
    ['never', 60_000, false],
  ] as const)('where the rules say %s, %i ms past the close: told %s', async (answers, past, isTold) => {
    await open(answers)
    const before = await sheet()
    expect(JSON.stringify(before.questions)).not.toMatch(/"isRight":(true|false)/)
    expect(before.questions).toHaveLength(7)
    expect(before.questions[0]?.options.filter(({ isChosen }) => isChosen).length).toBeGreaterThan(0)
    app.clock.now = CLOSES + past
    const after = await sheet()
    expect(JSON.stringify(after.questions).includes('"isRight":true')).toBe(isTold)
    if (isTold)
      expect(after.questions.filter(({ isRight }) => isRight)).toHaveLength(after.row.score?.right ?? -1)
  })
})
