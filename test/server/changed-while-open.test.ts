import { describe, expect, it } from 'vitest'
import { refuseRenamed } from '../../server/commands/refuse-renamed.ts'
import type { Contest } from '../../server/contest/contest.ts'
import type { Rules } from '../../server/contest/rules.ts'
import type { StartedAttempt } from '../../server/contract/public.ts'
import { answersTo, type Fields, OURS, openApp, person } from '../open-app.ts'
import { CLOSES, OPENS, sampleContest, sampleRules, withRules } from '../sample-contest.ts'
import { attemptRows } from './table-rows.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
type App = Awaited<ReturnType<typeof openApp>>

async function restart(on: App, contest: Contest): Promise<App> {
  await on.store.close()
  const later = await openApp({ ...contest, version: 'eeeeeeeeeeeeeeee' }, on.data)
  later.clock.now = on.clock.now
  return later
}

const [round] = sampleRules.rounds
if (!round) throw new Error('the sample has a round')
/** Rounds one after the other: an id, and when it ends. */
const rounds = (...ends: readonly (readonly [id: string, closes: number])[]): Rules['rounds'] =>
  ends.map(([id, closes], at) => ({ id, title: id, opens: ends[at - 1]?.[1] ?? OPENS, closes }))
const withRounds = (...ends: readonly (readonly [string, number])[]) => withRules({ rounds: rounds(...ends) })
const paper = (change: Partial<Rules['paper']>) => withRules({ paper: { ...sampleRules.paper, ...change } })
const attempts = (limit: number | null) => withRules({ attempts: { ...sampleRules.attempts, limit } })
const [first, ...others] = sampleContest.agencies
if (!first) throw new Error('the sample has an agency')
const agencies = (change: Partial<typeof first>): Contest => ({
  ...sampleContest,
  agencies: [{ ...first, ...change }, ...others],
})
const bank = (change: (question: Contest['bank'][number]) => Contest['bank']): Contest => ({
  ...sampleContest,
  bank: sampleContest.bank.flatMap(change),
})
const fields = (change: (field: Rules['fields'][number]) => Rules['fields']) =>
  withRules({ fields: sampleRules.fields.flatMap(change) })

