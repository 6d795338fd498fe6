import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { briefly } from '../../server/routes/console/briefly.ts'

it('a long count says how far it is, is made once for all who look, and is told again as long as it is worth', async () => {
  let now = 1000
  const begun: string[] = []
  const ended = new Map<string, (body: string) => void>()
  const told = briefly({ freshMs: 100, patienceMs: 20, clock: () => now }, (asked: string, { progress }) => {
    begun.push(asked)
    progress(0.5)
    // A later part that begins anew takes nothing back.
    progress(0.1)
    return new Promise<string>(resolve => ended.set(asked, resolve))
  })
  expect(await told('k', 'a')).toEqual({ share: 0.5 })
  now += 200
  expect(await Promise.all([told('k', 'a'), told('k', 'a')])).toEqual([{ share: 0.5 }, { share: 0.5 }])
  ended.get('a')?.('counted')
  await setTimeout()
  // What took 200 ms is told for 1000, and says when it was true.
  now += 900
  expect(await told('k', 'a')).toEqual({ body: 'counted', at: 1000 })
  expect(begun).toEqual(['a'])
  now += 200
  expect(await told('k', 'a')).toEqual({ share: 0.5 })
  expect(begun).toEqual(['a', 'a'])
})

it('one that failed is not told again', async () => {
  let fails = true
  const told = briefly({ freshMs: 100, patienceMs: 1000, clock: () => 0 }, async () => {
    if (fails) throw new Error('damaged')
    return 'read'
  })
  await expect(told('k', '')).rejects.toThrow('damaged')
  fails = false
  expect(await told('k', '')).toEqual({ body: 'read', at: 0 })
})
