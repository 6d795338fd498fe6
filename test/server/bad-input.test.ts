import { beforeAll, describe, expect, it } from 'vitest'
import { ProblemCode } from '../../server/contract/problem-code.ts'
import { answersTo, type Fields, openApp, person, SITE_B } from '../open-app.ts'
import { CLOSES, OPENS, withRules } from '../sample-contest.ts'

const START = '/v1/contests/thi-thu/attempts'
let app: Awaited<ReturnType<typeof openApp>>
const seen = new Set<string>()

beforeAll(async () => {
  app = await openApp()
})

/** The refusal, after checking that it reads like one and that nothing was written. */
async function refused(response: Response | Promise<Response>, status: number): Promise<string> {
  const got = await response
  expect(got.status).toBe(status)
  expect(got.headers.get('content-type')).toMatch('application/problem+json')
  expect(got.headers.get('access-control-allow-origin')).toBe('*')
  const problem = await got.json()
  expect(problem).toMatchObject({
    status,
    title: expect.stringMatching(/\p{L}.*\.$/u),
    detail: expect.stringMatching(/\.$/),
  })
  expect((await app.store.recount('thi-thu')).counts).toEqual([])
  expect((await app.store.counts('thi-thu')).counts).toEqual([])
  seen.add(problem.code)
  return problem.code
}

const starting = (change: Record<string, string>, extra: Fields = []) =>
  app.post(START, [...Object.entries({ ...person, ...change }), ...extra])
const raw = (path: string, body: string | Buffer<ArrayBuffer>, type: string) =>
  app.app.request(path, { method: 'POST', body, headers: { 'Content-Type': type } })

describe('a body that cannot be read', () => {
  it.each(['{', '[]', 'null', '"text"', '{"consent":{"a":1}}', '{"consent":[["1"]]}'])(
    'refuses %s',
    async body => {
      expect(await refused(raw(START, body, 'application/json'), 400)).toBe('malformed-body')
    },
  )
  it('refuses other types', async () => {
    expect(await refused(raw(START, '<a/>', 'application/xml'), 415)).toBe('unsupported-body')
    expect(await refused(raw(START, '--x', 'multipart/form-data; boundary=x'), 415)).toBe('unsupported-body')
  })
  it.each(['iso-8859-1', 'windows-1258', '"ISO-8859-1"'])('refuses the charset %s', async charset => {
    const type = `application/x-www-form-urlencoded; charset=${charset}`
    expect(await refused(raw(START, 'consent=1', type), 415)).toBe('unsupported-charset')
  })
  it.each([
    ['bytes of Latin-1', Buffer.from('participant.name=L\xea V\xe2n \xc1nh', 'latin1')],
    ['bytes of windows-1258, encoded', 'participant.name=L%EA%20V%E2n'],
    ['the mark of lost letters', 'participant.name=L\ufffd V\ufffdn'],
  ])('refuses %s, whatever the type says', async (_, body) => {
    for (const type of ['application/x-www-form-urlencoded', 'text/plain; charset=UTF-8'])
      expect(await refused(raw(START, body, type), 400)).toBe('not-utf8')
  })
  it('takes 16 kB and not a byte more', async () => {
    const filled = (bytes: number) => `x=${'a'.repeat(bytes - 2)}`
    expect(await refused(raw(START, filled(16_385), 'text/plain'), 413)).toBe('body-too-large')
    expect(await refused(raw(START, filled(16_384), 'text/plain'), 422)).toBe('missing-field')
  })
  it('looks at no field of anybody else, __proto__ and constructor among them', async () => {
    expect((await starting({}, [['__proto__', 'x']])).status).toBe(201)
    const json = JSON.stringify(person).replace('{', '{"__proto__":"x",')
    expect((await raw(START, json, 'application/json')).status).toBe(201)
    expect((await starting({}, [['constructor', 'x']])).status).toBe(201)
  })
})

