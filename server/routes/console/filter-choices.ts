import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest } from '../../contest/contest.ts'
import { choicesOf } from '../../contest/public-contest.ts'
import type { AttemptFilter, FilterChoices, Named, SaidPart } from '../../contract/console/attempts.ts'
import { Via } from '../../contract/public.ts'

const say = sayFrom(attemptsVi)

/** Stands for what nobody vouched for or declared; no id looks like it. */
export const NONE = '-'

/** What can be chosen of a contest, under the names people know it by. */
export function filterChoices(contest: Contest): FilterChoices {
  const { rounds, fields } = contest.rules
  const declared = (name: string, none: string): Named[] => {
    const field = fields.find(each => each.name === name && each.type === 'choice')
    if (!field) return []
    return [
      ...choicesOf(contest, field).map(({ value, label }) => ({ id: value, name: label })),
      ...(field.required ? [] : [{ id: NONE, name: none }]),
    ]
  }
  return {
    rounds: rounds.map(({ id, title }) => ({ id, name: title })),
    agencies: [
      ...contest.agencies.map(({ id, name }) => ({ id, name })),
      { id: NONE, name: say('noAgency') },
    ],
    units: declared('unit', say('noUnit')),
    kinds: declared('kind', say('noKind')),
    groups: declared('group', say('noGroup')),
  }
}

/** The parts of a filter that are chosen from a list, and the list. */
const listed = {
  round: 'rounds',
  agency: 'agencies',
  unit: 'units',
  kind: 'kinds',
  group: 'groups',
} as const satisfies Partial<Record<keyof AttemptFilter, keyof FilterChoices>>
export type ListedPart = keyof typeof listed
export const listedParts = Object.keys(listed) as readonly ListedPart[]

/** What can be chosen for this part. */
export const choicesIn = (choices: FilterChoices, part: ListedPart): readonly Named[] => choices[listed[part]]

/** A filter in words, a part each, in the order of its address. */
export function sayFilter(choices: FilterChoices, filter: AttemptFilter): SaidPart[] {
  const parts = Object.keys(filter) as (keyof AttemptFilter)[]
  return parts.flatMap(part => {
    const value = filter[part]
    return value === undefined || part === 'q'
      ? []
      : [{ part, says: `${say(part)}: ${wordsOf(choices, filter, part)}` }]
  })
}

function wordsOf(
  choices: FilterChoices,
  filter: AttemptFilter,
  part: Exclude<keyof AttemptFilter, 'q'>,
): string {
  const value = String(filter[part])
  if (isListed(part)) return choicesIn(choices, part).find(({ id }) => id === value)?.name ?? value
  if (part === 'from') return sayMoment(Number(value))
  // A whole day is named, and not the midnight it ends at.
  if (part === 'to') return sayMoment(isMidnight(Number(value)) ? Number(value) - 1 : Number(value))
  if (part === 'host') return value === NONE ? say('noHost') : value
  if (part === 'via') return say(Via.parse(value))
  if (part === 'person') return say('samePerson', value)
  if (part === 'count') return say('count-people')
  return part === 'valid' ? say('valid-1') : value
}

const isListed = (part: string): part is ListedPart => Object.hasOwn(listed, part)
const isMidnight = (at: number): boolean => inVietnam(at).time === '00:00:00'

function sayMoment(at: number): string {
  const { date, minute } = inVietnam(at)
  return minute === '00:00' || minute === '23:59' ? date : `${date} ${minute}`
}
