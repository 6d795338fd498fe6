import { awardRules } from '../contest/award-rules.ts'
import type { PrizeOf } from '../contract/console/results.ts'
import { nameAgencies, nameStanding, nameUnits, type Results } from '../documents/results/results.ts'
import { sayUndecided } from '../documents/results/summary-table.ts'
import type { Award } from '../standing/awards/awarding.ts'
import { findRow, standingName } from '../standing/ranking/rank-people.ts'

/** The individual prizes in the order of the rules: who has each, and which seats nobody has. */
export function prizesOf(results: Results): PrizeOf[] {
  const { contest, stand } = results
  const { winners, undecided, empty } = stand.awards
  return awardRules(contest.rules).individual.map(({ name: prize, standing, kinds }) => {
    const id = standingName(standing, kinds)
    const isOf = (each: { readonly prize: string; readonly standing: string }) =>
      each.prize === prize && each.standing === id
    return {
      ...{ prize, standing: { id, name: nameStanding(contest, id) } },
      winners: winners.filter(isOf).map(award => winnerOf(award, results)),
      undecided: undecided.filter(isOf).map(({ seats, among, place }) => ({
        ...{ seats, among: among.length, place },
        says: sayUndecided(seats, among.length, place),
      })),
      empty: empty.filter(isOf).reduce((sum, { seats }) => sum + seats, 0),
    }
  })
}

function winnerOf(
  { person, standing, how, isProvisional }: Award,
  results: Results,
): PrizeOf['winners'][number] {
  const { contest, stand, receiptOf } = results
  const agencyOf = nameAgencies(contest)
  const found = stand.standings.get(standing)
  const row = found && findRow(found, person)
  const attempts = row?.attempts ?? []
  const first = attempts[0]?.attempt
  return {
    receipts: attempts.map(({ attempt }) => receiptOf(attempt.id)),
    unit: nameUnits(contest)(first?.unit ?? null) || null,
    agency: agencyOf(first?.agency ?? null) || null,
    ...{ place: row?.place ?? 0, how, isProvisional },
  }
}
