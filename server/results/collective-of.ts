import { nameRule } from '../contest/say-rules/say-comparison.ts'
import type { CollectiveOf } from '../contract/console/results.ts'
import { nameAgencies, type Results } from '../documents/results/results.ts'
import { sayNote, sayValue } from '../documents/results/say-reasons.ts'
import type { AgencyAwards } from '../standing/collective/award-agencies.ts'

/** The collective prizes of the rules: agencies in their places, and who has what. */
export function collectiveOf(results: Results): CollectiveOf[] {
  return results.stand.agencies.awards.map(awards => ({
    ...linesOf(awards, results),
    by: awards.rule.unit,
  }))
}

function linesOf({ rule, standing, winners, undecided, empty }: AgencyAwards, { contest }: Results) {
  const name = nameAgencies(contest)
  const prizes = new Map<string, string>()
  for (const { agency, prize } of winners) prizes.set(agency, prize)
  return {
    ...{ how: nameRule(rule), block: standing.block },
    rows: standing.rows.map(({ agency, place, value, notes }) => ({
      agency: { id: agency, name: name(agency) },
      ...{ place, value: value && sayValue(value) },
      notes: notes.map(note => sayNote(note, contest.rules)),
      prize: prizes.get(agency) ?? null,
    })),
    undecided: undecided.map(({ prize, seats, among }) => ({ prize, seats, among: among.map(name) })),
    empty: [...empty],
  }
}