/** Two and a half hours after the opening a paper lies open, drawn from the contest on the left; then it is the other. */
const changes: readonly (readonly [name: string, before: Contest, after: Contest, expected: Expected])[] = [
  ['nothing', sampleContest, sampleContest, {}],
  ['an agency has another id', sampleContest, agencies({ id: 'so-a1' }), { agency: 'so-a1', unit: 'so-a1' }],
  [
    'an agency has another id and a dot',
    sampleContest,
    agencies({ id: 'a', name: 'Sở  A.' }),
    { agency: 'a', unit: 'a' },
  ],
  ['an agency has another name', sampleContest, agencies({ name: 'Sở A và B' }), {}],
  [
    'an agency has another block and headcount',
    sampleContest,
    agencies({ block: 'Huyện', headcount: 5 }),
    {},
  ],
  ['another agency came first', sampleContest, { ...sampleContest, agencies: [...others, first] }, {}],
  ['an agency is served no more', sampleContest, { ...sampleContest, agencies: others }, { agency: null }],
  [
    'every question has another text',
    sampleContest,
    bank(each => [{ ...each, text: `${each.text} (sửa)` }]),
    {},
  ],
  ['every question has another right answer', sampleContest, bank(each => [{ ...each, right: [1] }]), {}],
  ['options were added', sampleContest, bank(each => [{ ...each, options: [...each.options, 'Thêm'] }]), {}],
  ['questions were taken away', sampleContest, bank(each => (each.id.endsWith('-2') ? [] : [each])), {}],
  ['every question has another id', sampleContest, bank(each => [{ ...each, id: `x${each.id}` }]), {}],
  [
    'papers have fewer questions',
    sampleContest,
    withRules({ topics: sampleRules.topics.map(each => ({ ...each, quota: 2 })) }),
    {},
  ],
  [
    'the kind of field is another',
    sampleContest,
    fields(each => [each.name === 'phone' ? { ...each, type: 'text' } : each]),
    {},
  ],
  ['a field is asked no more', sampleContest, fields(each => (each.name === 'unit' ? [] : [each])), {}],
  [
    'a field more is asked',
    sampleContest,
    fields(each => [each, ...(each.name === 'name' ? [{ ...each, name: 'job', label: 'Nghề' }] : [])]),
    {},
  ],
  [
    'the consent has another version',
    sampleContest,
    withRules({ consent: { version: '2', text: 'Khác.' } }),
    {},
  ],
  ['the identity is another field', sampleContest, withRules({ identity: 'name' }), {}],
  ['no prediction is asked any more', sampleContest, withRules({ prediction: null }), {}],
  ['a prediction is asked now', withRules({ prediction: null }), sampleContest, {}],
  [
    'the round is split behind the paper',
    sampleContest,
    withRounds(['dot-1', OPENS + HOUR], ['dot-2', CLOSES]),
    { round: 'dot-2' },
  ],
  [
    'the round is split before the paper',
    sampleContest,
    withRounds(['dot-1', OPENS + DAY], ['dot-2', CLOSES]),
    {},
  ],
  [
    'the round is split at this very instant',
    sampleContest,
    withRounds(['dot-1', OPENS + 2 * HOUR], ['dot-2', CLOSES]),
    { round: 'dot-2' },
  ],
  [
    'two rounds are one',
    withRounds(['dot-0', OPENS + HOUR], ['dot-1', CLOSES]),
    withRounds(['dot-0', CLOSES]),
    { round: 'dot-0' },
  ],
  [
    'rounds are numbered anew',
    withRounds(['dot-1', OPENS + DAY], ['dot-2', CLOSES]),
    withRounds(['dot-0', OPENS + HOUR], ['dot-2', OPENS + DAY], ['dot-1', CLOSES]),
    { round: 'dot-2' },
  ],
  ['the round has another id', sampleContest, withRounds(['vong-loai', CLOSES]), { round: 'vong-loai' }],
  [
    'the round has another id and end',
    sampleContest,
    withRounds(['vong-loai', CLOSES - DAY]),
    { round: 'vong-loai' },
  ],
  [
    'the round was closed early',
    sampleContest,
    withRounds(['dot-1', OPENS + HOUR]),
    { refused: 'after-closing' },
  ],
  [
    'the round was closed early, and another opened later',
    sampleContest,
    withRules({
      rounds: [
        { ...round, closes: OPENS + HOUR },
        { ...round, id: 'dot-2', opens: OPENS + DAY },
      ],
    }),
    { refused: 'after-round-closing' },
  ],
  ['a limit is shorter', paper({ timeLimit: 60 }), paper({ timeLimit: 5 }), {}],
  ['a limit came', sampleContest, paper({ timeLimit: 5 }), {}],
  ['a limit is gone', paper({ timeLimit: 60 }), sampleContest, {}],
  ['an attempt less is allowed', attempts(2), attempts(1), {}],
  ['all answers are demanded', paper({ answerAll: false }), sampleContest, {}],
]

interface Expected {
  readonly agency?: string | null
  readonly unit?: string
  readonly round?: string
  readonly refused?: string
}

const sendAll = (started: StartedAttempt): Fields => [
  ...answersTo(started),
  ['token', started.token],
  ['prediction', '1200'],
]

/** How a paper came to be opened: by the tag of a portal, or by a link that names its agency. */
const ways = {
  script: { origin: undefined, more: [] as Fields },
  link: { origin: OURS, more: [['site', 'so-a']] as Fields },
}

