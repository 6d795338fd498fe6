import type { Compare } from '../../../contract/console/compare.ts'
import { signedRule, standWay } from '../../../standing/compare/seven-ways.ts'
import type { CompareReads } from '../../../store/compare-reads.ts'
import type { Asked } from './asked-of.ts'
import { compareRows } from './compare-rows.ts'
import { apartOf, hasGone, totalOf } from './compare-totals.ts'
import { compareWays, orderRows } from './compare-ways.ts'
import { readSums } from './read-sums.ts'
import { readViews } from './read-views.ts'

/** Everything So sánh shows for what is asked; `burst` is found by whoever watches the hours. */
export async function compareBody(
  reads: CompareReads,
  asked: Asked,
  burst: Compare['burst'] = null,
): Promise<Compare> {
  const { contest, filter, ways, way, from, to } = asked
  const agencies = contest.agencies.filter(({ block }) => (filter.block ?? block) === block)
  const sums = await readSums(reads, asked)
  const isStaffAlone = filter.people === 'staff'
  const now = ways.map(each => standWay(each, agencies, sums.now, isStaffAlone))
  const rule = rowRuleOf(asked)
  const rows = compareRows(asked, agencies, sums, { now, before: placesBefore(asked, sums.before) }, rule)
  const apart = apartOf(asked, sums, rule)
  const shown = compareWays(ways, now, agencies, asked.resultsAt)
  return {
    contest: contest.rules.id,
    filter: { ...filter, way, from, to },
    choices: choicesOf(asked),
    rule: signedOf(asked),
    staff: rule.staff?.map(id => ({ id, name: kindName(asked, id) })) ?? null,
    ways: shown,
    rows: orderRows(rows, shown[way - 1]),
    ...{ apart, total: totalOf(asked, rows, apart, sums, rule) },
    ...{ today: sums.today, burst, voided: asked.voided },
    hasGone: hasGone(asked, sums, rule),
    ...(await readViews(reads, asked)),
  }
}

/** The rows count as the signed rule does, and those on the payroll as the formulas over a headcount do. */
function rowRuleOf({ ways, contest }: Asked) {
  const [first] = ways
  const rate = ways.find(({ formula }) => formula === 'rate')
  return { by: signedRule(contest.rules)?.unit ?? first?.by ?? 'host', staff: rate?.rule.staff ?? null }
}

/** No column tells attempts by declared unit of a day, so their places of last midnight are not known. */
function placesBefore({ ways, way, contest, filter }: Asked, before: Parameters<typeof standWay>[2] | null) {
  const chosen = ways.find(each => each.way === way)
  const isKnown = chosen && !chosen.computed && (chosen.formula !== 'attempts' || chosen.by === 'host')
  const agencies = contest.agencies.filter(({ block }) => (filter.block ?? block) === block)
  return before && isKnown ? standWay(chosen, agencies, before, filter.people === 'staff') : []
}

function signedOf({ contest: { rules }, ways }: Asked): Compare['rule'] {
  const signed = signedRule(rules)
  if (!signed) return null
  return {
    way: ways.find(({ formula }) => formula === signed.formula)?.way ?? null,
    prize: signed.prizes[0]?.name ?? '',
    basis: rules.basis,
    by: signed.unit,
  }
}

const choicesOf = ({ contest, firstDay, lastDay }: Asked): Compare['choices'] => ({
  rounds: contest.rules.rounds.map(({ id, title }) => ({ id, name: title })),
  blocks: [...new Set(contest.agencies.map(({ block }) => block))],
  ...{ firstDay, lastDay },
})

const kindName = ({ contest }: Asked, kind: string): string =>
  contest.rules.fields
    .flatMap(({ options }) => (Array.isArray(options) ? options : []))
    .find(({ value }) => value === kind)?.label ?? kind
