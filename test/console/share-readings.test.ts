import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { shareReadings } from '../../server/routes/console/share-readings.ts'

it('a long count says how far it is, is made once for all who look, and is told again as long as it is worth', async () => {
  let now = 1000
  const begun: string[] = []
  const ended = new Map<string, (body: string) => void>()
  const readings = shareReadings(
    () => now,
    (asked: string, { progress }) => {
      begun.push(asked)
      progress(0.5)
      // A later part that begins anew takes nothing back.
      progress(0.1)
      return new Promise<string>(resolve => ended.set(asked, resolve))
    },
  )
  const told = () => readings.soon('k', 'a', 20)
  const halfWay = { share: 0.5, last: undefined }
  expect(await told()).toEqual(halfWay)
  now += 2000
  expect(await Promise.all([told(), told()])).toEqual([halfWay, halfWay])
  ended.get('a')?.('counted')
  await setTimeout()
  // What took two seconds is told for ten, and says when it was true.
  now += 9900
  expect(await told()).toEqual({ body: 'counted', at: 1000 })
  expect(begun).toEqual(['a'])
  now += 200
  expect(await told()).toEqual({ share: 0.5, last: { body: 'counted', at: 1000 } })
  expect(begun).toEqual(['a', 'a'])
})

it.each([
  { took: 10, keptFor: 3000 },
  { took: 45, keptFor: 4500 },
  { took: 200, keptFor: 6000 },
])(
  'one that took $took ms is told for $keptFor: a busy machine reads less often',
  async ({ took, keptFor }) => {
    let now = 0
    let made = 0
    const readings = shareReadings(
      () => now,
      async () => {
        now += took
        made += 1
      },
    )
    await readings.whole('k', '')
    now = took + keptFor - 1
    await readings.whole('k', '')
    expect(made).toBe(1)
    now += 1
    await readings.whole('k', '')
    expect(made).toBe(2)
  },
)

it('one that failed is not told again', async () => {
  let fails = true
  const readings = shareReadings(
    () => 0,
    async () => {
      if (fails) throw new Error('damaged')
      return 'read'
    },
  )
  await expect(readings.soon('k', '', 1000)).rejects.toThrow('damaged')
  fails = false
  expect(await readings.whole('k', '')).toEqual({ body: 'read', at: 0 })
})

it('fifty who ask for one reading within three seconds have it made once, and another key is another reading', async () => {
  let now = 0
  let made = 0
  const readings = shareReadings(
    () => now,
    async (asked: string) => {
      made += 1
      return `${asked} ${made}`
    },
  )
  const all = await Promise.all(Array.from({ length: 50 }, () => readings.whole('k', 'a')))
  expect(new Set(all.map(({ body }) => body))).toEqual(new Set(['a 1']))
  expect((await readings.whole('l', 'b')).body).toBe('b 2')
  now += 3000
  expect((await readings.whole('k', 'a')).body).toBe('a 3')
})

it('one that is given up rejects, and the next who asks begins anew', async () => {
  const given: AbortSignal[] = []
  const readings = shareReadings(
    () => 0,
    (_: string, { signal }) =>
      new Promise<string>((_, reject) => {
        given.push(signal)
        signal.addEventListener('abort', () => reject(new Error('given up')))
      }),
  )
  const waiting = readings.whole('k', '')
  readings.giveUp('k')
  await expect(waiting).rejects.toThrow('given up')
  void readings.whole('k', '').catch(() => {})
  expect(given.map(({ aborted }) => aborted)).toEqual([true, false])
})

it('a second who asks at the moment the first gives up has a reading of their own', async () => {
  const ends: ((body: string) => void)[] = []
  const readings = shareReadings(
    () => 0,
    (_: string, { signal }) =>
      new Promise<string>((resolve, reject) => {
        ends.push(resolve)
        signal.addEventListener('abort', () => reject(new Error('given up')))
      }),
  )
  const first = readings.whole('k', '')
  readings.giveUp('k')
  const second = readings.whole('k', '')
  ends[1]?.('read')
  await expect(first).rejects.toThrow('given up')
  expect(await second).toEqual({ body: 'read', at: 0 })
  // The end of the first takes nothing from the second.
  await readings.whole('k', '')
  expect(ends).toHaveLength(2)
})
