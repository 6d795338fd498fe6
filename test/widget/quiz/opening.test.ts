import { expect } from 'chai'
import { contest, instant, type ScriptedServer, scriptedServer } from './scripted-server.ts'
import { clear, stage } from './stage.ts'

const MINUTE = 60_000
const OPENS = Date.parse(contest.now) + 30_000

/** A server behind a cache that keeps each address for `stale` ms, and says how old its answers are, or not. */
function behindCache(stale: number, saysAge: boolean): ScriptedServer {
  const server = scriptedServer()
  const { fetch } = server
  const kept = new Map<string, { readonly at: number; readonly body: object }>()
  const tell = () => ({
    ...contest,
    now: instant(server.now()),
    opens: instant(OPENS),
    status: server.now() < OPENS ? 'before' : 'open',
  })
  return Object.assign(server, {
    fetch: async (url: string, init: RequestInit) => {
      if (init.method === 'POST' || !url.includes('/contests/')) return fetch(url, init)
      server.calls.push({ kind: 'contest', url, init, fields: [] })
      const now = server.now()
      // The cache was filled before anybody here came.
      if (!kept.has(url)) kept.set(url, url.includes('?') ? { at: now, body: tell() } : old(now))
      const { at, body } = kept.get(url) ?? old(now)
      return Response.json(body, { headers: saysAge ? { age: String(Math.round((now - at) / 1000)) } : {} })
    },
  })

  function old(now: number) {
    return {
      at: now - stale,
      body: { ...contest, status: 'before', now: instant(now - stale), opens: instant(OPENS) },
    }
  }
}

describe('the opening, behind a cache that serves stale answers', () => {
  afterEach(clear)

  for (const saysAge of [true, false])
    for (const stale of [0, 61_000, 5 * MINUTE])
      it(`${stale / 1000} s old, its age ${saysAge ? 'told' : 'not told'}: the contest opens within five seconds`, async () => {
        const set = await stage({ server: behindCache(stale, saysAge) })
        for (let seconds = 0; seconds < 35; seconds++) await set.pass(1_000)
        expect(set.has('[data-action=begin]'), set.text()).to.equal(true)
        expect(set.server.calls.length, 'questions').to.be.at.most(6)
      })

  it('an answer of before the opening is no reason to stop asking', async () => {
    const server = scriptedServer()
    server.contest = { ...contest, status: 'before', opens: instant(OPENS) }
    const set = await stage({ server })
    for (let seconds = 0; seconds < 60; seconds++) await set.pass(1_000)
    expect(set.has('[data-action=begin]')).to.equal(false)
    server.contest = { ...contest, status: 'open' }
    for (let seconds = 0; seconds < 5; seconds++) await set.pass(1_000)
    expect(set.has('[data-action=begin]')).to.equal(true)
    expect(new Set(server.calls.map(({ url }) => url)).size).to.equal(server.calls.length)
    expect(server.calls.length).to.be.below(20)
  })

  it('a network that is gone at the opening is asked again until it is there', async () => {
    const server = scriptedServer()
    server.contest = { ...contest, status: 'before', opens: instant(OPENS) }
    const set = await stage({ server })
    server.contest = { ...contest, status: 'open' }
    server.instead.contest.push('lost', 'lost', 'lost')
    for (let seconds = 0; seconds < 60; seconds++) await set.pass(1_000)
    expect(set.has('[data-action=begin]')).to.equal(true)
  })
})
