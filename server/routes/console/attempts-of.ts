import type { Contest } from '../../contest/contest.ts'
import { writeInstant } from '../../contest/instant.ts'
import type {
  AttemptFilter,
  AttemptList,
  AttemptRow,
  Named,
  SaidPart,
} from '../../contract/console/attempts.ts'
import { Via } from '../../contract/public.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { FoundAttempt, Sought } from '../../store/sought.ts'
import { choicesIn, filterChoices, type ListedPart, NONE, sayFilter } from './filter-choices.ts'
import type { ReadFilter } from './read-attempt-filter.ts'
import { newest, type Read, shareReadings } from './share-readings.ts'

/** Rows of one page. */
export const PAGE = 100
/** Fewer seconds a question than anybody reads one in: told as a fact, and nothing follows from it. */
const FAST_SECONDS = 3
/** How long a page waits for its rows and then for their count, ms: it is shown without, and asks again. */
const ROWS_PATIENCE_MS = 3200
const COUNT_PATIENCE_MS = 400

/** Where a page begins: behind the attempt of this number, and so many rows came before. */
export interface Cursor {
  readonly after?: number
  readonly before: number
}

/** `4711.200`, as `next` writes it; anything else is the first page. */
export function readCursor(written: string | undefined): Cursor {
  const [, after, before] = /^(\d{1,15})\.(\d{1,15})$/.exec(written ?? '') ?? []
  return after === undefined ? { before: 0 } : { after: Number(after), before: Number(before) }
}

/** What the store is asked for. Undefined: the filter names a person by a receipt that there is not. */
export async function soughtOf(
  deps: Dependencies,
  contest: Contest,
  { count, valid: _, q: __, person, score, ...filter }: AttemptFilter,
): Promise<Sought | undefined> {
  const { id } = contest.rules
  const own = person && (await deps.store.reads.run('attemptEvidence', { contest: id, receipt: person }))
  if (person !== undefined && !own) return undefined
  const [least = 0, most = least] = (score ?? '').split('-').map(Number)
  const plain = Object.entries(filter).map(([part, value]) => [part, value === NONE ? '' : value])
  return {
    ...Object.fromEntries(plain),
    contest: id,
    ...(count === 'people' && { people: true }),
    ...(score !== undefined && { score: [least, most] as const }),
    ...(own && { participant: own.participant }),
  }
}

/** A page of the list that shows nothing but what was asked: before it is read, and where it cannot be. */
export const emptyList = (
  contest: Contest,
  filter: AttemptFilter,
  faults: readonly SaidPart[],
): AttemptList => {
  const choices = filterChoices(contest)
  return {
    ...{ filter, said: sayFilter(choices, filter), faults: [...faults] },
    ...{
      count: faults.length > 0 ? null : 0,
      countedAt: null,
      building: null,
      typed: null,
      rows: [],
      next: null,
      before: 0,
      choices,
    },
  }
}

interface Page {
  readonly contest: Contest
  readonly sought: Sought
  readonly after?: number | undefined
}

/** Pages and counts, each read once for all who look at it. */
export function attemptReadings({ store, clock }: Dependencies) {
  return {
    pages: shareReadings(clock, (page: Page, { progress }) => rowsOf(store, page, progress)),
    counts: shareReadings(clock, (sought: Sought, watched) =>
      store.reads.run('countAttempts', sought, watched),
    ),
  }
}

/** One page of the attempts that match, how many there are in all, and as of when. */
export async function attemptsOf(
  deps: Dependencies,
  { pages, counts }: ReturnType<typeof attemptReadings>,
  contest: Contest,
  { filter, faults }: ReadFilter,
  cursor: Cursor,
): Promise<Read<AttemptList>> {
  const list = emptyList(contest, filter, faults)
  const now = deps.clock()
  if (faults.length > 0) return { body: list, at: now }
  const sought = await soughtOf(deps, contest, filter)
  if (!sought) return { body: list, at: now }
  const [scope, { after }] = [JSON.stringify(sought), cursor]
  const key = `${contest.version} ${after} ${scope}`
  const told = await pages.soon(key, { contest, sought, after }, ROWS_PATIENCE_MS)
  const page = newest(told)
  if (!page) return { body: { ...list, count: null, building: 'share' in told ? told.share : null }, at: now }
  const { rows, last, isWhole } = page.body
  // The last count stays on screen while it is made anew.
  const counted = newest(await counts.soon(scope, sought, COUNT_PATIENCE_MS))
  const before = cursor.before + rows.length
  const body = {
    ...list,
    ...{ rows, before: cursor.before },
    ...{ count: counted?.body ?? null, countedAt: counted ? otherInstant(counted.at, page.at) : null },
    next: isWhole || last === undefined ? null : `${last}.${before}`,
  }
  return { body, at: page.at }
}

/** An instant that a page of this one has to name, epoch ms both; null: they are shown as the same second. */
const otherInstant = (at: number, shown: number): string | null =>
  Math.floor(at / 1000) === Math.floor(shown / 1000) ? null : writeInstant(at)

async function rowsOf(
  store: Dependencies['store'],
  { contest, sought, after }: Page,
  progress: (share: number) => void,
) {
  const asked = { sought, most: PAGE + 1, ...(after !== undefined && { after }) }
  const found = await store.reads.run('listAttempts', asked, { progress })
  const shown = found.slice(0, PAGE)
  const people = shown.map(({ participant }) => participant)
  const ofPeople = await store.reads.run('attemptsOfPeople', { contest: contest.rules.id, people })
  const names = namesOf(contest)
  const rows = shown.map((row, at) => rowOf(row, ofPeople[at] ?? row.nth, names))
  return { rows, last: shown.at(-1)?.seq, isWhole: found.length <= PAGE }
}

export type NameOf = (part: ListedPart, id: string) => Named | null

/** What ids are called in the contest; one that is listed no more is called by its id. */
export function namesOf(contest: Contest): NameOf {
  const choices = filterChoices(contest)
  return (part, id) => {
    if (id === '') return null
    return choicesIn(choices, part).find(each => each.id === id) ?? { id, name: id }
  }
}

export function rowOf(row: FoundAttempt, ofPerson: number, nameOf: NameOf): AttemptRow {
  const seconds = Math.round((row.submitted_at - row.started_at) / 1000)
  return {
    ...{ receipt: row.receipt, submittedAt: writeInstant(row.submitted_at) },
    ...{
      agency: nameOf('agency', row.agency),
      host: row.host === '' ? null : row.host,
      via: Via.parse(row.via),
    },
    ...{ unit: nameOf('unit', row.unit), kind: nameOf('kind', row.kind), group: nameOf('group', row.group) },
    ...{ score: { right: row.right, of: row.total }, seconds, nth: row.nth, ofPerson },
    isFast: seconds < FAST_SECONDS * row.total,
  }
}
