import { expect, it } from 'vitest'
import { Rules } from '../../server/contest/rules.ts'
import type { Results } from '../../server/documents/results/results.ts'
import { pageOf } from '../../server/results/page-of.ts'
import type { JudgedAttempt } from '../../server/standing/judged-attempt.ts'
import { emptyRegister } from '../../server/standing/register.ts'
import { standingContest, standOf } from '../../server/standing/stand-of.ts'
import { OPENS, sampleContest, sampleRules } from '../sample-contest.ts'

const contest = {
  ...sampleContest,
  rules: Rules.parse({ ...sampleRules, prediction: null, ranking: ['most-right', 'shortest'] }),
}
const idOf = (at: number) => String(at).padStart(12, '0')

function* attempts(count: number): Iterable<JudgedAttempt> {
  for (let at = 1; at <= count; at++) {
    const submittedAt = OPENS + at * 4 + 60_000
    yield {
      ...{
        id: idOf(at),
        person: `p${idOf((at * 7919) % count)}`,
        round: 'dot-1',
        agency: 'so-a',
        unit: 'so-b',
      },
      ...{ kind: null, group: null, via: 'script', prediction: null, right: at % 31, total: 30 },
      ...{ startedAt: submittedAt - 1000 * (30 + (at % 1700)), submittedAt },
    }
  }
}

function resultsOf(count: number): Results {
  const begun = performance.now()
  const stand = standOf(standingContest(contest), attempts(count), emptyRegister, OPENS + 60 * 86_400_000)
  console.log(`${count} people: the full standing in ${((performance.now() - begun) / 1000).toFixed(1)} s`)
  return { contest, stand, isFrozen: true, receiptOf: id => id }
}

/** The median of a page somewhere, and of the page one person stands on, ms; the first of each makes the index. */
function medians(results: Results, count: number): [page: number, person: number] {
  const timed = (ask: (turn: number) => unknown) => {
    const times = Array.from({ length: 400 }, (_, turn) => {
      const begun = performance.now()
      ask(turn)
      return performance.now() - begun
    })
    return times.slice(1).sort((a, b) => a - b)[200] ?? 0
  }
  const some = (turn: number) => ((turn * 104_729) % count) + 1
  return [
    timed(turn => pageOf(results, { from: some(turn) }, () => undefined)),
    timed(turn => pageOf(results, { receipt: 'x' }, () => `p${idOf(some(turn) % count)}`)),
  ]
}

it('a page, and the page of one person, of a standing already computed: a million against ten thousand at most 1.5', () => {
  const [few, many] = [10_000, 1_000_000].map(count => {
    const results = resultsOf(count)
    medians(results, count)
    return medians(results, count)
  })
  console.log('medians, ms: page and person', few, many)
  for (const at of [0, 1] as const) expect((many?.[at] ?? 0) / (few?.[at] ?? 1)).toBeLessThanOrEqual(1.5)
}, 600_000)
