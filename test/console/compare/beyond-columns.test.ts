import { expect, it } from 'vitest'
import type { Contest } from '../../../server/contest/contest.ts'
import { writeInstant } from '../../../server/contest/instant.ts'
import { Rules } from '../../../server/contest/rules.ts'
import type { Compare } from '../../../server/contract/console/compare.ts'
import type { ResultsBody } from '../../../server/contract/console/results.ts'
import type { JudgedAttempt } from '../../../server/standing/judged-attempt.ts'
import { openApp } from '../../open-app.ts'
import { CLOSES, OPENS, sampleContest, sampleRules } from '../../sample-contest.ts'
import { recordJudged } from '../record-judged.ts'
import { type AtConsole, signInAs } from '../sign-in-as.ts'

/** Results are of the last whole second that is settled: fifteen before the minute after the close. */
const COMPUTED = writeInstant(CLOSES + 45_000)

/** One person of Sở A with five attempts, three people of Sở B with one each; one of theirs came by a link. */
const attempts = ['a', 'a', 'a', 'a', 'a', 'b', 'c', 'd'].map((person, at): JudgedAttempt => {
  const agency = person === 'a' ? 'so-a' : 'so-b'
  return {
    ...{ id: `R${at}`, person, round: 'dot-1', agency, unit: agency, kind: null, group: null },
    ...{ via: person === 'a' ? 'link' : 'script', prediction: null, right: person === 'b' ? 7 : 5, total: 7 },
    ...{ startedAt: OPENS + at * 60_000, submittedAt: OPENS + at * 60_000 + 30_000 },
  }
})

const contestWith = (how: object, prize: object = {}): Contest => ({
  ...sampleContest,
  rules: Rules.parse({
    ...sampleRules,
    ...{ prediction: null, ranking: ['most-right', 'earliest'], compare: how },
    prizes: {
      individual: [{ name: 'Giải Nhất', count: 1 }],
      collective: [{ name: 'Giải tập thể', count: 1, formula: 'attempts', unit: 'host', ...prize }],
    },
  }),
})

let member: AtConsole
async function open(contest: Contest) {
  const app = await openApp(contest)
  await recordJudged(app.store, contest.rules.id, attempts)
  app.clock.now = CLOSES + 60_000
  member = await signInAs(app, 'secretariat')
}
const compare = (query = '') => member.body<Compare>(`/console/thi-thu/compare${query}`)
async function compute() {
  while ((await member.body<ResultsBody>('/console/thi-thu/results')).state === 'computing');
  // So sánh tells a reading again for a second.
  return compare('?view=table&way=1')
}
const leaders = ({ ways }: Compare, way = 1) =>
  ways[way - 1]?.fronts.flatMap(front => front.leaders.map(({ id }) => id))

it.each([
  ['at most one attempt of a person', { cap: { max: 1, per: 'contest' } }],
  ['only the script counts', { via: ['script'] }],
])(
  '%s: nobody is named from columns that know nothing of it, and the right one once there are results',
  async (_, how) => {
    await open(contestWith(how))
    const before = await compare()
    expect(before.ways[0]).toMatchObject({ state: 'waiting', computedAt: null, fronts: [] })
    expect(before.rows.every(({ places }) => places[0]?.place == null)).toBe(true)
    const after = await compute()
    expect(after.ways[0]).toMatchObject({ state: 'ranked', computedAt: COMPUTED })
    expect(leaders(after)).toEqual(['so-b'])
    // Of a part of the contest the results say nothing.
    expect((await compare('?block=Sở')).ways[0]?.state).toBe('waiting')
  },
)

it('without such words the columns answer, as they always did', async () => {
  await open(contestWith({}))
  const { ways } = await compare()
  expect([ways[0]?.state, ways[0]?.computedAt]).toEqual(['ranked', null])
  expect(leaders(await compare())).toEqual(['so-a'])
})

it('a person counted in the first unit alone, a winner asked for, people left out: all wait for the results', async () => {
  await open(contestWith({ people: 'first' }))
  expect((await compare()).ways.map(({ state }) => state).slice(0, 3)).toEqual([
    'ranked',
    'waiting',
    'waiting',
  ])
  await open(contestWith({}, { needsWinner: true }))
  expect((await compare()).ways[0]?.state).toBe('waiting')
  expect(leaders(await compute())).toEqual(['so-b'])
})

it('formula 6 has the points of the individual prizes once there are results', async () => {
  await open(contestWith({ points: { 'Giải Nhất': 3 } }))
  expect((await compare()).ways[5]).toMatchObject({ state: 'waiting', fronts: [] })
  const { ways } = await compute()
  expect(ways[5]).toMatchObject({ state: 'ranked', computedAt: COMPUTED, isSigned: false })
  expect(ways[5]?.fronts[0]).toMatchObject({
    leaders: [{ id: 'so-b' }],
    value: { count: 3, of: 50, points: 3 },
  })
})
