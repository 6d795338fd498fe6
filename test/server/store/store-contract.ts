import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store, Submission } from '../../../server/store/store.ts'

let made = 0
/** A submission like any other, but for `change`. */
export const submission = (change: Partial<Submission> = {}): Submission => {
  made += 1
  const attempt = change.attempt ?? `attempt-${made}`
  const digest = createHash('sha256')
    .update(change.answers ?? 'answers')
    .digest()
  return {
    attempt,
    contest: 'c',
    version: 'v',
    round: 'r',
    participant: 'p',
    limit: null,
    via: 'script',
    agency: 'so-a',
    host: 'https://a.example.vn',
    unit: null,
    kind: null,
    group: null,
    startedAt: 1,
    submittedAt: 2,
    right: 3,
    of: 7,
    prediction: 10,
    answers: 'answers',
    digest,
    personal: 'sealed',
    consent: '1',
    receipt: `receipt of ${attempt}`,
    leaf: createHash('sha256').update(attempt).digest(),
    ...change,
  }
}

/**
 * What every store promises, whatever engine is under it. `open` gives a store on the same data each time it is
 * called after the previous one was closed.
 */
export function storeContract(engine: string, open: () => Promise<Store>): void {
  describe(`a store on ${engine}`, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    const countsOf = async (contest: string, agency: string | null) =>
      (await store.counts(contest)).counts.find(counts => counts.agency === agency)

    it('records an attempt, its counters and its leaf together', async () => {
      const first = await store.record(submission({ contest: 'one' }))
      expect(first).toMatchObject({
        outcome: 'recorded',
        row: { agency: 'so-a', via: 'script', submittedAt: 2, right: 3 },
      })
      expect(await countsOf('one', 'so-a')).toMatchObject({
        attempts: 1,
        valid: 1,
        people: 1,
        via: { script: 1, link: 0 },
      })
      expect((await store.counts('one')).people).toBe(1)
    })

    it('gives the same row for the same submission and changes nothing', async () => {
      const once = submission({ contest: 'twice' })
      const first = await store.record(once)
      const again = await store.record({ ...once, submittedAt: 99 })
      expect(again).toEqual({ ...first, outcome: 'repeated' })
      expect(await countsOf('twice', 'so-a')).toMatchObject({ attempts: 1, people: 1 })
    })

    it('refuses different answers under the same attempt and changes nothing', async () => {
      const once = submission({ contest: 'changed' })
      await store.record(once)
      const other = createHash('sha256').update('other').digest()
      expect(await store.record({ ...once, digest: other })).toEqual({ outcome: 'different' })
      expect(await countsOf('changed', 'so-a')).toMatchObject({ attempts: 1 })
    })

    it('makes one row of 64 equal submissions at once', async () => {
      const once = submission({ contest: 'burst' })
      const all = await Promise.all(Array.from({ length: 64 }, () => store.record(once)))
      expect(all.filter(({ outcome }) => outcome === 'recorded')).toHaveLength(1)
      expect(new Set(all.map(each => 'row' in each && each.row.receipt)).size).toBe(1)
      expect(await countsOf('burst', 'so-a')).toMatchObject({ attempts: 1, people: 1 })
    })

    it('holds the attempt limit even when the attempts arrive together', async () => {
      const all = await Promise.all(
        Array.from({ length: 5 }, () => store.record(submission({ contest: 'limit', limit: 2 }))),
      )
      expect(all.map(({ outcome }) => outcome).sort()).toEqual([
        ...Array(3).fill('over-limit'),
        'recorded',
        'recorded',
      ])
      expect((await store.standing('limit', 'r', 'p')).attempts).toBe(2)
    })

    it('tells a retry of the last attempt allowed that it was stored', async () => {
      const last = submission({ contest: 'last', limit: 1 })
      await store.record(last)
      expect(await store.record(last)).toMatchObject({ outcome: 'repeated' })
      expect(await store.record(submission({ contest: 'last', limit: 1 }))).toEqual({ outcome: 'over-limit' })
    })

    it('holds the limit to one round of one contest', async () => {
      const once = { contest: 'rounds', limit: 1 }
      await store.record(submission(once))
      expect(await store.record(submission({ ...once, round: 'r2' }))).toMatchObject({ outcome: 'recorded' })
      expect((await store.standing('rounds', 'r', 'p')).attempts).toBe(1)
      expect((await store.standing('elsewhere', 'r', 'p')).attempts).toBe(0)
    })

    it('tells a start when the latest attempt was handed in, whoever it came from', async () => {
      await store.record(submission({ contest: 'latest', submittedAt: 9 }))
      expect(await store.standing('elsewhere', 'r', 'p')).toEqual({ attempts: 0, lastSubmittedAt: 9 })
    })

    it('counts a person once, however many rounds they take part in', async () => {
      for (const round of ['r', 'r', 'r2', 'r2']) {
        await store.record(submission({ contest: 'again', round }))
        await store.record(submission({ contest: 'again', round, agency: 'so-b' }))
      }
      expect(await countsOf('again', 'so-a')).toMatchObject({ attempts: 4, people: 1 })
      expect((await store.counts('again')).people).toBe(1)
      expect(await store.counts('again')).toEqual(await store.recount('again'))
    })

    it('counts a person once per agency and once in the whole contest', async () => {
      await store.record(submission({ contest: 'people' }))
      await store.record(submission({ contest: 'people' }))
      await store.record(submission({ contest: 'people', agency: 'so-b', host: 'https://b.example.vn' }))
      expect(await countsOf('people', 'so-a')).toMatchObject({ attempts: 2, people: 1 })
      expect(await countsOf('people', 'so-b')).toMatchObject({ attempts: 1, people: 1 })
      expect((await store.counts('people')).people).toBe(1)
    })

    it('counts apart what no registered site vouched for', async () => {
      await store.record(submission({ contest: 'unknown', via: 'unknown', agency: null, host: 'null' }))
      expect(await countsOf('unknown', null)).toMatchObject({ attempts: 1, via: { unknown: 1 } })
    })

    it('remembers what each origin sent, by via, and when last', async () => {
      const host = 'https://c.example.vn'
      const first = submission({ contest: 'host-activity', host, submittedAt: 50 })
      await store.record(first)
      await Promise.all([
        store.record({ ...first, submittedAt: 99 }),
        store.record(submission({ contest: 'host-activity', host, submittedAt: 40 })),
        store.record(submission({ contest: 'host-activity', host, via: 'frame', submittedAt: 60 })),
        store.record(submission({ contest: 'host-activity', host: null, via: 'link', submittedAt: 70 })),
      ])
      expect(await store.hostActivity('host-activity', host)).toEqual([
        { via: 'frame', attempts: 1, lastAt: 60 },
        { via: 'script', attempts: 2, lastAt: 50 },
      ])
      await store.record(submission({ contest: 'host-activity', host, submittedAt: 30 }))
      expect(await store.hostActivity('host-activity', host)).toMatchObject([{}, { attempts: 3, lastAt: 50 }])
      expect(await store.hostActivity('host-activity', 'https://d.example.vn')).toEqual([])
      expect(await store.hostActivity('others', host)).toEqual([])
    })

    it('lists the origins by people, so that whoever invents origins comes last', async () => {
      const from = (host: string, participant: string) =>
        store.record(submission({ contest: 'crowd', host, participant, agency: null, via: 'unknown' }))
      for (const participant of ['an', 'binh', 'chi']) await from('https://nho.example.vn', participant)
      for (const n of [1, 2, 3, 4]) await from(`https://${n}.example.com`, 'an')
      for (const n of [1, 2, 3, 4]) await from('https://a.example.com', `an${n % 2}`)
      expect(await store.hosts('crowd', 3)).toEqual([
        { host: 'https://nho.example.vn', people: 3, attempts: 3 },
        { host: 'https://a.example.com', people: 2, attempts: 4 },
        { host: 'https://1.example.com', people: 1, attempts: 1 },
      ])
    })

    it('finds an attempt by its receipt', async () => {
      const once = submission({ contest: 'find' })
      await store.record(once)
      expect(await store.find(once.receipt)).toMatchObject({ contest: 'find', digest: once.digest })
      expect(await store.find('no such')).toBeUndefined()
    })

    it('keeps every version of a contest as it first was', async () => {
      await store.keepVersion('kept', 'v1', 'first')
      await store.keepVersion('kept', 'v1', 'never')
      await store.keepVersion('kept', 'v2', 'second')
      expect(await store.version('kept', 'v1')).toBe('first')
      expect(await store.version('kept', 'v2')).toBe('second')
      expect(await store.version('kept', 'v3')).toBeUndefined()
    })

    it('keeps counters equal to a recount after any mix of submissions', async () => {
      let run = 0
      const one = fc.record({
        attempt: fc.integer({ min: 0, max: 9 }),
        participant: fc.constantFrom('an', 'binh', 'chi'),
        answers: fc.constantFrom('x', 'y'),
        agency: fc.constantFrom('so-a', 'so-b', null),
        host: fc.constantFrom('https://a.example.vn', 'https://la.example.com', null),
        round: fc.constantFrom('mot', 'hai'),
        unit: fc.constantFrom('so-a', 'other', null),
        kind: fc.constantFrom('can-bo', 'nguoi-dan'),
        group: fc.constantFrom('lanh-dao', null),
        // An hour and a day may end between two attempts, and a clock may go back.
        submittedAt: fc.integer({ min: 0, max: 5 }).map(n => n * 30 * 60_000 + 15 * 3_600_000),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(one, { maxLength: 30 }), async mix => {
          run += 1
          const contest = `mix-${run}`
          await Promise.all(
            mix.map(({ attempt, ...one }) =>
              store.record(
                submission({
                  ...{ contest, ...one, via: one.agency ? 'script' : 'unknown' },
                  attempt: `${contest} ${attempt}`,
                }),
              ),
            ),
          )
          expect(await store.counts(contest)).toEqual(await store.recount(contest))
          expect(await store.miscounts()).toEqual([])
        }),
        { numRuns: 60 },
      )
    })

    it('still has everything after closing and opening again', async () => {
      const once = submission({ contest: 'kept' })
      await store.record(once)
      const before = await store.counts('kept')
      await store.close()
      store = await open()
      expect(await store.find(once.receipt)).toBeDefined()
      expect(await store.counts('kept')).toEqual(before)
    })
  })
}
