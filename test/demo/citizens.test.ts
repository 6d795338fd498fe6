import { describe, expect, it } from 'vitest'
import { takePart } from '../../demo/citizen.ts'
import { firstVisits } from '../../demo/citizens.ts'
import { demoAt, portals } from '../../demo/portals.ts'
import { BURST_AGENCY, listedPages, pretendPages, SILENT_AGENCY } from '../../demo/registry.ts'
import { readFolder } from '../../server/folder/read-folder.ts'
import { httpServer, listen, stop } from '../../server/http/http-server.ts'
import { findBursts } from '../../server/signs/bursts.ts'
import { openApp } from '../open-app.ts'

const demo = demoAt(8080, 'phu-tho-2024')
const { contest } = readFolder('demo/phu-tho-2024')
if (!contest) throw new Error('the demo’s folder has faults')
/** Repeats itself, which is all the chance a plan needs. */
const chance = () => {
  let seed = 7
  return () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
}

describe('the pages citizens come from', () => {
  it('are those of the contest’s folder, each with its agency', () => {
    const registered = contest.agencies.flatMap(({ id, sites }) =>
      sites.map(origin => ({ origin, agency: id })),
    )
    expect(listedPages()).toEqual(registered)
  })

  it('and the pretend portals, registered or not', () => {
    expect(pretendPages(demo).map(({ origin }) => origin)).toEqual(
      portals.map(({ name }) => demo.addressOf(name)),
    )
  })
})

describe('the first minutes', () => {
  const visits = firstVisits(demo, chance())
  const from = (agency: string | null) => visits.filter(({ page }) => page.agency === agency)

  it('bring two hundred and some people, the most of them from six portals, and many at first', () => {
    const pretend = new Set(pretendPages(demo).map(({ origin }) => origin))
    const bulk = visits.filter(({ page }) => pretend.has(page.origin))
    expect(new Set(bulk.map(({ page }) => page.origin)).size).toBe(6)
    expect(bulk.length).toBeGreaterThan(150)
    const early = visits.filter(({ page, at }) => page.agency !== BURST_AGENCY && at < 30_000)
    expect(early.length).toBeGreaterThan(60)
  })

  it('leave one registered site silent, and no other', () => {
    const heard = new Set(visits.map(({ page }) => page.origin))
    const silent = listedPages().filter(({ origin }) => !heard.has(origin))
    expect(silent.map(({ agency }) => agency)).toEqual([SILENT_AGENCY])
  })

  it('plant a burst that the desk finds, and nothing else it would take for one', () => {
    const counts = [...new Set(visits.map(({ page }) => page.agency))].flatMap(agency =>
      agency === null ? [] : [{ hour: 480_000, agency, attempts: from(agency).length }],
    )
    expect(findBursts(counts, 480_000).map(({ agency }) => agency)).toEqual([BURST_AGENCY])
  })
})

it('a simulated citizen takes part like anybody, from the page’s own origin', async () => {
  const opened = await openApp(contest)
  opened.clock.now = contest.rules.rounds[0]?.opens ?? 0
  const server = httpServer(opened.app.fetch)
  const port = await listen(server, 0, '127.0.0.1')
  const street = {
    ...{ server: `http://127.0.0.1:${port}`, contest: 'phu-tho-2024', random: chance() },
    ...{ wait: async () => {}, signal: new AbortController().signal },
  }
  const page = listedPages().find(({ agency }) => agency === BURST_AGENCY)
  if (!page) throw new Error('no such page')
  await takePart(street, { ...page, chosen: { unit: 'other', kind: 'nguoi-dan' } }, 0)
  await takePart(street, { origin: 'http://khac.localhost:1', agency: null }, 0)
  const { counts } = await opened.store.counts('phu-tho-2024')
  expect(counts.map(({ agency, attempts, via }) => [agency, attempts, via.script])).toEqual([
    [null, 1, 0],
    [BURST_AGENCY, 1, 1],
  ])
  await stop(server)
})
