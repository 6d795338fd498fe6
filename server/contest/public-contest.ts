import { fieldHints } from '../../widget/messages/field-hints.ts'
import type { Field, FieldType, PublicContest } from '../contract/public.ts'
import type { Contest } from './contest.ts'
import { submitsOnExpiry } from './deadline.ts'
import { writeInstant } from './instant.ts'
import { currentRound, statusAt } from './rounds.ts'
import { paperLength, type Rules } from './rules.ts'

/** What everyone may know of a contest at `now` (epoch ms): no question, no key, nothing personal. */
export function publicContest(contest: Contest, now: number): PublicContest {
  const { rules } = contest
  const round = currentRound(rules, now)
  const { individual, collective } = rules.prizes
  return {
    id: rules.id,
    title: rules.title,
    organiser: rules.organiser,
    status: statusAt(rules, now),
    now: writeInstant(now),
    opens: writeInstant(round.opens),
    closes: writeInstant(round.closes),
    paper: publicPaper(rules),
    attempts: { limit: rules.attempts.limit },
    prizes: [
      ...individual.map(({ name, count }) => ({ name, count, to: 'person' as const })),
      ...collective.map(({ name, count }) => ({ name, count, to: 'agency' as const })),
    ],
    scores: rules.disclosure.score,
    fields: rules.fields.map(field => publicField(contest, field)),
    consent: rules.consent,
    prediction: rules.prediction && { label: rules.prediction.label },
    results: rules.results,
  }
}

function publicPaper(rules: Contest['rules']): PublicContest['paper'] {
  const { options, timeLimit, answerAll } = rules.paper
  const onExpiry = submitsOnExpiry(rules) ? 'submit' : 'void'
  return { questions: paperLength(rules), options, timeLimit, answerAll, onExpiry }
}

function publicField(contest: Contest, field: Contest['rules']['fields'][number]): Field {
  const { label, required } = field
  const type = typeOf(field)
  const shown = { name: field.name, label, type, required }
  if (type === 'choice') return { ...shown, options: choicesOf(contest, field) }
  const hint = hintOf(type)
  return hint ? { ...shown, hint } : shown
}

/** That of a phone number is a sentence of the element's own, which pages may word otherwise. */
const hintOf = (type: FieldType): Field['hint'] => (type === 'phone' ? undefined : hints[type])
const hints: { readonly [type in FieldType]?: Field['hint'] } = fieldHints

/**
 * What a field holds. Until 0.1.0 `text` was also what a person's name was called, under the name `name`: such a field
 * goes on to be one, for folders and papers of that time.
 */
export const typeOf = ({ name, type }: Pick<Rules['fields'][number], 'name' | 'type'>): FieldType =>
  name === 'name' && type === 'text' ? 'name' : type

/** The values a choice field accepts, with the labels people see. */
export function choicesOf(
  contest: Contest,
  field: Contest['rules']['fields'][number],
): { value: string; label: string }[] {
  if (field.options !== 'agencies') return field.options ?? []
  const agencies = contest.agencies.map(agency => ({ value: agency.id, label: agency.name }))
  return field.other ? [...agencies, { value: 'other', label: field.other }] : agencies
}
