import { describe, expect, it } from 'vitest'
import { answersTo, OURS, openApp, person, SITE_A, SITE_B } from '../../open-app.ts'
import { withRules } from '../../sample-contest.ts'
import { all, attr } from '../pages/read-page.ts'
import { visit } from '../pages/visit.ts'
import { attemptRows } from '../table-rows.ts'

type Opened = Awaited<ReturnType<typeof openApp>>
const OTHER_SITE_B = 'https://xn--b-lia.vn'

const ticketFor = async (on: Opened, host: string) =>
  attr(all(await visit(on, `/frame/thi-thu?host=${host}`), 'agency-quiz')[0], 'frame') ?? ''

/** The label an only attempt was stored under. */
function labelIn(on: Opened) {
  const [row] = attemptRows(on.data)
  return [row?.via, row?.agency, row?.host]
}

describe('an attempt counts for nobody', () => {
  it('when it began on one page of an agency and was handed in from another', async () => {
    const on = await openApp()
    await on.submit(await on.start({}, SITE_B), [], OTHER_SITE_B)
    expect(labelIn(on)).toEqual(['unknown', null, OTHER_SITE_B])
  })

  it('when it began in our frame and was handed in by the page around it', async () => {
    const on = await openApp()
    const started = await on.start({ frame: await ticketFor(on, SITE_A) }, OURS)
    expect(started.via).toBe('frame')
    await on.submit(started, [], SITE_A)
    expect(labelIn(on)).toEqual(['unknown', null, SITE_A])
  })

  it('when its link named another agency at the end', async () => {
    const on = await openApp()
    await on.submit(await on.start({ site: 'so-a' }, OURS), [['site', 'so-b']], OURS)
    expect(labelIn(on)).toEqual(['unknown', null, null])
  })

  it('when it was handed in from no page at all; the page it began on is kept', async () => {
    const on = await openApp()
    await on.submit(await on.start(), [], OURS)
    expect(labelIn(on)).toEqual(['unknown', null, SITE_A])
  })

  it('when a registered portal’s own form sends it to our page without script', async () => {
    const on = await openApp()
    const started = await on.start()
    const sent = [...answersTo(started), ['token', started.token], ['prediction', '1']]
    const page = await on.post(`/q/thi-thu/${started.attempt}`, sent as [string, string][], SITE_A)
    expect(page.status).toBe(201)
    expect(labelIn(on)).toEqual(['unknown', null, SITE_A])
  })
})

describe('beside another contest', () => {
  const other = withRules({ id: 'thi-khac' })

  it('a ticket of one contest’s frame vouches for nobody in the other', async () => {
    const on = await openApp(undefined, undefined, [other])
    const frame = await ticketFor(on, SITE_A)
    const start = async (contest: string) => {
      const fields = Object.entries({ ...person, frame })
      return (await on.post(`/v1/contests/${contest}/attempts`, fields, OURS)).json()
    }
    expect(await start('thi-thu')).toMatchObject({ via: 'frame', site: { agency: 'so-a' } })
    expect(await start('thi-khac')).toMatchObject({ via: 'unknown', site: null })
  })

  it('a paper of one contest is not taken on the page of the other', async () => {
    const on = await openApp(undefined, undefined, [other])
    const started = await on.start({}, OURS)
    const sent = [...answersTo(started), ['token', started.token], ['prediction', '1']]
    const page = await on.post(`/q/thi-khac/${started.attempt}`, sent as [string, string][], OURS)
    expect(page.status).toBe(403)
    expect(attemptRows(on.data)).toEqual([])
  })
})
