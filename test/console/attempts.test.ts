import { beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../server/committee/role.ts'
import type { AttemptList } from '../../server/contract/console/attempts.ts'
import { attemptsPath } from '../../widget/console/attempts-path.ts'
import { OURS, openApp, SITE_A, SITE_B } from '../open-app.ts'
import { OPENS } from '../sample-contest.ts'

type App = Awaited<ReturnType<typeof openApp>>
const HOUR_MS = 3_600_000
let app: App
const cookies = new Map<Role, string>()
const receipts: string[] = []

/** Six attempts of three people on two portals, an hour apart. */
const handedIn = [
  { phone: '0912 345 678', unit: 'so-a', site: SITE_A },
  { phone: '0912 345 678', unit: 'so-a', site: SITE_B },
  { phone: '+84 987 654 321', unit: 'so-b', site: SITE_A },
  { phone: '0912.345.678', unit: 'so-b', site: SITE_A },
  { phone: '0333 333 333', unit: 'other', site: 'https://la.example.vn' },
  { phone: '0333 333 333', unit: 'other', site: SITE_B },
]

beforeAll(async () => {
  app = await openApp()
  for (const { phone, unit, site } of handedIn) {
    app.clock.now += HOUR_MS
    const started = await app.start({ 'participant.phone': phone, 'participant.unit': unit }, site)
    app.clock.now += 60_000
    const answer = await (await app.submit(started, [], site)).json()
    receipts.push(answer.receipt)
  }
  for (const role of ['committee', 'secretariat', 'auditor'] as const) {
    const { cookies: set } = await app.deps.committee.admit(role, 'Nguyễn Thị Ví Dụ')
    cookies.set(role, set.map(line => line.split(';')[0]).join('; '))
  }
})

const ask = (path: string, role: Role = 'secretariat', init: RequestInit = {}) =>
  app.app.request(`${OURS}${path}`, {
    ...init,
    headers: { Cookie: cookies.get(role) ?? '', Origin: OURS, ...init.headers },
  })
/** Asked again as the page does, while what the lists are found by is made. */
async function list(filter: Parameters<typeof attemptsPath>[1]): Promise<AttemptList> {
  const path = attemptsPath('thi-thu', filter).replace('/console', '/v1/console')
  let body: AttemptList
  do body = await (await ask(path)).json()
  while (body.building !== null)
  return body
}
/** Pressed again, as on a busy machine, while what people are found by is made. */
async function search(q: string): Promise<Response> {
  const answer = await ask('/console/thi-thu/attempts', 'secretariat', {
    method: 'POST',
    body: new URLSearchParams({ q }).toString(),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  })
  return (await answer.clone().text()).includes('Chưa tìm xong') ? search(q) : answer
}
const dataOf = async (page: Response) => {
  const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(await page.text())?.[1]
  return JSON.parse(data ?? '')
}
const bodyOf = async (page: Response): Promise<AttemptList> => (await dataOf(page)).body
const receiptsOf = ({ rows }: AttemptList) => rows.map(({ receipt }) => receipts.indexOf(receipt) + 1)

it('a list that is told again says when it was read, on the page and to its next reading', async () => {
  const path = attemptsPath('thi-thu', { host: SITE_A })
  await list({ host: SITE_A })
  const first = await ask(path.replace('/console', '/v1/console'))
  app.clock.now += 2000
  const again = await ask(path.replace('/console', '/v1/console'))
  expect(again.headers.get('as-of')).toBe(first.headers.get('as-of'))
  const { asOf, now } = await dataOf(await ask(path))
  expect(asOf).toBe(first.headers.get('as-of'))
  expect(Date.parse(now)).toBe(app.clock.now)
})

describe('the list', () => {
  it.each([
    [{}, [6, 5, 4, 3, 2, 1]],
    [{ agency: 'so-a' }, [4, 3, 1]],
    [{ agency: '-' }, [5]],
    [{ host: 'https://la.example.vn' }, [5]],
    [{ host: '-' }, [5]],
    [{ unit: 'so-b', agency: 'so-a' }, [4, 3]],
    [{ count: 'people' as const }, [5, 3, 1]],
    [{ count: 'people' as const, agency: 'so-b' }, [6, 2]],
    [{ from: OPENS + 4 * HOUR_MS }, [6, 5, 4]],
    [{ from: OPENS + 4 * HOUR_MS, count: 'people' as const }, [5]],
    [{ to: OPENS + 3 * HOUR_MS }, [2, 1]],
    [{ via: 'unknown' as const }, [5]],
    [{ round: 'dot-1', valid: '1' as const }, [6, 5, 4, 3, 2, 1]],
  ])('of %j is as long as its number says', async (filter, expected) => {
    const body = await list(filter)
    expect(receiptsOf(body)).toEqual(expected)
    expect(body.count).toBe(expected.length)
    expect(body.filter).toEqual(filter)
  })

  it('tells facts of each attempt, and nothing personal', async () => {
    const body = await list({ agency: 'so-a', unit: 'so-b' })
    expect(body.rows[0]).toMatchObject({
      agency: { id: 'so-a', name: 'Sở A' },
      unit: { id: 'so-b', name: 'Sở B' },
      ...{ host: SITE_A, via: 'script', seconds: 60, nth: 3, ofPerson: 3, isFast: false },
    })
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn|912|987|\+84/)
    expect(body.said.map(({ says }) => says)).toEqual(['Cổng của cơ quan: Sở A', 'Đơn vị khai: Sở B'])
  })

  it('says what it could not read, and lists nothing', async () => {
    const answer = await ask('/v1/console/thi-thu/attempts?from=31/02/2024&score=many&via=hu')
    const { faults, rows, count }: AttemptList = await answer.json()
    expect(faults.map(({ part }) => part).sort()).toEqual(['from', 'score', 'via'])
    expect({ rows, count }).toEqual({ rows: [], count: null })
  })

  it('is the same unless something was handed in', async () => {
    const path = '/v1/console/thi-thu/attempts'
    const etag = (await ask(path)).headers.get('etag') ?? ''
    expect((await ask(path, 'auditor', { headers: { 'If-None-Match': etag } })).status).toBe(304)
  })
})