describe('an address or a time that does not fit', () => {
  it('refuses unknown contests, addresses and methods', async () => {
    expect(await refused(app.post('/v1/contests/khac/attempts', []), 404)).toBe('unknown-contest')
    expect(await refused(app.app.request('/v1/contests/khac'), 404)).toBe('unknown-contest')
    expect(await refused(app.app.request('/v1/contests/khac/tally'), 404)).toBe('unknown-contest')
    expect(await refused(app.app.request('/nowhere'), 404)).toBe('not-found')
    expect(await refused(app.app.request(START, { method: 'DELETE' }), 405)).toBe('method-not-allowed')
    expect(await refused(app.app.request('/v1/receipts/ABCD'), 404)).toBe('unknown-receipt')
  })
  it('opens and closes to the millisecond', async () => {
    app.clock.now = OPENS - 1
    expect(await refused(starting({}), 403)).toBe('before-opening')
    app.clock.now = CLOSES
    expect(await refused(starting({}), 403)).toBe('after-closing')
    app.clock.now = CLOSES - 1
    const started = await app.start()
    app.clock.now = CLOSES
    expect(await refused(starting({}), 403)).toBe('after-closing')
    app.clock.now = CLOSES + 10_001
    expect(await refused(app.submit(started), 403)).toBe('after-closing')
    app.clock.now = OPENS
    await app.start()
  })
})

describe('an identity that will not do', () => {
  it.each([
    ...[
      '912345678',
      '091234567',
      '09123456789',
      '0168 234 5678',
      '0212 345 678',
      '+1 202 555 0143',
      '0912-345-67x',
    ],
    ...['số 0912345678', '0912345678 ext 5', '++84912345678', '0912345678,0987654321', '0012345678'],
  ])('refuses the phone %s', async phone => {
    expect(await refused(starting({ 'participant.phone': phone }), 422)).toBe('invalid-phone')
  })
  it.each([
    ['no letters', '12345', 'invalid-field'],
    ['too many letters', 'A'.repeat(81), 'too-long'],
    ['an HTML entity', 'Nguy&#7877;n', 'garbled-text'],
    ['a named entity', 'L&ecirc; V&acirc;n', 'garbled-text'],
    ['the bytes of a URL', 'Nguy%E1%BB%85n', 'garbled-text'],
    ['the escapes of an old script', 'Nguy%u1EC5n', 'garbled-text'],
    ['the escapes of JSON', 'Nguy\\u1ec5n', 'garbled-text'],
    ['a tag', 'Nguyễn<br>Văn', 'garbled-text'],
    ['an encoded word of a mail', '=?UTF-8?B?TmfGsOG7nWk=?=', 'garbled-text'],
    ['UTF-8 read as windows-1252', 'Nguyá»…n VÄƒn', 'garbled-text'],
    ['UTF-8 read as Latin-1', 'Nguy\u00e1\u00bb\u0085n', 'garbled-text'],
    ['a private letter', 'Anh\uE000', 'garbled-text'],
  ])('refuses a name with %s', async (_, name, code) => {
    expect(await refused(starting({ 'participant.name': name }), 422)).toBe(code)
  })
  it.each(['“LÊ”', 'Hoà', 'Nguyễn Văn Ân', 'CHÂU ÂU', 'H’Hen Niê', 'A & B', 'Lê «Út»', 'Søren Ñandú'])(
    'takes the name %s',
    async name => {
      expect((await starting({ 'participant.name': name })).status).toBe(201)
    },
  )
  it('refuses what is missing, unknown or repeated', async () => {
    expect(await refused(starting({ 'participant.name': '  ' }), 422)).toBe('missing-field')
    expect(await refused(starting({ 'participant.unit': 'so-c' }), 409)).toBe('outdated-choice')
    expect(await refused(starting({}, [['participant.name', 'Hai']]), 422)).toBe('repeated-field')
    expect(await refused(starting({}, [['participant.age', '20']]), 422)).toBe('unknown-field')
  })
  it('refuses missing and outdated consent', async () => {
    expect(await refused(starting({ consent: '' }), 422)).toBe('missing-consent')
    expect(await refused(starting({ consent: '0' }), 409)).toBe('outdated-consent')
  })
})

