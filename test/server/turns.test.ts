import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { noTurnsBack } from '../../server/attempt/turns-back.ts'
import { readTurnsBack, unreadRegisters } from '../../server/commands/read-turns-back.ts'
import type { Contest } from '../../server/contest/contest.ts'
import type { RegisterAct } from '../../server/contest/register.ts'
import type { StartedAttempt } from '../../server/contract/public.ts'
import { parseRegister, type RegisterReading } from '../../server/folder/read-register.ts'
import { registersIn } from '../../server/folder/registers-in.ts'
import { openApp } from '../open-app.ts'
import { CLOSES, OPENS, sampleContest, sampleRules, withRules } from '../sample-contest.ts'
import { act } from './folder/register-fault-cases.ts'

const DAY = 86_400_000
const MINUTE = 60_000
const [round] = sampleRules.rounds
if (!round) throw new Error('the sample has a round')
const half = OPENS + 30 * DAY
const rounds = [
  { ...round, closes: half },
  { ...round, id: 'dot-2', opens: half, closes: CLOSES },
]

const limited = (limitPer: 'round' | 'contest' | 'day', limit = 1): Contest =>
  withRules({ rounds, attempts: { limit, limitPer, official: 'most-right' } })

type App = Awaited<ReturnType<typeof openApp>>

/** What a person who starts and hands in at these instants is told, a status each, with the receipts of what was taken. */
async function take({ clock, post, start, submit }: App, ...instants: readonly number[]) {
  const told: number[] = []
  const receipts: string[] = []
  for (const at of instants) {
    clock.now = at
    let started: StartedAttempt
    try {
      started = await start()
    } catch {
      told.push(403)
      continue
    }
    clock.now += MINUTE
    const response = await submit(started)
    told.push(response.status)
    receipts.push((await response.json()).receipt)
  }
  return { told, receipts, post }
}

const noon = OPENS + 12 * 3_600_000

describe('a limit on attempts', () => {
  it.each([
    ['round', [201, 403, 403, 201, 403]],
    ['contest', [201, 403, 403, 403, 403]],
    ['day', [201, 403, 201, 201, 201]],
  ] as const)('of one a %s', async (per, expected) => {
    const app = await openApp(limited(per))
    const { told } = await take(app, noon, noon + MINUTE * 2, noon + DAY, half + DAY, half + 2 * DAY)
    expect(told).toEqual(expected)
  })

  it('goes by the day of Việt Nam on which a paper is handed in', async () => {
    const app = await openApp(limited('day'))
    const midnight = OPENS + DAY
    expect((await take(app, midnight - 30_000, midnight + 2 * MINUTE)).told).toEqual([201, 403])
    const before = await openApp(limited('day'))
    expect((await take(before, midnight - 2 * MINUTE, midnight)).told).toEqual([201, 201])
  })

  it('is judged again when a paper is handed in', async () => {
    for (const per of ['contest', 'day'] as const) {
      const app = await openApp(limited(per))
      app.clock.now = noon
      const [one, other] = [await app.start(), await app.start()]
      expect((await app.submit(one)).status).toBe(201)
      expect((await app.submit(other)).status).toBe(403)
      expect((await app.submit(one)).status).toBe(200)
    }
  })
})

describe('a void attempt', () => {
  const decided = { reason: 'Thi hộ', basis: 'BB 01', proposed: 'Bà A', approved: 'Ông B' }
  const serveAgain = async (data: string, contest: Contest, acts: readonly RegisterAct[]) => {
    const read = { register: acts, faults: [] }
    const back = readTurnsBack(data, [contest], () => read)
    return openApp(contest, data, [], 'again', undefined, undefined, back)
  }

  it.each(['round', 'contest', 'day'] as const)(
    'gives its turn back, counted per %s, until it is lifted',
    async per => {
      const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
      const contest = limited(per)
      const first = await openApp(contest, data)
      const { told, receipts: attempts } = await take(first, noon, noon + 2 * MINUTE)
      expect(told).toEqual([201, 403])
      await first.store.close()
      const at = noon + 5 * MINUTE
      const again = await serveAgain(data, contest, [{ act: 'void', at, attempts, ...decided }])
      const later = await take(again, at - 1, at, at + 2 * MINUTE)
      expect(later.told).toEqual([403, 201, 403])
      await again.store.close()
      const lift = { act: 'lift', at: at + 10 * MINUTE, attempts, ...decided } as const
      const acts: RegisterAct[] = [
        { act: 'void', at, attempts: [...attempts, ...later.receipts], ...decided },
        lift,
      ]
      const last = await serveAgain(data, contest, acts)
      expect((await take(last, at + 10 * MINUTE, at + 12 * MINUTE)).told).toEqual([403, 403])
      await last.store.close()
    },
  )

  it('gives it back as soon as it stands in register.yaml', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    const data = mkdtempSync(join(tmpdir(), 'agency-quiz-'))
    const contest = limited('round')
    const back = readTurnsBack(data, [contest], registersIn(new Map([[contest.rules.id, folder]])))
    const app = await openApp(contest, data, [], '', undefined, undefined, back)
    const { told, receipts } = await take(app, noon, noon + 2 * MINUTE)
    const written = act('void', { at: '01/09/2024 12:05', attempts: `[${receipts}]` })
    writeFileSync(join(folder, 'register.yaml'), written)
    const later = await take(app, noon + 4 * MINUTE, noon + 5 * MINUTE)
    expect([...told, ...later.told]).toEqual([201, 403, 403, 201])
  })

  it('of somebody else, or of no attempt, gives nothing back', async () => {
    const app = await openApp(limited('round'))
    await take(app, noon)
    const attempts = ['0000-1111-2222-3333']
    const read: RegisterReading = { register: [{ act: 'void', at: noon, attempts, ...decided }], faults: [] }
    const back = readTurnsBack(app.data, [sampleContest], () => read)
    const scope = { contest: 'thi-thu', participant: 'p', round: 'dot-1', per: 'round', at: noon } as const
    expect([back(scope), noTurnsBack(scope)]).toEqual([0, 0])
    expect(unreadRegisters([sampleContest], () => read)).toEqual([])
  })

  it('of a register with faults gives nothing back, and the operator is told', () => {
    const read = parseRegister('- act: huy', { rules: {}, bank: [], agencies: [] })
    expect(unreadRegisters([sampleContest], () => read)).toEqual([
      expect.stringContaining('thi-thu: sổ quyết định (register.yaml) có 1 lỗi'),
    ])
  })
})
