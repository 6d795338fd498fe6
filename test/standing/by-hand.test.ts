import { expect, it } from 'vitest'
import { awardRules } from '../../server/contest/award-rules.ts'
import { Rules } from '../../server/contest/rules.ts'
import { emptyRegister } from '../../server/standing/register.ts'
import { standOf } from '../../server/standing/stand-of.ts'
import { CLOSES, sampleContest, sampleRules } from '../sample-contest.ts'

const byHand = { count: 1, formula: 'manual' }
const rules = Rules.parse({
  ...sampleRules,
  prizes: {
    individual: [],
    collective: [
      { ...byHand, name: 'Chất lượng', of: 'Chất lượng' },
      { ...byHand, name: 'Tuyên truyền', of: 'Tuyên truyền' },
      { ...byHand, name: 'Khác' },
    ],
  },
})
const given = (agency: string, points: number, of: string | null, at = CLOSES) => ({
  ...{ agency, points, of, at, document: 'Biên bản số 03' },
})

it('points by hand for one thing are no points for another, and the last ones stand', () => {
  const [a = '', b = ''] = sampleContest.agencies.map(({ id }) => id)
  const points = [
    ...[given(a, 9.5, 'Chất lượng'), given(b, 9.25, 'Chất lượng'), given(a, 7, 'Tuyên truyền')],
    ...[given(b, 8, 'Tuyên truyền'), given(a, 9, 'Chất lượng', CLOSES + 1)],
  ]
  const contest = { rules: awardRules(rules), rounds: rules.rounds, agencies: sampleContest.agencies }
  const { agencies } = standOf(contest, [], { ...emptyRegister, points }, CLOSES + 2)
  expect(agencies.awards.map(({ rule, winners }) => [rule.of, winners.map(({ agency }) => agency)])).toEqual([
    ['Chất lượng', [b]],
    ['Tuyên truyền', [b]],
    [null, []],
  ])
})