describe('the search box', () => {
  it.each(['0912 345 678', '+84912345678', '0912.345.678'])(
    'finds a person by %s, whom no address names',
    async q => {
      const answer = await search(q)
      const place = answer.headers.get('location') ?? ''
      expect([answer.status, place]).toEqual([303, `/console/thi-thu/attempts?person=${receipts[3]}`])
      expect(receiptsOf(await bodyOf(await ask(place)))).toEqual([4, 2, 1])
    },
  )

  it.each(['the code', 'lower case without hyphens'])('finds an attempt by %s', async how => {
    const code = receipts[0] ?? ''
    const typed = how === 'the code' ? code : ` Mã: ${code.toLowerCase().replaceAll('-', ' ')} `
    expect((await search(typed)).headers.get('location')).toBe(`/console/thi-thu/attempts/${code}`)
  })

  it.each([
    ['cổng: sở a', { agency: 'so-a' }],
    ['cong:so-b don vi: SỞ B', { agency: 'so-b', unit: 'so-b' }],
    ['kênh: không rõ', { via: 'unknown' as const }],
    ['trang: la.example.vn', { host: 'https://la.example.vn' }],
    ['host:https://la.example.vn đúng: 3-7', { host: 'https://la.example.vn', score: '3-7' }],
    ['ngày: 01/09/2024', { from: OPENS, to: OPENS + 24 * HOUR_MS }],
    ['ngay:01/09/2024 gio:02:00-02:41', { from: OPENS + 2 * HOUR_MS, to: OPENS + 2 * HOUR_MS + 42 * 60_000 }],
  ])('understands %s', async (typed, filter) => {
    const place = (await search(typed)).headers.get('location')
    expect(place).toBe(attemptsPath('thi-thu', filter))
    expect((await bodyOf(await ask(place ?? ''))).filter).toEqual(filter)
  })

  it.each([
    ['0999 999 999', /0999 999 999/],
    ['AAAA-BBBB-CCCC-DDDD', /AAAA-BBBB-CCCC-DDDD/],
    ['Nguyễn Thị Ánh', /“Nguyễn Thị Ánh” không phải mã biên nhận/],
    ['cổng: sở', /khớp với 2/],
    ['cổng: không có đâu', /Không có cổng của cơ quan nào khớp với “không có đâu”/],
    ['ngày: hôm qua', /dd\/mm\/yyyy/],
    ['giờ: 02:00', /đi cùng ngày/],
  ])('repeats %s where it finds nothing, in the page and in no address', async (typed, says) => {
    const answer = await search(typed)
    expect(answer.status).toBe(200)
    const { faults, rows } = await bodyOf(answer)
    expect(faults.map(fault => fault.says).join(' ')).toMatch(says)
    expect(rows).toEqual([])
  })

  it('takes nothing from another site, and nothing from whoever is not signed in', async () => {
    const foreign = await ask('/console/thi-thu/attempts', 'secretariat', {
      method: 'POST',
      headers: { Origin: 'https://la.example.vn' },
    })
    expect(foreign.status).toBe(403)
    const answer = await app.app.request(`${OURS}/v1/console/thi-thu/attempts`)
    expect(answer.status).toBe(401)
  })
})
