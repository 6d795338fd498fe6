import { SqliteError } from 'better-sqlite3'
import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { catchUp, catchUpSome, isFarBehind, type Turn } from './attempt-index.ts'
import { countByColumns } from './attempt-sums.ts'
import { isEverything, latestAttempts } from './latest-attempts.ts'
import type { AttemptFiles } from './open-attempt-files.ts'
import { queriesOver, runQuery } from './run-query.ts'
import type { FoundAttempt, Sought } from './sought.ts'

interface Tables {
  found: FoundAttempt
}

const db = queriesOver<Tables>()

type Builder = ExpressionBuilder<{ f: FoundAttempt }, 'f'>

/** Columns within which a person's first attempt is the first. */
const scope = ['round', 'agency', 'unit', 'group', 'via'] as const

/** Numbers of the attempts that may match: a period is found by its own index, everything else among these. */
function boundsOf(files: AttemptFiles, { contest, from, to }: Sought, upTo: number): [number, number] {
  if (from === undefined && to === undefined) return [1, upTo]
  const query = db
    .selectFrom('found')
    .select(({ fn }) => [fn.min<number | null>('seq').as('least'), fn.max<number | null>('seq').as('most')])
    .where('contest', '=', contest)
    .where('submitted_at', '>=', from ?? 0)
    .where('submitted_at', '<', to ?? Number.MAX_SAFE_INTEGER)
  const [found] = runQuery(files.index, query)
  return [found?.least ?? 1, found?.most ?? 0]
}

/** The attempts asked for whose numbers are within these. */
const within = (sought: Sought, least: number, most: number) =>
  db
    .selectFrom('found as f')
    .where('f.contest', '=', sought.contest)
    .where('f.seq', '>=', least)
    .where('f.seq', '<=', most)
    .where(each => each.and([...placed(each, sought), ...chosen(each, sought)]))

/** Where it was handed in, and for whom. */
function placed(each: Builder, sought: Sought) {
  const is = scope.flatMap(column => {
    const value = sought[column]
    return value === undefined ? [] : [each(`f.${column}`, '=', value)]
  })
  if (sought.host === undefined) return is
  // The bucket of the counts: what no agency was counted for, and what names no page.
  if (sought.host === '') return [...is, each.or([each('f.agency', '=', ''), each('f.host', '=', '')])]
  return [...is, each('f.host', '=', sought.host)]
}

/** Which of those. A unary plus keeps the index of time out of it, which would read a whole period for each window. */
function chosen(each: Builder, sought: Sought) {
  const { kind, from, to, score, participant } = sought
  return [
    ...(kind === undefined ? [] : [each('f.kind', '=', kind)]),
    ...(from === undefined ? [] : [each(sql<number>`+f.submitted_at`, '>=', from)]),
    ...(to === undefined ? [] : [each(sql<number>`+f.submitted_at`, '<', to)]),
    ...(score ? [each('f.right', '>=', score[0]), each('f.right', '<=', score[1])] : []),
    ...(participant === undefined ? [] : [each('f.participant', '=', participant)]),
    ...(sought.people ? [isFirst(sought)] : []),
  ]
}

/** No attempt of the same person in the same place is earlier (decisions.md 41). */
function isFirst(sought: Sought) {
  const same = [...scope, 'host' as const].flatMap(column => {
    const value = sought[column]
    if (value === undefined) return []
    if (column === 'host' && value === '') return [sql<SqlBool>`(e.agency = '' or e.host = '')`]
    return [sql<SqlBool>`+e.${sql.ref(column)} = ${value}`]
  })
  return sql<SqlBool>`not exists (select 1 from found as e where ${sql.join(
    [
      sql`e.contest = f.contest and e.participant = f.participant`,
      ...same,
      sql`(e.submitted_at, e.seq) < (f.submitted_at, f.seq)`,
    ],
    sql` and `,
  )})`
}

/** Attempts looked through before others get their turn: first few, as most pages are full at once. */
const FIRST_WINDOW = 4096
const LARGEST_WINDOW = 262_144
const WINDOW = 65_536

/** One page of the attempts asked for, newest first: those numbered below `after`, or from the newest on. */
export async function listAttempts(
  files: AttemptFiles,
  { sought, after, most }: { sought: Sought; after?: number; most: number },
  turn: Turn,
): Promise<FoundAttempt[]> {
  if (after === undefined && isEverything(sought) && !isFarBehind(files)) {
    const latest = latestAttempts(files.store, sought.contest, most)
    if (latest) {
      tryToCatchUp(files)
      return latest
    }
  }
  const upTo = await catchUp(files, turn)
  const [least, newest] = boundsOf(files, sought, upTo)
  const rows: FoundAttempt[] = []
  let [high, window] = [Math.min(newest, (after ?? upTo + 1) - 1), FIRST_WINDOW]
  while (high >= least && rows.length < most) {
    const low = Math.max(least, high - window + 1)
    const page = within(sought, low, high)
      .selectAll()
      .orderBy('f.seq', 'desc')
      .limit(most - rows.length)
    rows.push(...runQuery(files.index, page))
    high = low - 1
    window = Math.min(window * 8, LARGEST_WINDOW)
    if (rows.length < most && high >= least) await turn((newest - high) / newest)
  }
  return rows
}

/** A full disk, or another's turn, is told to whoever needs the index, and not to whoever has what they asked for. */
function tryToCatchUp(files: AttemptFiles): void {
  try {
    catchUpSome(files)
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error
  }
}

/** How many attempts match, exactly: from the counts where a column holds it, else by looking through them. */
export async function countAttempts(files: AttemptFiles, sought: Sought, turn: Turn): Promise<number> {
  const kept = countByColumns(files.store, sought)
  if (kept !== undefined) return kept
  const upTo = await catchUp(files, turn)
  const [least, newest] = boundsOf(files, sought, upTo)
  let count = 0
  const step = sought.participant === undefined ? WINDOW : upTo
  for (let low = least; low <= newest; low += step) {
    const query = within(sought, low, Math.min(newest, low + step - 1)).select(({ fn }) =>
      fn.countAll<number>().as('count'),
    )
    count += runQuery(files.index, query)[0]?.count ?? 0
    await turn((low - least) / (newest - least + 1))
  }
  return count
}

/** How SQLite goes about one window of the list and of the count, a line a step: for tests and whoever doubts. */
export function plansOf({ index }: AttemptFiles, sought: Sought): string[] {
  const { sql: text, parameters } = within(sought, 1, 2).selectAll().orderBy('f.seq', 'desc').compile()
  const steps = index.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(...parameters)
  return steps.map(({ detail }) => detail)
}
