import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RegisterAct } from '../../server/contest/register.ts'
import type { ResultsBody } from '../../server/contract/console/results.ts'
import { openApp } from '../open-app.ts'
import { asOf, attempts, contest } from '../server/documents/results-contest.ts'
import { recordJudged } from './record-judged.ts'
import { type AtConsole, signInAs } from './sign-in-as.ts'

const decided = { reason: 'Thành viên Ban Tổ chức', basis: 'BB 01', proposed: 'Bà A', approved: 'Ông B' }
const excluded: RegisterAct = { act: 'exclude', at: 0, people: ['R2-001'], ...decided }
const PATH = '/console/thi-thu/results'

let app: Awaited<ReturnType<typeof openApp>>
let member: AtConsole

/** What the screen says once nothing is being computed. */
async function settled(path = PATH): Promise<ResultsBody> {
  for (;;) {
    const body = await member.body<ResultsBody>(path)
    if (body.state !== 'computing') return body
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const csv = (name: string) =>
  readFileSync(join(import.meta.dirname, `../fixtures/results/${name}.csv`), 'utf8')
const cells = (text: string) =>
  text
    .trim()
    .split('\r\n')
    .slice(1)
    .map(line => line.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/).map(cell => cell.replaceAll('"', '')))

beforeAll(async () => {
  app = await openApp(contest)
  app.register.read = { register: [excluded], faults: [] }
  await recordJudged(app.store, contest.rules.id, attempts)
  app.clock.now = asOf + 15_000
  member = await signInAs(app, 'auditor')
})

describe('Kết quả of 200 attempts with a tie at the boundary of two prizes, and one person excluded', () => {
  it('shows every place, prize and reason as they were worked out apart from the program', async () => {
    const rows = [
      ...((await settled()).page?.rows ?? []),
      ...((await settled(`${PATH}?from=51`)).page?.rows ?? []),
    ]
    const shown = rows.map(({ place, receipts, prize, right, of, seconds, attempts, unit, why }) => [
      ...[
        String(place),
        receipts.join(' '),
        prize ?? '',
        `${right}/${of}`,
        String(seconds),
        String(attempts),
      ],
      ...[unit ?? '', why],
    ])
    const worked = cells(csv('xep-hang-1')).map(row => [
      ...[row[0], row[1], row[2], row[3], row[6], row[8], row[10], row[11]],
    ])
    expect(shown).toEqual(worked)
    expect(shown).toHaveLength(99)
  })

  it('names prizes by receipt, leaves a tie a tie, and says what was decided', async () => {
    const { summary } = await settled()
    const prizes = summary?.prizes.map(({ prize, winners, undecided, empty }) => ({
      ...{ prize, empty, undecided: undecided.map(({ seats, among, place }) => ({ seats, among, place })) },
      ...{ winners: winners.map(({ receipts }) => receipts.join()) },
    }))
    expect(prizes).toEqual([
      { prize: 'Giải Nhất', winners: ['R2-002'], undecided: [], empty: 0 },
      { prize: 'Giải Nhì', winners: ['R2-003'], undecided: [{ seats: 1, among: 3, place: 3 }], empty: 0 },
      { prize: 'Giải Ba', winners: ['R2-007'], undecided: [{ seats: 2, among: 3, place: 3 }], empty: 0 },
    ])
    expect(summary?.collective[0]?.rows[0]).toMatchObject({
      agency: { name: 'Xã D' },
      prize: 'Giải tập thể',
      value: '25/30',
    })
    expect(summary?.acts).toMatchObject([{ act: 'exclude', receipts: ['R2-001'], basis: 'BB 01' }])
  })

  it('says each thing that stands in the way as the summary worked out by hand does, and what it is about', async () => {
    const { blockers } = await settled()
    const worked = cells(csv('tom-tat'))
      .filter(([what]) => what === 'Còn vướng')
      .map(row => row[1])
    expect(blockers.map(({ says }) => says)).toEqual(worked)
    expect(blockers.map(({ code, of, place }) => [code, of, place])).toEqual([
      ['round-open', 'dot-1', null],
      ['undecided', 'contest', 3],
      ['headcount-missing', 'rate', null],
    ])
  })

  it.each(['tom-tat', 'so-sanh', 'xep-hang-1', 'luot-thi'])(
    'hands out %s as the fixture has it',
    async name => {
      await settled()
      const answer = await member.get(`${PATH}/${name}.csv`)
      expect(answer.headers.get('content-disposition')).toContain(`thi-thu-ket-qua-${name}.csv`)
      expect(`\ufeff${await answer.text()}`).toBe(csv(name))
      expect((await member.get(`${PATH}/khac.csv`)).status).toBe(404)
    },
  )
})
