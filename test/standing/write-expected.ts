/** What a standing comes to, in the words of the vectors. */
import { WHOLE_CONTEST } from '../../server/contest/award-rules.ts'
import { writeInstant } from '../../server/contest/instant.ts'
import type { AgencyRow } from '../../server/standing/collective/agency-row.ts'
import type { AgencyStanding } from '../../server/standing/collective/agency-standing.ts'
import type { Note } from '../../server/standing/collective/notes.ts'
import type { Stand } from '../../server/standing/stand-of.ts'
import { formulaNumber, type VectorRules } from './vector.ts'

export function writeExpected(stand: Stand, rules: VectorRules) {
  const { officials, awards, totals, truth } = stand
  const scopes = [...stand.standings.values()].filter(({ name }) => isShown(name, rules))
  return {
    official: [...officials]
      .filter(([scope]) => isShown(scope, rules))
      .flatMap(([scope, own]) =>
        own.map(({ person, attempts, reason }) => ({
          ...{ scope, person: person.id, by: sayReason(reason, rules) },
          attempt: attempts.map(({ attempt }) => attempt.id),
        })),
      ),
    standings: Object.fromEntries(scopes.map(standing => [standing.name, rowsOf(standing, rules)])),
    ties: scopes.flatMap(({ name, rows }) =>
      rows.flatMap(({ place, equals }, index) =>
        equals > 1 && rows[index - 1]?.place !== place
          ? [{ standing: name, place, people: rows.slice(index, index + equals).map(({ person }) => person) }]
          : [],
      ),
    ),
    draws: awards.draws.map(({ standing, prize, key, order, pool }) => ({
      for: `${standing}: ${prize}`,
      key,
      order,
      pool,
    })),
    prizes: {
      winners: awards.winners.map(({ person: id, prize, standing, how }) => ({ id, prize, standing, how })),
      undecided: awards.undecided.map(({ prize, standing, seats, among }) => ({
        prize,
        standing,
        seats,
        among,
      })),
      empty: awards.empty,
      provisional: awards.isProvisional,
    },
    totals: { ...totals, peopleByRound: Object.fromEntries(totals.peopleByRound) },
    truth: { contest: truth?.contest, ...Object.fromEntries(truth?.rounds ?? []) },
    collective: collectiveOf(stand),
  }
}

/** A contest of one round has one standing. */
const isShown = (name: string, { rounds, prizes }: VectorRules): boolean =>
  !name.startsWith(WHOLE_CONTEST) ||
  rounds.length > 1 ||
  (prizes ?? []).some(({ standing }) => standing === WHOLE_CONTEST)

const sayReason = (reason: string, { official }: VectorRules): string =>
  (official === 'first' || official === 'last') && ['earliest', 'latest'].includes(reason) ? official : reason

type Standing = Stand['standings'] extends ReadonlyMap<string, infer Each> ? Each : never

const rowsOf = ({ rows }: Standing, { quantum }: VectorRules) =>
  rows.map(({ person, place, equals, by, attempts, measures }) => ({
    ...{ person, place, equals, by },
    attempts: attempts.map(({ attempt }) => attempt.id),
    ...{ right: measures.right, total: measures.total, distance: measures.distance },
    duration: measures.duration / (quantum?.duration ?? 1000),
    submittedAt: writeInstant(Math.max(...attempts.map(({ attempt }) => attempt.submittedAt))),
  }))

function collectiveOf({ agencies }: Stand) {
  const { units, nowhere } = agencies.counts
  const rows = [...units].sort((a, b) => (a.agency.id < b.agency.id ? -1 : 1))
  return {
    counts: [...rows.map(unit => ({ unit: unit.agency.id, ...unit })), { unit: null, ...nowhere }].map(
      ({ unit, attempts, valid, people, staff }) => ({ unit, attempts, valid, people, staff }),
    ),
    formulas: Object.fromEntries(
      agencies.shown
        .map(({ formula, standings }) => [formulaNumber(formula), standings.flatMap(agencyRows)] as const)
        .filter(([number]) => /^\d$/.test(number)),
    ),
    prizes: {
      winners: agencies.awards.flatMap(({ standing, winners }) =>
        winners.map(({ agency: id, prize }) => ({ id, prize, how: 'place', standing: nameOf(standing) })),
      ),
      undecided: agencies.awards.flatMap(({ standing, undecided }) =>
        undecided.map(each => ({ ...each, standing: nameOf(standing) })),
      ),
      empty: agencies.awards.flatMap(({ standing, empty }) =>
        empty.map(each => ({ ...each, standing: nameOf(standing) })),
      ),
    },
  }
}

const nameOf = ({ formula, block }: AgencyStanding): string =>
  ['formula', formulaNumber(formula), ...(block === null ? [] : [block])].join(' ')

const agencyRows = ({ rows, formula }: AgencyStanding) =>
  rows.map(row => ({
    ...{ unit: row.agency, place: row.place, shown: show(row.value), note: sayNote(row.notes[0]) },
    ...(formula === 'rate-block' ? { block: row.block } : {}),
  }))

function show(value: AgencyRow['value']): string | null {
  if (value === null) return null
  const { count, of, points } = value
  return [count, ...(of === null ? [] : [`/${of}`]), ...(points === null ? [] : [` + ${points}`])].join('')
}

function sayNote(note: Note | undefined): string | null {
  if (!note || note.code === 'zero') return null
  if (note.code === 'headcount-missing') return 'headcount missing'
  if (note.code === 'headcount-zero') return 'headcount 0'
  if (note.code === 'below-minimum') return `below ${note.rate.numerator}/${note.rate.denominator}`
  if (note.code === 'group-headcount-missing') return `? ${note.group}: headcount missing`
  if (note.code === 'group-not-met') return `${note.group} ${note.people}/${note.of}`
  return note.code === 'no-winner' ? 'no winner' : note.code === 'over-whole' ? 'over 100 %' : note.code
}
