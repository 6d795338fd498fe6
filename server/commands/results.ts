import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contest } from '../contest/contest.ts'
import type { RegisterAct } from '../contest/register.ts'
import { printTable } from '../documents/print-table.ts'
import { resultsTables } from '../documents/results/results-tables.ts'
import { sayMoment } from '../documents/results/say-reasons.ts'
import { writeCsv } from '../documents/write-csv.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { readFolder } from '../folder/read-folder.ts'
import { sayUnknown } from '../results/blockers-in.ts'
import { computeResults } from '../results/compute-results.ts'
import { reportSlowly } from '../results/say-progress.ts'
import { settledInstant } from '../results/settled-instant.ts'
import type { ResultsSettings } from '../results-settings.ts'
import { type AttemptReader, readAttempts } from '../store/read-attempts.ts'
import { sayFaulty } from './load-contests.ts'
import { writeWinners } from './write-winners.ts'

/** What surrounds a run: the clock, and where a line goes. */
export interface Surroundings {
  readonly clock: () => number
  readonly print: (line: string) => void
}

/** The same for what may take minutes. */
interface SlowSurroundings extends Surroundings {
  /** Where whoever waits reads how far it is; nothing of it belongs to what is printed. */
  readonly progress: (line: string) => void
}

/**
 * `agency-quiz results <folder>`: who won, and why, as .xlsx and .csv files, or on the terminal. Reads the store beside a
 * server that serves. Gives the exit code: 1 where the folder or its register has a fault, or the instant is not past.
 */
export async function results(
  settings: ResultsSettings,
  { clock, print, progress }: SlowSurroundings,
): Promise<0 | 1> {
  const { contest, register, faults } = readFolder(settings.folder)
  if (!contest || register.faults.length > 0) {
    print(sayFaulty(settings.folder, faults.length + register.faults.length))
    return 1
  }
  const now = clock()
  const asOf = settledInstant(settings.asOf, now)
  if (typeof asOf === 'string') {
    print(asOf)
    return 1
  }
  const reader = readAttempts(settings.dataDir)
  try {
    return await writeResults(settings, contest, register.register, {
      ...{ reader, asOf, now, print, progress, watch: clock },
    })
  } finally {
    reader.close()
  }
}

interface Run {
  readonly reader: AttemptReader
  readonly asOf: number
  readonly now: number
  readonly watch: () => number
  readonly print: (line: string) => void
  readonly progress: (line: string) => void
}

/** As of when, and what of the register is not in it: a year typed wrong would otherwise go unseen. */
function sayUntil(asOf: number, acts: readonly RegisterAct[]): string[] {
  const later = acts.filter(({ at }) => at > asOf)
  const [first] = later
  const said = `Kết quả đến ${sayMoment(asOf)} (giờ Việt Nam)`
  if (!first) return [said]
  const when = `mục đầu tiên: ${sayMoment(first.at)}`
  return [said, `Sổ quyết định có ${later.length} mục sau thời điểm này, chưa tính vào kết quả; ${when}.`]
}

async function writeResults(
  settings: ResultsSettings,
  contest: Contest,
  acts: readonly RegisterAct[],
  run: Run,
): Promise<0 | 1> {
  for (const line of sayUntil(run.asOf, acts)) run.print(line)
  const report = reportSlowly(run.watch, run.progress)
  const { unknown, found } = computeResults(contest, acts, { ...run, report })
  if (!found) {
    run.print(sayUnknown(unknown))
    return 1
  }
  const tables = resultsTables(found)
  if (settings.print)
    for (const table of tables.slice(0, -1)) for (const line of ['', ...printTable(table)]) run.print(line)
  const name = join(settings.out, `${contest.rules.id}-ket-qua`)
  mkdirSync(settings.out, { recursive: true })
  const write = (file: string, content: string | Buffer) => {
    writeFileSync(file, content, { mode: 0o600 })
    run.print(`Đã ghi ${file}`)
  }
  if (!settings.print) {
    write(`${name}.xlsx`, await writeWorkbook(tables))
    for (const [at, table] of tables.entries()) write(`${name}-${table.file ?? at + 1}.csv`, writeCsv(table))
  }
  if (settings.purpose !== undefined)
    await writeWinners(found, { ...settings, purpose: settings.purpose, acts }, { ...run, write })
  return 0
}