describe('a submission that will not do', () => {
  const changed = async (change: (fields: Fields) => Fields) => {
    const started = await app.start()
    const fields: Fields = [...answersTo(started), ['token', started.token], ['prediction', '5']]
    return app.post(`/v1/attempts/${started.attempt}`, change(fields))
  }
  const replaced = (fields: Fields, name: string, value: string): Fields =>
    fields.map(field => (field[0] === name ? [name, value] : field))

  it('refuses a tampered, foreign, missing or misplaced token', async () => {
    const one = await app.start()
    const other = await app.start({}, SITE_B)
    for (const at of [0, 3, 20, one.token.length - 1]) {
      const letter = one.token[at] === 'A' ? 'B' : 'A'
      const token = one.token.slice(0, at) + letter + one.token.slice(at + 1)
      expect(await refused(app.submit({ ...one, token }), 403)).toBe('invalid-token')
    }
    expect(await refused(app.submit({ ...one, token: other.token }), 403)).toBe('invalid-token')
    for (const token of ['', 'constructor.AAAA', '__proto__.A', 'toString.A'])
      expect(await refused(app.submit({ ...one, token }), 403)).toBe('invalid-token')
    expect(await refused(app.submit({ ...one, token: `${one.token}=` }), 403)).toBe('invalid-token')
  })
  it('refuses an expired token, 24 hours and the grace after its paper was first opened', async () => {
    app.clock.now = OPENS
    const started = await app.start({ 'participant.phone': '0987 654 000' })
    app.clock.now = OPENS + 24 * 3_600_000 + 10_001
    expect(await refused(app.submit(started), 410)).toBe('expired-token')
    app.clock.now = OPENS
  })
  it('refuses unknown questions and options, and answers given twice', async () => {
    const first = (fields: Fields) => fields[0]?.[0] ?? ''
    expect(
      await refused(
        changed(fields => [...fields, ['mot-99', 'abc1']]),
        422,
      ),
    ).toBe('unknown-question')
    expect(
      await refused(
        changed(fields => [...fields, ['__proto__', 'abc1']]),
        422,
      ),
    ).toBe('unknown-question')
    expect(
      await refused(
        changed(fields => replaced(fields, first(fields), 'zzzz')),
        422,
      ),
    ).toBe('unknown-option')
    expect(
      await refused(
        changed(fields => [...fields, fields[0] ?? ['', '']]),
        422,
      ),
    ).toBe('repeated-field')
  })
  it('refuses missing answers', async () => {
    expect(
      await refused(
        changed(fields => fields.slice(2)),
        422,
      ),
    ).toMatch(/missing-answers/)
    expect(
      await refused(
        changed(fields => fields.filter(([name]) => ['token', 'prediction'].includes(name))),
        422,
      ),
    ).toBe('missing-answers')
  })
  it.each(['', '-1', '1.5', '12.34', '1e3', 'nhiều', '999999999', '٣٤'])(
    'refuses the prediction “%s”',
    async prediction => {
      expect(
        await refused(
          changed(fields => replaced(fields, 'prediction', prediction)),
          422,
        ),
      ).toBe('invalid-prediction')
    },
  )
  it('refuses a repeated token or prediction', async () => {
    expect(
      await refused(
        changed(fields => [...fields, ['prediction', '5']]),
        422,
      ),
    ).toBe('repeated-field')
    expect(
      await refused(
        changed(fields => [...fields, ['token', 'x']]),
        422,
      ),
    ).toBe('repeated-field')
  })
})

it('has met every code a client can cause here', () => {
  const elsewhere = [
    ...['attempt-limit', 'already-submitted', 'busy', 'internal'],
    ...['invalid-host', 'unsupported-format', 'after-round-closing', 'clock-behind', 'store-unwritable'],
    ...['malformed-request', 'headers-too-large', 'request-timeout'],
    // field-cases.ts meets these.
    ...['invalid-email', 'invalid-date', 'invalid-national-id', 'invalid-number', 'text-too-long'],
  ]
  expect(ProblemCode.options.filter(code => !seen.has(code)).sort()).toEqual(elsewhere.sort())
})

it('refuses one attempt too many', async () => {
  const limited = await openApp(withRules({ attempts: { limit: 1, official: 'most-right' } }))
  const [one, two] = [await limited.start(), await limited.start()]
  expect((await limited.submit(one)).status).toBe(201)
  expect(await (await limited.submit(two)).json()).toMatchObject({ code: 'attempt-limit' })
  await expect(limited.start()).rejects.toThrow('attempt-limit')
})
