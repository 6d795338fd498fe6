import { expect } from 'chai'
import { call, isFailure } from '../../../widget/api.ts'
import { isSubmittedAttempt } from '../../../widget/shapes.ts'
import { noObservers, SilentObserver } from '../observers.ts'
import { contest, type Reply } from './scripted-server.ts'
import { clear, fill, type Stage, stage } from './stage.ts'

const json =
  (status: number, body: unknown, type = 'application/json') =>
  (): Response =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } })

const text =
  (status: number, body: string | null, type = 'text/html') =>
  (): Response =>
    new Response(body, { status, headers: { 'content-type': type } })

/** What gateways, caches and captive portals answer in place of our server. */
const foreign: Readonly<Record<string, () => Response>> = {
  'a gateway’s 429': json(429, { message: 'API rate limit exceeded' }),
  'a gateway’s 503': json(503, { error: { code: 503, message: 'no healthy upstream' } }),
  'a 404 with JSON of its own': json(404, { code: 'NOT_FOUND', title: 'No route' }),
  'a 404 that borrows a code of ours': json(404, { code: 'unknown-contest', status: 404 }),
  'a problem document of somebody else': json(
    429,
    { type: 'about:blank', status: 429, code: 'rate-limit', title: 'Too many requests' },
    'application/problem+json',
  ),
  'a problem document that contradicts its status': json(
    502,
    { type: '/v1/openapi.json#expired-token', status: 410, code: 'expired-token', title: 'Hết hạn' },
    'application/problem+json',
  ),
  'a problem document without a code': json(500, { status: 500, title: 'Oops' }, 'application/problem+json'),
  'a 500 whose code is a number': json(500, { code: 1000, msg: 'error', status: 500 }),
  'a 502 page': text(502, '<h1>502 Bad Gateway</h1>'),
  'a 200 that refuses': json(200, { code: 'after-closing', message: 'denied' }),
  'a 200 with JSON of its own': json(200, { ok: true, data: [] }),
  'a 200 with null': json(200, null),
  'a 200 with a list': json(200, []),
  'a captive portal’s page': text(200, '<html><form>Đăng nhập Wi-Fi</form></html>'),
  'an empty 200': text(200, '', 'application/json'),
  'a 204': text(204, null),
  'a body cut in the middle': text(200, '{"id":"thu-2024","title":"Cu', 'application/json'),
}

/** From first sight to the receipt, whatever stands in the way of `kind` once. */
async function attemptPast(kind: 'contest' | 'start' | 'submit', reply: Reply): Promise<Stage> {
  const set = await stage({ attributes: { contest: 'truoc-do' } })
  if (kind === 'contest') {
    set.server.instead.contest.push(reply)
    set.element.reset()
    await set.settle()
    expectWays(set)
    await passTries(set)
  }
  if (kind !== 'contest') set.server.instead[kind].push(reply)
  await set.register()
  if (kind === 'start') {
    expectWays(set)
    await passTries(set)
  }
  await set.answerAll()
  await set.press('submit')
  if (kind === 'submit') {
    expectWays(set)
    await passTries(set)
  }
  return set
}

const passTries = (set: Stage): Promise<void> => set.pass(1_500)

/** Nobody is left without a way: a button that tries again, and the link. */
function expectWays(set: Stage): void {
  expect(set.has('button.primary, [data-action=retry]'), set.text()).to.equal(true)
  expect(set.find('a').getAttribute('href')).to.contain('https://thi.example/q/')
}

describe('what no server of ours writes', () => {
  afterEach(clear)

  for (const [name, reply] of Object.entries(foreign))
    for (const kind of ['contest', 'start', 'submit'] as const)
      it(`${name}, in place of the ${kind}, passes: it is tried again by itself and the attempt is received`, async () => {
        const set = await attemptPast(kind, reply)
        expect(set.has('[part=receipt]'), set.text()).to.equal(true)
        expect(set.server.calls.filter(call => call.kind === kind).length).to.be.at.least(2)
      })

  it('neither ends a paper nor moves its deadline when asked for the time', async () => {
    for (const reply of Object.values(foreign)) {
      const set = await stage()
      await set.register()
      await set.choose()
      set.server.instead.deadline.push(reply)
      dispatchEvent(new Event('online'))
      await set.settle()
      expect(set.has('fieldset input:checked'), set.text()).to.equal(true)
      clear()
    }
  })

  it('does not drop a paper in the middle of its submission, however often it comes', async () => {
    const set = await stage()
    await set.register()
    await set.answerAll()
    set.server.instead.submit.push(...Object.values(foreign))
    await set.press('submit')
    for (let tries = 0; tries <= Object.keys(foreign).length; tries++) await set.pass(60_000)
    expect(set.has('[part=receipt]'), set.text()).to.equal(true)
  })
})

