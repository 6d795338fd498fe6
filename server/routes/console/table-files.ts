import { type Context, Hono } from 'hono'
import { attemptsVi } from '../../../widget/messages/console/attempts.ts'
import { inVietnam, sayFrom } from '../../../widget/messages/console/say-console.ts'
import { filterWords, voidedWords } from '../../../widget/messages/console/say-filter.ts'
import type { Contest } from '../../contest/contest.ts'
import { AgenciesFilter } from '../../contract/console/agencies.ts'
import type { Dependencies } from '../../dependencies.ts'
import { analysisTable } from '../../documents/analysis-table.ts'
import { agenciesTable, compareTable } from '../../documents/screen-tables.ts'
import type { Table } from '../../documents/table.ts'
import { writeCsv } from '../../documents/write-csv.ts'
import { writeWorkbook } from '../../documents/write-workbook.ts'
import { agenciesOf } from './agencies-of.ts'
import { analysisRows, readItems } from './bank-analysis.ts'
import { compareBody } from './compare/compare-body.ts'
import { askedBy, compareReads } from './compare.ts'
import type { Console, Guard } from './guard.ts'
import { servedContest } from './screen-routes.ts'
import { sendFile } from './send-file.ts'

const say = sayFrom(attemptsVi)

/** The tables of So sánh and Cơ quan & cổng as files, with the filters of the screen they are taken from. */
export const tableFiles = (deps: Dependencies, guard: Guard): Hono<Console> => {
  const tables: Readonly<Record<string, (c: Context<Console>) => Promise<Table>>> = {
    compare: async c => {
      const contest = servedContest(deps, c)
      const body = await compareBody(compareReads(deps), askedBy(deps, contest, c.req.query()))
      return { ...compareTable(body), heading: [...filterWords(body), ...voidedWords(body.voided)] }
    },
    agencies: async c => {
      const filter = AgenciesFilter.parse(c.req.query())
      return agenciesTable(await agenciesOf(deps, servedContest(deps, c), filter, deps.clock()))
    },
  }
  const app = new Hono<Console>().route('/', bankFiles(deps, guard))
  for (const [screen, reading] of Object.entries(tables))
    for (const kind of ['xlsx', 'csv'] as const)
      app.get(`/console/:contest/${screen}.${kind}`, guard('export-counts'), async c => {
        const asOf = deps.clock()
        return sendTable(servedContest(deps, c), asOf, await reading(c), `${names[screen]}.${kind}`)
      })
  return app
}

/** How the questions have gone tells the key, so the file is for those who may read that at any time. */
const bankFiles = (deps: Dependencies, guard: Guard): Hono<Console> => {
  const app = new Hono<Console>()
  for (const kind of ['xlsx', 'csv'] as const)
    app.get(`/console/:contest/bank.${kind}`, guard('read-key'), async c => {
      const [contest, asOf] = [servedContest(deps, c), deps.clock()]
      const rows = analysisRows(contest, await readItems(deps.store)(contest))
      return sendTable(contest, asOf, analysisTable(rows), `bo-cau-hoi.${kind}`)
    })
  return app
}

/** `asOf`: when the reading of it began, epoch ms. */
async function sendTable({ rules }: Contest, asOf: number, read: Table, name: string) {
  const { time, date } = inVietnam(asOf)
  const table = { ...read, heading: [rules.title, say('asOf', time, date), ...(read.heading ?? [])] }
  const content = name.endsWith('.xlsx') ? await writeWorkbook([table]) : Buffer.from(writeCsv(table))
  return sendFile(content, `${rules.id}-${name}`)
}

/** What their files are called. */
const names: Readonly<Record<string, string>> = { compare: 'so-sanh', agencies: 'co-quan-va-cong' }
