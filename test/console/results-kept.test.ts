import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { RegisterAct } from '../../server/contest/register.ts'
import type { ResultsBody } from '../../server/contract/console/results.ts'
import { resultsTables } from '../../server/documents/results/results-tables.ts'
import { writeCsv } from '../../server/documents/write-csv.ts'
import { fault, wholeFile } from '../../server/folder/fault.ts'
import { computeResults } from '../../server/results/compute-results.ts'
import { ResultsKeeper } from '../../server/results/results-keeper.ts'
import { readAttempts } from '../../server/store/read-attempts.ts'
import { attemptsPath } from '../../widget/console/attempts-path.ts'
import { blockerPath } from '../../widget/console/results/results-path.ts'
import { openApp } from '../open-app.ts'
import { CLOSES, OPENS, sampleContest } from '../sample-contest.ts'
import { recordJudged } from './record-judged.ts'
import { type AtConsole, signInAs } from './sign-in-as.ts'

const HOSTILE = '</script><img src=x onerror=alert(1)>"Sở A'
const contest = {
  ...sampleContest,
  agencies: sampleContest.agencies.map(agency => ({ ...agency, name: `${HOSTILE} ${agency.id}` })),
}
const PATH = '/console/thi-thu/results'
const paper = { reason: 'Gian lận', basis: 'QĐ 5', proposed: 'Bà A', approved: 'Ông B' }
const attempt = (at: number, person: string, prediction: number) => ({
  ...{ id: `R${at}`, person, round: 'dot-1', agency: 'so-a', unit: 'so-b', kind: null, group: null },
  ...{ via: 'script' as const, prediction, right: 7, total: 7 },
  ...{ startedAt: OPENS + at * 1000, submittedAt: OPENS + at * 1000 + 500 },
})

let app: Awaited<ReturnType<typeof openApp>>
let member: AtConsole
const decide = (...register: RegisterAct[]) => {
  app.register.read = { register, faults: [] }
}
async function settled(path = PATH): Promise<ResultsBody> {
  for (;;) {
    const body = await member.body<ResultsBody>(path)
    if (body.state !== 'computing') return body
  }
}

beforeEach(async () => {
  app = await openApp(contest)
  await recordJudged(app.store, 'thi-thu', [attempt(1, 'p', 2), attempt(2, 'q', 9), attempt(3, 'q', 3)])
  app.clock.now = CLOSES + 60_000
  member = await signInAs(app, 'committee')
})

