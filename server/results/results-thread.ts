/** The thread that computes results and keeps them, to be read page by page. Its connection to the store cannot write. */
import { constants, platform, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Results } from '../documents/results/results.ts'
import { resultsPapers, resultsTables } from '../documents/results/results-tables.ts'
import { writeCsv } from '../documents/write-csv.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { readAttempts } from '../store/read-attempts.ts'
import type { Answers, Asked, FromResults, ToResults } from './ask-results.ts'
import { unknownReceipts } from './blockers-in.ts'
import { computeResults } from './compute-results.ts'
import { indexPlaces, pageOf } from './page-of.ts'
import { sumUp } from './sum-up.ts'

// On Linux a priority is a thread's own (setpriority(2)): citizens go first where there is one processor too few. Elsewhere it
// would be the whole server's.
if (platform() === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

let kept: Results | undefined
const say = (message: FromResults) => parentPort?.postMessage(message)

parentPort?.on('message', async ({ id, ask, asked }: ToResults) => {
  try {
    // Asked for by `ResultsThread` in ask-thread.ts, which knows what each takes.
    say({ id, answered: await answers[ask](asked as never, id) })
  } catch (error) {
    say({ id, failed: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
})

const answers: { readonly [Ask in keyof Answers]: (asked: Asked[Ask], id: number) => Promise<Answers[Ask]> } =
  {
    compute: async ({ contest, acts, asOf }, id) => {
      kept = undefined
      return withReader(reader => {
        const report = (progress: Parameters<Parameters<typeof computeResults>[2]['report']>[0]) =>
          say({ id, progress })
        const { unknown, found } = computeResults(contest, acts, { reader, asOf, report })
        kept = found
        if (!found) return { blockers: unknownReceipts(unknown) }
        indexPlaces(found)
        const { shown, awards } = found.stand.agencies
        return { summary: sumUp(found, acts), shown, awards: awards.map(each => each.standing) }
      })
    },
    page: async asked =>
      withReader(reader =>
        pageOf(have(), asked, receipt => reader.byReceipt(have().contest.rules.id, receipt)?.participant),
      ),
    file: async name => {
      if (name === 'xlsx') return await writeWorkbook(resultsTables(have()))
      const paper = resultsPapers(have()).find(({ file }) => file === name)
      return paper ? Buffer.from(writeCsv(paper.table())) : null
    },
  }

function have(): Results {
  if (!kept) throw new Error('no results are kept')
  return kept
}

function withReader<Value>(read: (reader: ReturnType<typeof readAttempts>) => Value): Value {
  const reader = readAttempts(String(workerData))
  try {
    return read(reader)
  } finally {
    reader.close()
  }
}
