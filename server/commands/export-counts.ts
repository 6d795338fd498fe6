import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { countTables } from '../documents/count-tables.ts'
import { sayAsOf } from '../documents/results/say-reasons.ts'
import type { Table } from '../documents/table.ts'
import { writeCsv } from '../documents/write-csv.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import type { ExportCountsSettings } from '../export-counts-settings.ts'
import { readFolder } from '../folder/read-folder.ts'
import { settledInstant } from '../results/settled-instant.ts'
import { readAttempts } from '../store/read-attempts.ts'
import { countAsOf } from '../tally/count-as-of.ts'
import { sayFaulty } from './load-contests.ts'
import type { Surroundings } from './results.ts'

/**
 * `agency-quiz export-counts <folder>`: participation as it stood at an instant, as one .xlsx and a .csv for each table.
 * It holds no name, so the same instant gives the same bytes (decisions.md 43); it may run beside a server that serves.
 * Gives the exit code: 1 where the folder has a fault, or the instant is not past.
 */
export async function exportCounts(
  settings: ExportCountsSettings,
  { clock, print }: Surroundings,
): Promise<0 | 1> {
  const { contest, faults } = readFolder(settings.folder)
  if (!contest) {
    print(sayFaulty(settings.folder, faults.length))
    return 1
  }
  const asOf = settledInstant(settings.asOf, clock())
  if (typeof asOf === 'string') {
    print(asOf)
    return 1
  }
  const reader = readAttempts(settings.dataDir)
  const counts = countAsOf(reader.all(contest.rules.id), asOf)
  reader.close()
  await writeTables(
    join(settings.out, `${contest.rules.id}-so-lieu`),
    countTables(contest, counts, sayAsOf(asOf)),
    print,
  )
  return 0
}

/** One workbook, and each table by itself. */
async function writeTables(
  name: string,
  tables: readonly Table[],
  print: Surroundings['print'],
): Promise<void> {
  mkdirSync(dirname(name), { recursive: true })
  const write = (file: string, content: string | Buffer) => {
    writeFileSync(file, content, { mode: 0o600 })
    print(`Đã ghi ${file}`)
  }
  write(`${name}.xlsx`, await writeWorkbook(tables))
  for (const [at, table] of tables.entries()) write(`${name}-${table.file ?? at + 1}.csv`, writeCsv(table))
}
