import { describe, expect, it } from 'vitest'
import type { Contest } from '../../server/contest/contest.ts'
import { Rules } from '../../server/contest/rules.ts'
import { AgencyPage } from '../../server/contract/console/agency.ts'
import { AgencyScreen } from '../../widget/console/agency/agency-screen.ts'
import { openApp, person, SITE_A, SITE_B } from '../open-app.ts'
import { OPENS, sampleContest, sampleRules } from '../sample-contest.ts'
import { drawn } from './linked-numbers.ts'
import { signInAs } from './sign-in-as.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A reading is told again for three seconds. */
const SOON = 3000
const PATH = '/console/thi-thu/agency/so-a'

/** The sample, whose rules say who is staff and how much is told before the close. */
const withStaff = (tally: 'live' | 'daily' | 'sealed'): Contest => ({
  ...sampleContest,
  rules: Rules.parse({
    ...sampleRules,
    compare: { staff: ['can-bo'] },
    disclosure: { ...sampleRules.disclosure, tally },
    fields: [
      ...sampleRules.fields,
      {
        ...{ name: 'kind', label: 'Đối tượng', type: 'choice', required: true },
        options: [
          { value: 'can-bo', label: 'Cán bộ' },
          { value: 'nguoi-dan', label: 'Người dân' },
        ],
      },
    ],
  }),
})

async function atAgency(tally: 'live' | 'daily' | 'sealed' = 'live') {
  const opened = await openApp(withStaff(tally))
  opened.clock.now = OPENS + 10 * HOUR
  let people = 0
  const send = async (count: number, origin: string, unit: string, kind = 'can-bo') => {
    for (let sent = 0; sent < count; sent += 1) {
      people += 1
      const phone = `0912${String(people).padStart(6, '0')}`
      const fields = {
        ...person,
        'participant.phone': phone,
        'participant.unit': unit,
        'participant.kind': kind,
      }
      await opened.submit(await opened.start(fields, origin), [], origin)
    }
  }
  const at = await signInAs(opened, 'agency')
  return { ...opened, at, send, read: async () => AgencyPage.parse(await at.body(PATH)) }
}

describe('the page of an agency', () => {
  it('tells its own staff exactly as of last midnight, whatever portal they used', async () => {
    const { send, read, clock } = await atAgency('daily')
    await send(2, SITE_A, 'so-a')
    await send(1, SITE_B, 'so-a')
    await send(4, SITE_A, 'so-a', 'nguoi-dan')
    await send(5, SITE_A, 'so-b')
    expect((await read()).staff.people).toBe(0)
    // Whoever reads the heading alone knows that it is not of today.
    const html = drawn(AgencyScreen, { id: 'thi-thu' }, await read())
    expect(/<h2>([^<]*)/.exec(html)?.[1]).toBe('Cán bộ của cơ quan đã dự thi, đến hết 31/08/2024')
    clock.now += DAY
    await send(1, SITE_A, 'so-a')
    expect((await read()).staff).toEqual({
      ...{ people: 3, kinds: ['Cán bộ'], until: '2024-09-02T00:00:00.000+07:00' },
      headcount: { count: 100, source: null, date: null },
    })
    clock.now += DAY
    expect((await read()).staff.people).toBe(4)
  })

  it('tells everything else like the public: a day late and to two figures', async () => {
    const { send, read, clock, app } = await atAgency('daily')
    await send(134, SITE_A, 'so-b')
    await send(3, SITE_B, 'so-a')
    clock.now += DAY
    await send(40, SITE_A, 'so-b')
    const { told, place, toldUpTo } = await read()
    expect(told).toMatchObject({ disclosure: 'daily', withheld: ['people'] })
    // So the page is not stamped as live.
    expect(toldUpTo).toBe('2024-09-02T00:00:00.000+07:00')
    const tally = await (await app.request('/v1/contests/thi-thu/tally')).json()
    const { agency, name, block, ...row } = tally.agencies[0]
    expect([agency, name, block]).toEqual(['so-a', 'Sở A', 'Sở'])
    expect(told.counts).toEqual(row)
    expect(told.counts).toMatchObject({ attempts: 130, valid: 130, people: 0, hidden: true })
    expect(place).toEqual({ by: 'valid', place: 1, of: 2, isShared: false })
  })

  it('and nothing of it where nothing is told', async () => {
    const { send, read, clock } = await atAgency('sealed')
    await send(134, SITE_A, 'so-a')
    clock.now += DAY
    const { told, place, staff, toldUpTo } = await read()
    expect(toldUpTo).toBe('2024-09-02T00:00:00.000+07:00')
    expect(told).toMatchObject({ disclosure: 'sealed', counts: { attempts: 0, hidden: true } })
    expect(place).toBeNull()
    expect(staff.people).toBe(134)
  })

  it('tells a place that is shared as shared, and none before anything came', async () => {
    const { send, read, clock } = await atAgency()
    expect(await read()).toMatchObject({ place: null, toldUpTo: null })
    await send(1, SITE_A, 'so-a')
    await send(1, SITE_B, 'so-a')
    clock.now += SOON
    expect((await read()).place).toEqual({ by: 'valid', place: 1, of: 2, isShared: true })
  })

  it('tells of its sites whether anything came today, and neither how much nor when', async () => {
    const { send, read, clock } = await atAgency()
    await send(1, SITE_A, 'so-a')
    expect((await read()).sites).toEqual([{ site: SITE_A, today: true }])
    clock.now += DAY
    expect((await read()).sites).toEqual([{ site: SITE_A, today: false }])
  })
})

describe('who sees it', () => {
  it('the agency its own and no other’s, in no other contest', async () => {
    const { at } = await atAgency()
    expect((await at.get('/console/agency')).headers.get('location')).toBe(PATH)
    for (const [path, status] of [
      [PATH, 200],
      [`/v1${PATH}`, 200],
      ['/console/thi-thu/agency/so-b', 403],
      ['/v1/console/thi-thu/agency/so-b', 403],
      ['/console/thi-thu/agency/so-nao', 403],
      ['/console/khac/agency/so-a', 403],
    ] as const)
      expect([path, (await at.get(path)).status]).toEqual([path, status])
  })

  it.each(['committee', 'secretariat', 'auditor'] as const)('%s sees any', async role => {
    const at = await signInAs(await openApp(withStaff('live')), role)
    expect((await at.get('/console/agency')).headers.get('location')).toBe('/console/thi-thu/agencies')
    const page = AgencyPage.parse(await at.body('/console/thi-thu/agency/so-b'))
    expect(page).toMatchObject({ agency: 'so-b', isOwn: false })
    expect((await at.get('/console/thi-thu/agency/so-nao')).status).toBe(404)
  })
})
