import { beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { answersTo, attempt, person, readReceipt, readTally, start, submit, tallyOf } from './visitor.ts'

const PORTAL = 'https://cong.example.vn'
const OTHER = 'https://cong-khac.example.vn'
const nothing = { script: 0, frame: 0, link: 0, unknown: 0 }

let server: ServerProcess
beforeAll(async () => {
  server = await startServer({ sites: [`so-noi-vu=${PORTAL}`, `so-tu-phap=${OTHER}`] })
})

describe('an attempt is counted where it was made', () => {
  it('for the agency whose site the browser names', async () => {
    const { receipt } = await attempt(server.url, person(1), PORTAL)
    expect(await tallyOf(server.url, 'so-noi-vu')).toEqual({
      ...{ agency: 'so-noi-vu', attempts: 1, valid: 1, people: 1 },
      via: { ...nothing, script: 1 },
    })
    expect(await readReceipt(server.url, receipt)).toMatchObject({
      counted: true,
      agency: { agency: 'so-noi-vu' },
      via: 'script',
    })
  })

  it.each([
    ['an unregistered site', 'https://la.example.vn'],
    ['the null origin', 'null'],
    ['no origin at all', undefined],
    ['a registered site’s neighbour', `${PORTAL}.la.example.vn`],
    ['a registered site at another port', `${PORTAL}:8443`],
    ['a registered site without its lock', PORTAL.replace('https', 'http')],
    ['two origins in one header', `${PORTAL}, ${OTHER}`],
  ])('apart, yet graded and kept, from %s', async (_name, origin) => {
    const before = await readTally(server.url)
    const { receipt } = await attempt(server.url, person(100), origin)
    const after = await readTally(server.url)
    const named = (tally: typeof before) => tally.agencies.filter(({ agency }) => agency !== null)
    expect(named(after)).toEqual(named(before))
    expect(after.totals.via.unknown).toBe(before.totals.via.unknown + 1)
    expect(await readReceipt(server.url, receipt)).toMatchObject({
      counted: true,
      agency: null,
      via: 'unknown',
    })
  })

  it('apart when the site changes between start and submit', async () => {
    const [ours, other] = [await tallyOf(server.url, 'so-noi-vu'), await tallyOf(server.url, 'so-tu-phap')]
    const started = await start(server.url, person(200), PORTAL)
    expect((await submit(server.url, started, answersTo(started), OTHER)).status).toBe(201)
    expect(await tallyOf(server.url, 'so-noi-vu')).toEqual(ours)
    expect(await tallyOf(server.url, 'so-tu-phap')).toEqual(other)
  })

  it('once as a person, however many agencies they visit', async () => {
    const before = await readTally(server.url)
    await attempt(server.url, person(300), PORTAL)
    await attempt(server.url, person(300), PORTAL)
    await attempt(server.url, person(300), OTHER)
    const { totals } = await readTally(server.url)
    expect(totals.attempts).toBe(before.totals.attempts + 3)
    expect(totals.people).toBe(before.totals.people + 1)
    expect(await tallyOf(server.url, 'so-tu-phap')).toMatchObject({ attempts: 1, people: 1 })
  })
})