describe('what our server writes', () => {
  const environment = (response: () => Response) => ({
    fetch: async () => response(),
    after: (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms)
      return () => clearTimeout(timer)
    },
  })
  const ask = (response: () => Response) =>
    call(environment(response), 'https://thi.example/v1/attempts/x', isSubmittedAttempt)
  const problem = (code: string, status = 403) =>
    json(
      status,
      { type: `/v1/openapi.json#${code}`, status, code, title: 'T.', detail: 'D.' },
      'application/problem+json; charset=utf-8',
    )

  it('is recognised, with its sentences', async () => {
    expect(await ask(problem('after-closing'))).to.deep.include({
      code: 'after-closing',
      title: 'T.',
      detail: 'D.',
    })
  })

  it('is recognised also with a code that is newer than this script', async () => {
    expect(await ask(problem('contest-paused', 409))).to.deep.include({ code: 'contest-paused' })
  })

  it('may carry more than this script knows, also a code', async () => {
    const reply = await ask(json(201, { receipt: 'R', submittedAt: contest.now, code: 'extra' }))
    expect(isFailure(reply)).to.equal(false)
  })

  const inHalfAMinute = () => new Date(Date.now() + 30_000).toUTCString()
  for (const [name, header, ms] of [
    ['seconds', () => '7', 7_000],
    ['a date', inHalfAMinute, 30_000],
    ['a date gone by', () => 'Wed, 21 Oct 2015 07:28:00 GMT', undefined],
    ['a word', () => 'soon', undefined],
  ] as const)
    it(`asks to wait by ${name}`, async () => {
      const reply = await ask(() => new Response('', { status: 503, headers: { 'retry-after': header() } }))
      const { after } = isFailure(reply) ? reply : { after: Number.NaN }
      if (ms === undefined) expect(after).to.equal(undefined)
      else expect(after).to.be.within(ms - 2_000, ms)
    })
})

describe('a policy of the page', () => {
  afterEach(clear)

  /** What a browser tells of our server, as soon as the network is gone. */
  async function toldOf(disposition: 'report' | 'enforce'): Promise<Stage> {
    const set = await stage({ attributes: { contest: 'khac' } })
    set.server.instead.contest.push('lost')
    set.element.reset()
    const blockedURI = 'https://thi.example/v1/contests/khac'
    window.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ blockedURI, disposition, documentURI: location.href, statusCode: 200 },
        ...{ effectiveDirective: 'connect-src', violatedDirective: 'connect-src', originalPolicy: '' },
      }),
    )
    await set.settle()
    return set
  }

  it('that is only tried out refuses nothing: what the network lost is asked for again', async () => {
    const set = await toldOf('report')
    expect(set.has('[data-action=retry]'), set.text()).to.equal(true)
    await passTries(set)
    expect(set.has('[data-action=begin]'), set.text()).to.equal(true)
  })

  it('that is in force is told, with the way out', async () => {
    const set = await toldOf('enforce')
    expect(set.has('[data-action=retry]')).to.equal(false)
    expect(set.find('a').getAttribute('href')).to.contain('https://thi.example/q/')
  })
})

describe('what may never come', () => {
  const { IntersectionObserver: Observer } = globalThis
  afterEach(() => {
    Object.assign(globalThis, { IntersectionObserver: Observer })
    clear()
  })

  const shown = (set: Stage) => set.has('[data-action=begin]')

  it('an answer, where the page’s own fetch ignores the signal: it is asked again', async () => {
    const set = await stage({ attributes: { contest: 'khac' } })
    set.server.instead.contest.push('silence')
    set.element.reset()
    await set.settle()
    await set.pass(12_000)
    expect(set.has('[data-action=retry]')).to.equal(true)
    await set.pass(1_000)
    expect(shown(set)).to.equal(true)
  })

  it('the news that the element is in sight, from an observer that is silent', async () => {
    Object.assign(globalThis, { IntersectionObserver: SilentObserver })
    const set = await stage()
    expect(shown(set)).to.equal(false)
    await set.pass(3_000)
    expect(shown(set)).to.equal(true)
  })

  for (const [name, observer] of Object.entries(noObservers))
    it(`the news that the element is in sight, from an observer that is ${name}`, async () => {
      Object.assign(globalThis, { IntersectionObserver: observer })
      expect(shown(await stage())).to.equal(true)
    })

  it('a box of its own: the page takes it away with display: contents', async () => {
    const sheet = document.head.appendChild(document.createElement('style'))
    sheet.textContent = 'agency-quiz { display: contents !important }'
    const set = await stage()
    await set.settle()
    expect(shown(set)).to.equal(true)
    sheet.remove()
  })

  it('its place: in a closed tab of the page it waits, and loads when that is opened', async () => {
    const box = document.createElement('div')
    box.hidden = true
    document.body.append(box)
    const set = await stage({ into: box })
    expect(set.server.calls).to.have.length(0)
    box.hidden = false
    await set.settle()
    await set.settle()
    expect(shown(set)).to.equal(true)
  })

  it('the start, tried by itself three times and then no more: a timed paper begins in nobody’s absence', async () => {
    const set = await stage()
    set.server.instead.start.push(...Array<Reply>(5).fill('lost'))
    await set.register()
    for (let tries = 0; tries < 5; tries++) await set.pass(60_000)
    expect(set.server.calls.filter(({ kind }) => kind === 'start')).to.have.length(3)
    fill(set, 'name', 'Trần Văn Bình')
    await set.press('start')
    expect(set.server.calls.at(-1)?.fields).to.deep.include(['participant.name', 'Trần Văn Bình'])
  })
})
