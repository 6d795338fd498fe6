import type { RegisterAct } from '../contest/register.ts'
import type { RegisterParts } from './check-register.ts'
import type { PlaceOf } from './rules-document.ts'
import { type Warning, warning } from './warning.ts'

/** What deserves a look in a register: what was entered twice, and a question dropped where scores are counts. */
export function findRegisterWarnings(
  acts: readonly (readonly [number, RegisterAct])[],
  { rules: { ranking = [] } }: RegisterParts,
  placeOf: PlaceOf,
): Warning[] {
  const isRatio = 'criteria' in ranking && ranking.score === 'ratio'
  return [
    ...findRepeated(acts, placeOf),
    ...acts.flatMap(([index, act]) =>
      act.act === 'regrade' && act.how === 'drop' && !isRatio
        ? [warning('drop-without-ratio', placeOf([index, 'how']))]
        : [],
    ),
  ]
}

/** Things in force, by name, with the number of the act that did them. */
type Done = Map<string, number>

function findRepeated(acts: readonly (readonly [number, RegisterAct])[], placeOf: PlaceOf): Warning[] {
  const done: Done = new Map()
  return acts.flatMap(([index, act]) => {
    if (act.act === 'lift') for (const receipt of act.attempts) done.delete(nameOf('void', receipt))
    const [key, subjects] = subjectsOf(act)
    return subjects.flatMap((subject, at) => {
      const name = nameOf(act.act, subject)
      const earlier = done.get(name)
      if (earlier === undefined) done.set(name, index + 1)
      const place = placeOf(key === 'act' ? [index, key] : [index, key, at])
      return earlier === undefined
        ? []
        : [warning('act-repeated', place, String(earlier), act.act + (subject && ` ${subject}`))]
    })
  })
}

const nameOf = (kind: string, subject: string): string => `${kind} ${subject}`

/** What an act that holds until it is undone is about, and under which key that stands. */
function subjectsOf(act: RegisterAct): [key: string, subjects: readonly string[]] {
  switch (act.act) {
    case 'void':
      return ['attempts', act.attempts]
    case 'exclude':
    case 'withdraw':
    case 'decline':
    case 'erase':
      return ['people', act.people]
    case 'freeze':
      return ['act', [act.round ?? '']]
    case 'publish':
      return ['act', ['']]
    default:
      return ['act', []]
  }
}
