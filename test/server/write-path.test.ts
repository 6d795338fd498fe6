import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contest } from '../../server/contest/contest.ts'
import type { StartedAttempt } from '../../server/contract/public.ts'
import { answersTo, OURS, openApp, person, SITE_A, SITE_B } from '../open-app.ts'
import { CLOSES, sampleContest, withRules } from '../sample-contest.ts'

const tallyOf = async (on: Awaited<ReturnType<typeof openApp>>) =>
  (await on.app.request('/v1/contests/thi-thu/tally')).json()
const agency = (tally: { agencies: { agency: string | null }[] }, id: string | null) =>
  tally.agencies.find(each => each.agency === id)

describe('submitting', () => {
  it('moves exactly the tally of the portal that hosted the attempt', async () => {
    const on = await openApp()
    const started = await on.start()
    expect(started).toMatchObject({ via: 'script', site: { agency: 'so-a', name: 'Sở A' } })
    expect((await on.submit(started)).status).toBe(201)
    const tally = await tallyOf(on)
    expect(agency(tally, 'so-a')).toMatchObject({ attempts: 1, valid: 1, people: 1, via: { script: 1 } })
    expect(agency(tally, 'so-b')).toMatchObject({ attempts: 0 })
    expect(tally.totals).toMatchObject({ attempts: 1, people: 1 })
  })

  it('gives 64 equal receipts to 64 equal submissions at once, and one row', async () => {
    const on = await openApp()
    const started = await on.start()
    const replies = await Promise.all(Array.from({ length: 64 }, () => on.submit(started)))
    const bodies = await Promise.all(replies.map(reply => reply.text()))
    expect(new Set(bodies).size).toBe(1)
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1)
    expect((await tallyOf(on)).totals).toMatchObject({ attempts: 1, people: 1 })
    expect(await on.store.recount('thi-thu')).toMatchObject({ counts: [{ attempts: 1 }], people: 1 })
  })

  it('refuses changed answers and a changed prediction, and nothing moves', async () => {
    const on = await openApp()
    const started = await on.start()
    const first = await (await on.submit(started)).text()
    const before = await (await on.app.request('/v1/contests/thi-thu/tally')).json()
    for (const [choice, prediction] of [
      [1, '1200'],
      [0, '1201'],
    ] as const) {
      const changed = await on.post(`/v1/attempts/${started.attempt}`, [
        ...answersTo(started, choice),
        ['token', started.token],
        ['prediction', prediction],
      ])
      expect([changed.status, (await changed.json()).code]).toEqual([409, 'already-submitted'])
    }
    expect({ ...(await tallyOf(on)), asOf: '' }).toEqual({ ...before, asOf: '' })
    expect(await (await on.submit(started)).text()).toBe(first)
  })

  it('tells a retry after the close what was stored in time', async () => {
    const on = await openApp()
    const started = await on.start()
    const stored = await (await on.submit(started)).json()
    on.clock.now = CLOSES + 10_001
    const again = await on.submit(started)
    expect(again.status).toBe(200)
    expect(await again.json()).toMatchObject({ ...stored, score: { of: 7 } })
  })

  it.each([
    ['an unregistered origin', 'https://la.example.com'],
    ['a null origin', 'null'],
    ['no origin', undefined],
    ['a joined origin', `${SITE_A}, ${SITE_B}`],
    ['a look-alike', 'https://a.example.vn.evil.com'],
  ])('grades and counts apart an attempt from %s', async (_, origin) => {
    const on = await openApp()
    const fields = Object.entries(person) as [string, string][]
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...(origin && { Origin: origin }) }
    const send = (path: string, body: [string, string][]) =>
      on.app.request(path, { method: 'POST', headers, body: new URLSearchParams(body).toString() })
    const started: StartedAttempt = await (await send('/v1/contests/thi-thu/attempts', fields)).json()
    expect(started).toMatchObject({ via: 'unknown', site: null })
    const answers = [...answersTo(started), ['token', started.token], ['prediction', '1']] as [
      string,
      string,
    ][]
    expect((await send(`/v1/attempts/${started.attempt}`, answers)).status).toBe(201)
    expect(agency(await tallyOf(on), null)).toMatchObject({ attempts: 1, people: 1, via: { unknown: 1 } })
  })

  it('counts apart an attempt begun on one portal and handed in from another', async () => {
    const on = await openApp()
    await on.submit(await on.start(), [], SITE_B)
    const tally = await tallyOf(on)
    expect([agency(tally, 'so-a'), agency(tally, 'so-b'), agency(tally, null)]).toMatchObject([
      { attempts: 0 },
      { attempts: 0 },
      { attempts: 1 },
    ])
  })

  it('counts an attempt from our own page for the agency its link names', async () => {
    const on = await openApp()
    const started = await on.start({ site: 'so-b' }, OURS)
    expect(started.via).toBe('link')
    await on.submit(started, [['site', 'so-b']], OURS)
    expect(agency(await tallyOf(on), 'so-b')).toMatchObject({ attempts: 1, via: { link: 1, script: 0 } })
  })
})

