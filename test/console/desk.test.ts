import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.ts'
import { Desk, type Job } from '../../server/contract/console/desk.ts'
import { wholeFile } from '../../server/folder/fault.ts'
import { warning } from '../../server/folder/warning.ts'
import { DeskScreen } from '../../widget/console/desk/desk-screen.ts'
import { openApp, person, SITE_A, SITE_B } from '../open-app.ts'
import { CLOSES, OPENS, sampleContest } from '../sample-contest.ts'
import { drawn } from './linked-numbers.ts'
import { signInAs } from './sign-in-as.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** A reading is told again for three seconds. */
const SOON = 3000
const PATH = '/console/thi-thu/desk'
const STRANGER = 'https://khac.example.com'

/** The application at an instant, and somebody of the secretariat at its desk. */
async function atDesk(now: number, contest = sampleContest) {
  const opened = await openApp(contest)
  opened.clock.now = now
  let people = 0
  const send = async (count: number, origin: string, unit = 'so-a') => {
    for (let sent = 0; sent < count; sent += 1) {
      people += 1
      const phone = `0912${String(people).padStart(6, '0')}`
      const fields = { ...person, 'participant.phone': phone, 'participant.unit': unit }
      await opened.submit(await opened.start(fields, origin), [], origin)
    }
  }
  const at = await signInAs(opened, 'secretariat')
  // Whoever a test admits has no second factor, which is a job of its own.
  const read = async () => {
    const desk = Desk.parse(await at.body(PATH))
    return { ...desk, jobs: desk.jobs.filter(({ kind }) => kind !== 'second-factor') }
  }
  const job = async <Kind extends Job['kind']>(kind: Kind) =>
    (await read()).jobs.find((each): each is Extract<Job, { kind: Kind }> => each.kind === kind)
  return { ...opened, at, send, read, job }
}

