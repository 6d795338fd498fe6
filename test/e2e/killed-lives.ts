import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { expect } from 'vitest'
import { sqliteStore } from '../../server/store/sqlite-store.ts'
import { attemptRows } from '../server/table-rows.ts'
import { childrenOf, isAlive } from './process-tree.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { answersTo, CONTEST, type Fields, person, start, submit, untilAnswered } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'
const UNKNOWN = 'https://la.example.com'

/** What happens in a life: who hands in, and which processes are killed how long after they began to. */
const life = fc.record({
  citizens: fc.array(
    fc.record({
      person: fc.nat({ max: 200 }),
      origin: fc.constantFrom(PORTAL, PORTAL, UNKNOWN),
      kind: fc.constantFrom('can-bo', 'nguoi-dan'),
    }),
    { minLength: 4, maxLength: 16 },
  ),
  after: fc.nat({ max: 40 }),
  killed: fc.constantFrom<'one' | 'both' | 'all'>('one', 'both', 'all'),
})

/**
 * So many times some citizens start, hand in and send again while one of two processes, both, or the whole server is
 * killed. Whatever was acknowledged is there with its receipt, each attempt once, and every count is that of a recount.
 */
export async function playKilled(times: number, seed: number): Promise<void> {
  let server = await startServer({ sites: [`so-noi-vu=${PORTAL}`], processes: 2 })
  const receipts = new Set<string>()
  for (const { citizens, after, killed } of fc.sample(life, { numRuns: times, seed })) {
    const url = server.url
    const taken = citizens.map(citizen => take(url, citizen))
    await sleep(after)
    server = await kill(server, killed)
    for (const receipt of await Promise.all(taken)) receipts.add(receipt)
    await expectAgreed(server.data, receipts)
  }
  await server.stop('SIGTERM')
}

/** A whole attempt of somebody who sends again what was cut, and then once more: the receipt, which stays the same. */
async function take(
  url: string,
  { person: number, origin, kind }: { person: number; origin: string; kind: string },
): Promise<string> {
  const who: Fields = [
    ...person(number).filter(([name]) => name !== 'participant.kind'),
    ['participant.kind', kind],
  ]
  const paper = await untilAnswered(() => start(url, who, origin), TRIES)
  const send = () => untilAnswered(() => submit(url, paper, answersTo(paper), origin), TRIES)
  const first = await send()
  expect([200, 201]).toContain(first.status)
  const again = await send()
  expect([again.status, again.body]).toEqual([200, first.body])
  return JSON.parse(first.body).receipt
}

/** Tries, a tenth of a second apart, that outlast a start on a busy machine. */
const TRIES = 600

async function kill(server: ServerProcess, killed: 'one' | 'both' | 'all'): Promise<ServerProcess> {
  const processes = childrenOf(server.pid)
  if (killed !== 'all') {
    for (const pid of killed === 'one' ? processes.slice(0, 1) : processes) process.kill(pid, 'SIGKILL')
    await expect
      .poll(() => childrenOf(server.pid).filter(pid => !processes.includes(pid)).length)
      .toBeGreaterThan(0)
    return server
  }
  await server.stop('SIGKILL')
  await expect.poll(() => processes.filter(isAlive)).toEqual([])
  return server.again()
}

async function expectAgreed(data: string, receipts: ReadonlySet<string>): Promise<void> {
  const rows = attemptRows(data)
  expect(new Set(rows.map(({ receipt }) => receipt))).toEqual(receipts)
  expect(rows).toHaveLength(receipts.size)
  const store = sqliteStore(data)
  expect(await store.miscounts()).toEqual([])
  expect(await store.counts(CONTEST)).toEqual(await store.recount(CONTEST))
  await store.close()
}
