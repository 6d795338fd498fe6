import { hourOf } from '../contest/calendar.ts'
import { type CountedAttempt, dimensionsOf, keyIn, SCOPES, type Scope, WHOLE } from './count-keys.ts'
import type { Connection } from './open-database.ts'

/** Attempts of one commit that every count tells alike: those of one cell. */
export interface Alike {
  readonly counted: CountedAttempt
  attempts: number
  newcomers: number
  /** Those whose people had handed in nothing at all before, so that they are new in every scope. */
  strangers: number
}

/**
 * Adds what is counted alike to the cells, the sums and the people, each in one statement. Its rows share what is bound:
 * to bind a text costs as much as to add to a row, and an attempt's twenty-five rows are made of a dozen texts. Every
 * attempt is valid until somebody voids it.
 */
export function alikePoster(db: Connection): (alike: Alike) => void {
  const cells = db.prepare(CELL)
  const shapes = new Map<string, ReturnType<typeof countsOf>>()
  const shapeOf = (scopes: readonly Scope[], dimensions: readonly string[]) => {
    const name = scopes.join()
    const shape = shapes.get(name) ?? countsOf(db, scopes, dimensions)
    shapes.set(name, shape)
    return shape
  }
  return ({ counted, attempts, newcomers, strangers }) => {
    if (attempts === 0 && newcomers === 0) return
    const bound: Record<string, unknown> = {
      ...{ ...counted, hour: hourOf(counted.at) },
      ...{ attempts, newcomers, strangers },
    }
    const scopes = SCOPES.filter(scope => keyIn(scope, counted) !== undefined)
    for (const [at, scope] of scopes.entries()) bound[`scope${at}`] = keyIn(scope, counted)
    const dimensions = dimensionsOf(counted)
    for (const [at, key] of Object.values(dimensions).entries()) bound[`key${at}`] = key
    const { sums, people } = shapeOf(scopes, Object.keys(dimensions))
    cells.run(bound)
    sums.run(bound)
    if (strangers !== 0) people.run(bound)
  }
}

const CELL = `
  insert into cells (contest, round, hour, agency, host, via, unit, kind, "group", attempts, valid, newcomers)
  values (@contest, @round, @hour, @agency, @host, @via, @unit, @kind, @group, @attempts, @attempts, @newcomers)
  on conflict do update set attempts = attempts + excluded.attempts, valid = valid + excluded.valid,
    newcomers = newcomers + excluded.newcomers`

/** The statements for what has a key in these scopes, of which people are counted, and in these dimensions. */
function countsOf(db: Connection, scopes: readonly Scope[], dimensions: readonly string[]) {
  const rounds = ['@round', `'${WHOLE}'`]
  const within = scopes.flatMap((scope, at) => rounds.map(round => ({ scope, round, key: `@scope${at}` })))
  const sum = (by: string, round: string, key: string, people: string) =>
    `(@contest, '${by}', ${round}, ${key}, @kind, @attempts, @attempts, @newcomers, ${people})`
  const agencyVia = `@key${dimensions.indexOf('agency-via')}`
  const rows = [
    ...within.map(({ scope, round, key }) => sum(scope, round, key, '@strangers')),
    ...dimensions.map((by, at) => sum(by, '@round', `@key${at}`, '0')),
    sum('agency-via', `'${WHOLE}'`, agencyVia, '0'),
  ]
  const sums = db.prepare(`
    insert into sums (contest, "by", round, key, kind, attempts, valid, newcomers, people) values ${rows.join()}
    on conflict do update set attempts = attempts + excluded.attempts, valid = valid + excluded.valid,
      newcomers = newcomers + excluded.newcomers, people = people + excluded.people`)
  const people = db.prepare(`
    insert into people (contest, "by", round, hour, key, kind, count)
    values ${within.map(({ scope, round, key }) => `(@contest, '${scope}', ${round}, @hour, ${key}, @kind, @strangers)`).join()}
    on conflict do update set count = count + excluded.count`)
  return { sums, people }
}