describe('the desk', () => {
  it('has nothing to do on the first day of a contest with all its papers in order', async () => {
    const { read } = await atDesk(OPENS + HOUR)
    expect(await read()).toEqual({
      jobs: [],
      counts: { attempts: 0, valid: 0, people: 0 },
      voided: 0,
      today: { valid: 0, lastWeek: null },
      upcoming: [
        { at: '2024-10-31T00:00:00.000+07:00', what: 'closes', round: null },
        { at: '2024-10-31T00:00:10.000+07:00', what: 'scores', round: null },
      ],
    })
  })

  it('names midnights as people do: an end belongs to the day that ends, a beginning to the day that begins', async () => {
    const { read } = await atDesk(OPENS - HOUR)
    const html = drawn(DeskScreen, { id: 'thi-thu' }, await read())
    const moments = [...html.matchAll(/<dt class="num" \.textContent="([^"]*)"/g)].map(([, said]) => said)
    expect(moments).toEqual(['00:00 ngày 01/09/2024', '24:00 ngày 30/10/2024', '00:00 ngày 31/10/2024'])
  })

  it('counts the attempts of the day among all, also while they come', async () => {
    const { read, deps, send } = await atDesk(OPENS + DAY)
    await send(2, SITE_A)
    const { sites } = deps.store.console
    // Between two readings of the desk somebody hands in.
    deps.store.console.sites = async (...asked) => {
      await send(1, SITE_A)
      return sites(...asked)
    }
    const { counts, today } = await read()
    expect([counts.valid, today.valid]).toEqual([2, 2])
  })

  it('names a burst with what it is held against, and whom it makes the leader', async () => {
    const { send, job, clock } = await atDesk(OPENS + DAY + 10 * HOUR)
    await send(5, SITE_B)
    clock.now += HOUR
    await send(31, SITE_A)
    await send(7, SITE_B)
    expect(await job('burst')).toEqual({
      kind: 'burst',
      ...{ agency: 'so-a', name: 'Sở A', attempts: 31 },
      ...{ from: '2024-09-02T11:00:00.000+07:00', to: '2024-09-02T12:00:00.000+07:00' },
      before: null,
      next: { agency: 'so-b', name: 'Sở B', attempts: 7 },
      leader: { with: 'Sở A', without: 'Sở B' },
    })
  })

  it('counts the hour that still fills anew at each reading', async () => {
    const { send, job, clock } = await atDesk(OPENS + DAY)
    await send(30, SITE_A)
    expect(await job('burst')).toMatchObject({ attempts: 30 })
    await send(3, SITE_A)
    clock.now += SOON
    expect(await job('burst')).toMatchObject({ attempts: 33 })
  })

  it('names portals from which nothing has come for days, and whether people come by link', async () => {
    const { send, job, clock, post, start } = await atDesk(OPENS + HOUR)
    await send(1, SITE_A)
    clock.now += 2 * DAY
    const started = await start({ site: 'so-b' }, '')
    await post(`/v1/attempts/${started.attempt}`, [], '')
    expect(await job('silent')).toEqual({
      kind: 'silent',
      days: 2,
      total: 3,
      sites: [
        {
          agency: 'so-a',
          name: 'Sở A',
          site: SITE_A,
          isOnly: true,
          byLink: 0,
          days: 2,
          lastAt: expect.any(String),
        },
        { agency: 'so-b', name: 'Sở B', site: SITE_B, isOnly: false, byLink: 0, days: 2, lastAt: null },
        expect.objectContaining({ site: 'https://xn--b-lia.vn', lastAt: null }),
      ],
    })
  })

  it('counts what no registered portal sent, with its origins and without', async () => {
    const { send, job } = await atDesk(OPENS + HOUR)
    await send(2, STRANGER)
    await send(1, 'null')
    expect(await job('unknown')).toMatchObject({
      hosts: [{ host: STRANGER, attempts: 2, people: 2 }],
      ...{ total: 1, attempts: 3, withoutHost: 1 },
    })
  })

  it('names agencies without headcount, and questions drawn without appraisal', async () => {
    const [a, b] = sampleContest.agencies
    if (!a || !b) throw new Error('the sample has two agencies')
    const bank = sampleContest.bank.map((each, at) => ({
      ...each,
      ...(at === 1 && { status: 'checked' as const }),
    }))
    const { job } = await atDesk(OPENS + HOUR, {
      ...sampleContest,
      bank,
      agencies: [{ ...a, headcount: null }, b],
    })
    expect(await job('headcount')).toMatchObject({ missing: [{ agency: 'so-a', name: 'Sở A' }], total: 1 })
    expect(await job('bank')).toMatchObject({ unappraised: 1, of: 22, drafts: 2 })
  })

  it('counts what deserves a look in the folder, by file', async () => {
    const opened = await openApp()
    const at = (file: string) => warning('agency-without-site', wholeFile(file))
    const files = ['agencies.csv', 'rules.yaml', 'bank/1.csv', 'bank/2.csv', 'bank']
    const deps = { ...opened.deps, warnings: new Map([['thi-thu', files.map(at)]]) }
    const app = createApp(deps, new Map(), '0.0.0')
    const read = await (await signInAs({ ...opened, app }, 'auditor')).body<Desk>(PATH)
    expect(read.jobs).toContainEqual({ kind: 'folder', agencies: 1, rules: 1, bank: 3 })
  })

  it('sets today beside the same weekday a week ago', async () => {
    const { send, read, clock } = await atDesk(OPENS + DAY + HOUR)
    await send(2, SITE_A)
    clock.now += 7 * DAY
    await send(3, SITE_A)
    expect((await read()).today).toEqual({
      valid: 3,
      lastWeek: { day: '2024-09-02T00:00:00.000+07:00', valid: 2 },
    })
  })

  it('after the close asks after no portal, and has no date left but that of the scores', async () => {
    const { read } = await atDesk(CLOSES + 1000)
    const { jobs, upcoming } = await read()
    expect(jobs).toEqual([])
    expect(upcoming.map(({ what }) => what)).toEqual(['scores'])
  })

  it('is read again as JSON, and as nothing new where nothing is', async () => {
    const { at, send, clock } = await atDesk(OPENS + HOUR)
    const first = await at.get(`/v1${PATH}`)
    expect(await first.json()).toEqual(await at.body(PATH))
    expect(first.headers.get('as-of')).toBe('2024-09-01T01:00:00.000+07:00')
    await send(1, SITE_A)
    clock.now += SOON
    const { counts } = Desk.parse(await (await at.get(`/v1${PATH}`)).json())
    expect(counts).toEqual({ attempts: 1, valid: 1, people: 1 })
  })
})

describe('a second factor that is missing', () => {
  /** Gives everybody but the last who came a passkey, as the engine keeps it. */
  async function withPasskeys(role: 'committee' | 'secretariat', own: boolean) {
    const opened = await openApp()
    await signInAs(opened, 'auditor')
    const at = await signInAs(opened, role)
    const file = new Database(join(opened.data, 'committee.db'))
    if (own)
      file
        .prepare(
          `insert into passkey (id, publicKey, userId, credentialID, counter, deviceType, backedUp)
           select 'k', '', id, '', 0, '', 0 from member where role = ?`,
        )
        .run(role)
    file.close()
    return Desk.parse(await at.body(PATH)).jobs.filter(({ kind }) => kind === 'second-factor')
  }

  it('is one’s own first; then, for who can change members, the others’', async () => {
    const mine = { kind: 'second-factor', mine: true, others: [] }
    expect(await withPasskeys('committee', false)).toEqual([mine])
    expect(await withPasskeys('secretariat', false)).toEqual([mine])
    expect(await withPasskeys('committee', true)).toEqual([
      { kind: 'second-factor', mine: false, others: ['Người auditor'] },
    ])
    expect(await withPasskeys('secretariat', true)).toEqual([])
  })
})

describe('who sees the desk', () => {
  it.each([
    ['committee', 200],
    ['secretariat', 200],
    ['auditor', 200],
    ['agency', 403],
  ] as const)('%s: %i', async (role, status) => {
    const at = await signInAs(await openApp(), role)
    expect((await at.get(PATH)).status).toBe(status)
    expect((await at.get(`/v1${PATH}`)).status).toBe(status)
  })
})
