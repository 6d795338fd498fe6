import { Hono } from 'hono'
import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import type { Contest } from '../../contest/contest.ts'
import type { AttemptRow } from '../../contract/console/attempts.ts'
import type { Dependencies } from '../../dependencies.ts'
import { number, share, type Table, text } from '../../documents/table.ts'
import { writeCsv } from '../../documents/write-csv.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import type { FoundAttempt, Sought } from '../../store/sought.ts'
import { namesOf, rowOf, soughtOf } from './attempts-of.ts'
import { filterChoices, sayFilter } from './filter-choices.ts'
import type { Console, Guard } from './guard.ts'
import { readAttemptFilter } from './read-attempt-filter.ts'
import { servedContest } from './screen-routes.ts'
import { sendFile } from './send-file.ts'

const say = sayFrom(attemptsVi)

/** Attempts read at a time, so that nobody waits for a file of somebody else's. */
const CHUNK = 1000
/** A sheet has the newest of them; the .csv has all. */
const MOST_IN_SHEET = 5000

/** The list of Lượt thi as a file, by the same filter: nothing personal, no cell a formula. */
export const attemptFiles = (deps: Dependencies, guard: Guard) =>
  new Hono<Console>()
    .get('/console/:contest/attempts.xlsx', guard('export-counts'), async c => {
      const { contest, sought, heading } = await askedFor(deps, servedContest(deps, c), c.req.url)
      const rows: AttemptRow[] = []
      for await (const chunk of chunksOf(deps, contest, sought)) {
        rows.push(...chunk)
        if (rows.length >= MOST_IN_SHEET) break
      }
      const cut =
        rows.length >= MOST_IN_SHEET ? [say('cutInSheet', MOST_IN_SHEET.toLocaleString('vi-VN'))] : []
      const table = { ...tableOf(rows.slice(0, MOST_IN_SHEET)), heading: [...heading, ...cut] }
      return sendFile(await writeWorkbook([table]), `${contest.rules.id}-luot-thi.xlsx`)
    })
    .get('/console/:contest/attempts.csv', guard('export-counts'), async c => {
      const { contest, sought } = await askedFor(deps, servedContest(deps, c), c.req.url)
      const parts = chunksOf(deps, contest, sought)
      return sendFile(streamOf(csvOf(parts)), `${contest.rules.id}-luot-thi.csv`)
    })

async function askedFor(deps: Dependencies, contest: Contest, url: string) {
  const { filter } = readAttemptFilter(new URL(url).searchParams)
  const { time, date } = inVietnam(deps.clock())
  const said = sayFilter(filterChoices(contest), filter).map(({ says }) => says)
  const heading = [contest.rules.title, say('asOf', time, date), ...said]
  return { contest, sought: await soughtOf(deps, contest, filter), heading }
}

/** Page after page, each below the one before: what is handed in meanwhile is in none of them. */
async function* chunksOf(
  { store }: Dependencies,
  contest: Contest,
  sought: Sought | undefined,
): AsyncGenerator<AttemptRow[]> {
  if (!sought) return
  const names = namesOf(contest)
  let found: FoundAttempt[] = []
  do {
    const after = found.at(-1)?.seq
    const asked = { sought, most: CHUNK, ...(after !== undefined && { after }) }
    found = await store.reads.run('listAttempts', asked)
    yield found.map(row => rowOf(row, row.nth, names))
  } while (found.length === CHUNK)
}

async function* csvOf(chunks: AsyncIterable<AttemptRow[]>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let isFirst = true
  for await (const rows of chunks) {
    const text = writeCsv(tableOf(rows))
    yield encoder.encode(isFirst ? text : text.slice(text.indexOf('\r\n') + 2))
    isFirst = false
  }
  if (isFirst) yield encoder.encode(writeCsv(tableOf([])))
}

/** Read as fast as it is taken; whoever ends the download ends the reading. */
const streamOf = (parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull: async controller => {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: async () => void (await parts.return(undefined)),
  })

const columns: Table['columns'] = [
  ...[text(say('submitted'), 20), text(say('receipt'), 22), text(say('agency'), 40), text(say('host'), 34)],
  ...[text(say('via'), 16), text(say('unit'), 40), text(say('kind'), 24), text(say('group'), 18)],
  ...[share(say('right')), number(say('seconds')), number(say('nthShort'))],
]

const tableOf = (rows: readonly AttemptRow[]): Table => ({
  name: say('title'),
  columns,
  rows: rows.map(row => {
    const { time, date } = inVietnam(Date.parse(row.submittedAt))
    return [
      ...[`${date} ${time}`, row.receipt, row.agency?.name ?? say('noAgency'), row.host, say(row.via)],
      ...[row.unit?.name ?? null, row.kind?.name ?? null, row.group?.name ?? null],
      ...[row.score && { n: row.score.right, of: row.score.of }, row.seconds, row.nth],
    ]
  }),
})
