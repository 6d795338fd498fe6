import { SCOPES, type Scope, WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'
import type { Sought } from './sought.ts'

/**
 * How many attempts match where the counts that are written with every attempt hold it; undefined: they must be looked
 * through. A read of a few rows, the same that So sánh adds up.
 */
export function countByColumns(store: Connection, sought: Sought): number | undefined {
  const { from, to, score, participant, contest } = sought
  if (from !== undefined || to !== undefined || score || participant !== undefined) return undefined
  const isOfHost = sought.host !== undefined && sought.host !== '' && !sought.people
  if (isOfHost && isAlone(sought, 'host')) return attemptsFrom(store, contest, sought.host ?? '')
  const place = placeOf(sought)
  return place && sumOf(store, sought, place)
}

/** A dimension of the sums, and the key in it. */
type Place = readonly [by: string, key: string]

const places = ['agency', 'host', 'unit', 'group', 'via'] as const

/** The dimension that these parts of a filter name together, if there is one. */
function placeOf(sought: Sought): Place | undefined {
  const { agency = '', host, unit = '', group = '', via = '' } = sought
  const asked = places.filter(part => sought[part] !== undefined).join(' ')
  if (asked === '') return ['contest', '']
  if (asked === 'agency') return ['agency', agency]
  if (asked === 'unit') return ['unit', unit]
  if (asked === 'agency unit' && agency === unit && agency !== '') return ['agree', agency]
  if (asked === 'unit group' && group !== '') return ['unit-group', `${unit} ${group}`]
  if (asked === 'agency via') return ['agency-via', `${agency} ${via}`]
  if (asked === 'via') return ['via', via]
  if (asked === 'group') return ['group', group]
  if (asked === 'host' && host === '') return ['host', '']
  return undefined
}

const isScope = (by: string): by is Scope => SCOPES.some(scope => scope === by)

function sumOf(store: Connection, { contest, round, kind, people }: Sought, [by, key]: Place) {
  if (people && !isScope(by)) return undefined
  // Only the scopes have a sum of the whole contest; the other dimensions are kept by round and added up.
  const rounds = round ?? (isScope(by) ? WHOLE : undefined)
  const query = store
    .prepare(`
      select ifnull(sum(${people ? 'people' : 'attempts'}), 0) from sums
        where contest = @contest and "by" = @by and key = @key and round ${rounds === undefined ? "<> ''" : '= @rounds'}
          ${kind === undefined ? '' : 'and kind = @kind'}`)
    .pluck()
  return Number(query.get({ contest, by, key, rounds, kind }))
}

const isAlone = (sought: Sought, part: keyof Sought): boolean =>
  [...places, 'round' as const, 'kind' as const].every(each => each === part || sought[each] === undefined)

/** Also of a page that is not registered, or was not yet: whatever it sent. */
const attemptsFrom = (store: Connection, contest: string, host: string): number =>
  Number(
    store
      .prepare('select ifnull(sum(attempts), 0) from hosts where contest = ? and host = ?')
      .pluck()
      .get(contest, host),
  )
