import type { Mutant } from './mutant.ts'

const room = 'server/standing'

/** Wrong ways to say who won. */
export const standingMutants: readonly Mutant[] = [
  {
    promise: 'a duration is the floor of the difference, not the difference of floors',
    file: `${room}/ranking/measures.ts`,
    text: 'duration: floorTo(attempt.submittedAt - attempt.startedAt, precision.duration),',
    replacement:
      'duration: floorTo(attempt.submittedAt, precision.duration) - floorTo(attempt.startedAt, precision.duration),',
  },
  {
    promise: 'durations are compared in whole seconds unless the rules say otherwise',
    file: 'server/contest/award-rules.ts',
    text: "parseSpan(precision.duration ?? '1s') ?? 1000",
    replacement: "parseSpan(precision.duration ?? '1ms') ?? 1",
  },
  {
    promise: 'a void attempt makes nobody a participant and is nobody’s official one',
    file: `${room}/people.ts`,
    text: 'isValid: acts === none || !isVoidAt(acts, asOf)',
    replacement: 'isValid: true',
  },
  {
    promise: 'equals at a boundary are declared, not chosen from in silence',
    file: `${room}/awards/fill-prize.ts`,
    text: "  declareEquals(turn, line, 'tie')\n  return 0\n",
    replacement: '  return seatAll(turn, line.slice(0, left))\n',
  },
  {
    promise: 'everybody moves up where a prize was declined',
    file: `${room}/awards/awarding.ts`,
    text: "rules.passDown !== 'cascade' && !isPassingDown",
    replacement: '!isPassingDown',
  },
  {
    promise: 'a seat that was given up is filled where the rules say so',
    file: `${room}/awards/award-people.ts`,
    text: "awarding.rules.passDown === 'fill'",
    replacement: "awarding.rules.passDown !== 'fill'",
  },
  {
    promise: 'people are compared by people, not by attempts',
    file: `${room}/collective/formula-value.ts`,
    text: 'return plain(people)',
    replacement: 'return plain(valid)',
  },
  {
    promise: 'the truth of a prediction counts people once',
    file: `${room}/truth.ts`,
    text: 'contest += ofPeople ? Math.min(counted.length, 1) : counted.length',
    replacement: 'contest += counted.length',
  },
  {
    promise: 'an attempt counts for the unit declared where the rule says so, not for the host',
    file: `${room}/collective/count-units.ts`,
    text: "unit === 'declared' ? attempt.unit : attempt.agency",
    replacement: 'attempt.agency',
  },
  {
    promise: 'rates are compared as exact fractions, not as rounded percentages',
    file: `${room}/collective/formula-value.ts`,
    text: 'return addRatios(multiplyRatios(ratio(count, of), PERCENT), decimalRatio(points ?? 0))',
    replacement:
      'return addRatios(multiplyRatios(ratio(Math.round((10_000 * count) / of), 10_000), PERCENT), decimalRatio(points ?? 0))',
  },
  {
    promise: 'the canonical order is by code point, no collation',
    file: `${room}/code-point.ts`,
    text: '  const length = Math.min(a.length, b.length)\n',
    replacement: '  if (a !== b) return a.localeCompare(b)\n  const length = Math.min(a.length, b.length)\n',
  },
  {
    promise: 'the n-th draw has n as its last source',
    file: `${room}/draw/draw-lots.ts`,
    text: 'drawKey([...sources, [ordinal]])',
    replacement: 'drawKey([...sources])',
  },
  {
    promise: 'a void after the freeze moves nobody’s distance',
    file: `${room}/truth.ts`,
    text: "rule.voids === 'frozen' ? freeze : undefined",
    replacement: 'undefined',
  },
  {
    promise: 'the least rate is met by what equals it exactly',
    file: `${room}/collective/notes.ts`,
    text: 'ratio(rate.numerator, rate.denominator)) >= 0',
    replacement: 'ratio(rate.numerator, rate.denominator)) > 0',
  },
  {
    promise: 'points by hand for one thing are no points for another',
    file: `${room}/stand-agencies.ts`,
    text: 'acts.filter(act => act.of === of)',
    replacement: 'acts.filter(() => true)',
  },
  {
    promise: 'several rounds have a standing of the contest of their own',
    file: `${room}/stand-people.ts`,
    text: 'only && officials.get(only.name) === officials.get(WHOLE_CONTEST)',
    replacement: 'only',
  },
]