describe('results that are kept', () => {
  it('are what the pure function makes of the same store and register, to the byte', async () => {
    const acts: RegisterAct[] = [{ act: 'void', at: OPENS, attempts: ['R1'], ...paper }]
    decide(...acts)
    const { summary } = await settled()
    const reader = readAttempts(app.data)
    onTestFinished(() => reader.close())
    const asOf = Date.parse(summary?.asOf ?? '')
    const { found } = computeResults(contest, acts, { reader, asOf, report: () => {} })
    for (const table of found ? resultsTables(found) : []) {
      const file = await member.get(`${PATH}/${table.file}.csv`)
      expect(`\ufeff${await file.text()}`).toBe(writeCsv(table))
    }
    // And so do the other processes, and the next start: from a file that names nobody.
    const next = new ResultsKeeper({ folder: app.data, clock: () => app.clock.now })
    expect(next.lastOf(contest)).toMatchObject({ summary })
    expect(next.lastOf({ ...contest, version: 'other rules' })).toBe(undefined)
    expect(found?.stand.totals).toMatchObject(summary?.totals ?? {})
  })

  it('stay as they are until attempts, or the register, change', async () => {
    const first = await settled()
    app.clock.now += 3_600_000
    expect((await settled()).summary?.asOf).toBe(first.summary?.asOf)
    decide({ act: 'exclude', at: OPENS, people: ['R1'], ...paper })
    const second = await settled()
    expect(second.summary?.asOf).not.toBe(first.summary?.asOf)
    expect(second.page?.standing.people).toBe(1)
    await recordJudged(app.store, 'thi-thu', [attempt(4, 'r', 2)])
    // A moment ago: new attempts alone wait for their turn, and are said to be missing.
    expect(await settled()).toMatchObject({ later: 1, summary: { totals: { attempts: 3 } } })
    app.clock.now += 31_000
    expect(await settled()).toMatchObject({ later: 0, summary: { totals: { attempts: 4 } } })
  })

  it('can be ended by hand, and begun again; an agency can do neither', async () => {
    app.deps.results.compute({ contest, acts: [], attempts: 3 })
    const stopped = await member.post(`${PATH}/stop`, {})
    expect([stopped.status, stopped.headers.get('location')]).toEqual([303, PATH])
    expect(await settled()).toMatchObject({ state: 'stopped', summary: null })
    expect((await member.post(`${PATH}/compute`, {})).status).toBe(303)
    expect(await settled()).toMatchObject({ state: 'computed', summary: { totals: { people: 2 } } })
    const agency = await signInAs(app, 'agency')
    for (const path of [PATH, `${PATH}/tom-tat.csv`]) expect((await agency.get(path)).status).toBe(403)
  })

  it('are refused with each fault of the register, and for receipts that there are not', async () => {
    app.register.read = { register: [], faults: [fault('utf-16', wholeFile('register.yaml'))] }
    const faulty = await settled()
    expect(faulty).toMatchObject({ state: 'refused', summary: null, blockers: [{ code: 'register-faulty' }] })
    expect(faulty.blockers[0]?.says).toMatch(/^register\.yaml: /)
    decide({ act: 'void', at: OPENS, attempts: ['0000-1111-2222-3333'], ...paper })
    const { state, blockers } = await settled()
    expect([state, blockers.map(({ code, of }) => [code, of])]).toEqual([
      'refused',
      [['receipt-unknown', '0000-1111-2222-3333']],
    ])
  })

  it('put a person of a receipt on the page they stand on, and tell where there is none', async () => {
    expect((await settled(`${PATH}?receipt=R1`)).page).toMatchObject({ from: 1, found: 'R1' })
    expect((await settled(`${PATH}?receipt=R2`)).page?.found).toBe('R2')
    expect((await settled(`${PATH}?receipt=R9`)).page?.found).toBe(null)
  })
})

it('every blocker leads to a page that shows its cause; the truth is as long as the list of who is counted', async () => {
  const { blockers, summary } = await settled()
  expect(blockers.map(({ code }) => code)).toEqual(['not-frozen'])
  for (const code of [
    'round-open',
    'undecided',
    'chance-short',
    'agencies-equal',
    'headcount-missing',
  ] as const)
    blockers.push({ code, says: '', of: 'contest', place: 1 })
  for (const code of ['points-missing', 'register-faulty', 'receipt-unknown'] as const)
    blockers.push({ code, says: '', of: 'R1', place: null })
  for (const blocker of blockers) {
    const path = blockerPath('thi-thu', blocker)
    expect([path, (await member.get(path)).status]).toEqual([path, 200])
  }
  const { rows } = await member.body<{ rows: unknown[] }>(
    attemptsPath('thi-thu', { round: 'dot-1', count: 'people' }),
  )
  expect(summary?.truths).toMatchObject([{ count: rows.length, frozenAt: null, round: null }])
})

it('a hostile name is text on the page and in the files, and no name of a person is in either', async () => {
  await settled()
  const page = await (await member.get(PATH)).text()
  expect(page).not.toContain('<img src=x')
  expect(page).not.toMatch(/"participant"|"person"/)
  const file = await (await member.get(`${PATH}/so-sanh.csv`)).text()
  expect(file).toContain(`"${HOSTILE.replaceAll('"', '""')} so-a"`)
})