describe.each(Object.entries(ways))('while a paper opened by %s lies open', (_, { origin, more }) => {
  it.each(changes)(
    '%s: its answers count, or one sentence says why not',
    async (_name, before, after, expected) => {
      const on = await openApp(before)
      on.clock.now = OPENS + 2.5 * HOUR
      const begun = await on.post(
        '/v1/contests/thi-thu/attempts',
        [...Object.entries(person), ...more],
        origin,
      )
      expect(begun.status).toBe(201)
      const started = await begun.json()
      await refuseRenamed(on.store, after)
      const later = await restart(on, after)
      later.clock.now += 60_000
      const path = `/v1/attempts/${started.attempt}`
      const until = await later.post(`${path}/deadline`, [['token', started.token]])
      const answer = await later.post(path, [...sendAll(started), ...more], origin)
      const body = await answer.json()
      if (expected.refused === undefined) {
        expect([answer.status, body.code]).toEqual([201, undefined])
        expect(until.status).toBe(200)
        const again = await later.post(path, [...sendAll(started), ...more], origin)
        expect([again.status, await again.json()]).toEqual([200, body])
        const [row] = attemptRows(later.data)
        const { agency = 'so-a', unit = 'so-a', round: in_ = 'dot-1' } = expected
        expect(row).toMatchObject({ agency, unit, round: in_ })
        expect(await later.store.miscounts()).toEqual([])
      } else {
        expect(body).toMatchObject({
          code: expected.refused,
          title: expect.any(String),
          detail: expect.any(String),
        })
        expect(attemptRows(later.data)).toEqual([])
      }
      await later.store.close()
    },
  )
})

it('a limit in force that is used up refuses the paper that lies open, in one sentence', async () => {
  const on = await openApp(attempts(2))
  await on.submit(await on.start())
  const open = await on.start()
  const later = await restart(on, attempts(1))
  const answer = await later.submit(open)
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'attempt-limit'])
  await later.store.close()
})

describe('once attempts are counted a folder is refused in a sentence that says what to write, where it', () => {
  const week = withRounds(['dot-1', OPENS + 30 * HOUR], ['dot-2', CLOSES])
  it.each([
    [
      'gives another round an hour that brought nothing',
      withRounds(['dot-0', OPENS + HOUR], ['dot-1', OPENS + 30 * HOUR], ['dot-2', CLOSES]),
      undefined,
    ],
    [
      'gives the time of a round to another',
      withRounds(['dot-0', OPENS + 10 * HOUR], ['dot-1', OPENS + 30 * HOUR], ['dot-2', CLOSES]),
      '“dot-0” đã có bài nộp tính cho đợt mã “dot-1”',
    ],
    [
      'numbers the rounds anew',
      withRounds(['dot-2', OPENS + 30 * HOUR], ['dot-1', CLOSES]),
      '“dot-2” đã có bài nộp tính cho đợt mã “dot-1”',
    ],
    ['makes one of two', withRounds(['dot-2', CLOSES]), 'Ghi lại mã “dot-1”'],
    [
      'splits the time to come',
      withRounds(['dot-1', OPENS + 29 * HOUR], ['dot-1b', OPENS + 30 * HOUR], ['dot-2', CLOSES]),
      undefined,
    ],
    [
      'tells people apart by another field',
      { ...week, rules: { ...week.rules, identity: 'name' } },
      'Ghi lại identity: phone',
    ],
    [
      'reads the same field by another type',
      {
        ...week,
        rules: {
          ...week.rules,
          fields: week.rules.fields.map(each =>
            each.name === 'phone' ? { ...each, type: 'text' as const } : each,
          ),
        },
      },
      'identity: phone (type: phone), nay là phone (type: text)',
    ],
    [
      'calls the same field by another name',
      {
        ...week,
        rules: {
          ...week.rules,
          identity: 'mobile',
          fields: week.rules.fields.map(each => (each.name === 'phone' ? { ...each, name: 'mobile' } : each)),
        },
      },
      undefined,
    ],
    [
      'gives a declared unit another id',
      { ...week, agencies: [...others.map(each => ({ ...each, id: 'so-b1' })), first] },
      'Ghi lại mã “so-b”',
    ],
  ] as const)('%s', async (_, after, why) => {
    const on = await openApp(week)
    for (const at of [2, 10, 28]) {
      on.clock.now = OPENS + at * HOUR
      // From a page of nobody: the unit alone is counted.
      await on.submit(
        await on.start(
          { 'participant.unit': 'so-b', 'participant.phone': `09120000${10 + at}` },
          'https://la.example',
        ),
        [],
        'https://la.example',
      )
    }
    on.clock.now = OPENS + 30 * HOUR + 60_000
    await on.submit(await on.start())
    const read = refuseRenamed(on.store, after)
    if (why === undefined) await read
    else await expect(read).rejects.toThrow(why)
    await on.store.close()
  })
})