describe('what was counted stays', () => {
  it('when its agency leaves the list', async () => {
    const on = await openApp()
    await on.submit(await on.start())
    await on.store.close()
    const [, ...others] = sampleContest.agencies
    const later = await openApp({ ...sampleContest, version: 'aaaaaaaaaaaaaaaa', agencies: others }, on.data)
    const tally = await tallyOf(later)
    expect(tally.totals).toMatchObject({ attempts: 1, people: 1 })
    expect(agency(tally, 'so-a')).toMatchObject({ attempts: 1, via: { script: 1 } })
  })

  it('under the limit in force when a paper is handed in', async () => {
    const on = await openApp()
    const [one, two] = [await on.start(), await on.start()]
    await on.store.close()
    const later = await openApp(
      { ...withRules({ attempts: { limit: 1, official: 'most-right' } }), version: 'bbbbbbbbbbbbbbbb' },
      on.data,
    )
    later.clock.now = on.clock.now
    expect((await later.submit(one)).status).toBe(201)
    expect(await (await later.submit(two)).json()).toMatchObject({ code: 'attempt-limit' })
  })
})

describe('the key', () => {
  /** Every response of a whole attempt before the close, with the sealed token replaced by its length. */
  const conversation = async (contest: Contest) => {
    const on = await openApp(contest)
    const said: string[] = []
    const hear = async (reply: Response | Promise<Response>) => {
      const got = await reply
      const text = await got.text()
      said.push(
        JSON.stringify([
          got.status,
          [...got.headers],
          text.replace(/"token":"([^"]*)"/, (_, token) => `"token":${token.length}`),
        ]),
      )
      return text
    }
    await hear(on.app.request('/v1/contests/thi-thu'))
    const started: StartedAttempt = JSON.parse(
      await hear(on.post('/v1/contests/thi-thu/attempts', Object.entries(person))),
    )
    const wrong = { ...started, token: `${started.token}A` }
    await hear(on.submit(wrong))
    await hear(on.submit(started, [['mot-1', 'zzzz']]))
    const submitted = JSON.parse(await hear(on.submit(started)))
    await hear(on.submit(started))
    await hear(on.app.request(`/v1/receipts/${submitted.receipt}`))
    await hear(on.app.request('/v1/contests/thi-thu/tally'))
    await on.store.close()
    return said.join('\n')
  }
  const reKeyed = (picks: readonly number[], version: string): Contest => ({
    ...sampleContest,
    version,
    bank: sampleContest.bank.map((question, at) => {
      const pick = picks[at % picks.length] ?? 0
      const right = question.right.length > 1 ? [0, 1, 2].filter(index => index !== pick) : [pick]
      return { ...question, right }
    }),
  })

  it('changes no byte of any response before the close, whichever option is right', async () => {
    const asShipped = await conversation(sampleContest)
    const picks = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 24, maxLength: 24 })
    const run = fc.asyncProperty(picks, async chosen => {
      expect(await conversation(reKeyed(chosen, 'aaaaaaaaaaaaaaaa'))).toBe(asShipped)
    })
    await fc.assert(run, { numRuns: 12 })
  })

  it('would be seen if scores were shown at once (control)', async () => {
    const loud = (contest: Contest) => ({
      ...contest,
      rules: withRules({ disclosure: { score: 'immediate', answers: 'never' } }).rules,
    })
    const heard = new Set<string>()
    for (const pick of [0, 1, 2]) heard.add(await conversation(loud(reKeyed([pick], 'aaaaaaaaaaaaaaaa'))))
    expect(heard.size).toBeGreaterThan(1)
  })
})
