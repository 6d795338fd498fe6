import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contest } from '../contest/contest.ts'
import type { RegisterAct } from '../contest/register.ts'
import { printTable } from '../documents/print-table.ts'
import type { Results } from '../documents/results/results.ts'
import { resultsTables } from '../documents/results/results-tables.ts'
import { sayMoment } from '../documents/results/say-reasons.ts'
import { writeCsv } from '../documents/write-csv.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { readFolder } from '../folder/read-folder.ts'
import type { ResultsSettings } from '../results-settings.ts'
import { enterRegister } from '../standing/enter-register.ts'
import { type StandStep, standingContest, standOf } from '../standing/stand-of.ts'
import { frozenAt } from '../standing/truth.ts'
import { type AttemptReader, type AttemptRow, readAttempts } from '../store/read-attempts.ts'
import { idOf, judgeAttempts, seqOf } from './judge-attempts.ts'
import { sayFaulty } from './load-contests.ts'
import { settledInstant } from './settled-instant.ts'
import { writeWinners } from './write-winners.ts'

/** What surrounds a run: the clock, and where a line goes. */
export interface Surroundings {
  readonly clock: () => number
  readonly print: (line: string) => void
}

/**
 * `agency-quiz results <folder>`: who won, and why, as .xlsx and .csv files, or on the terminal. Reads the store beside a
 * server that serves. Gives the exit code: 1 where the folder or its register has a fault, or the instant is not past.
 */
export async function results(settings: ResultsSettings, { clock, print }: Surroundings): Promise<0 | 1> {
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
    return await writeResults(settings, contest, register.register, { reader, asOf, now, print })
  } finally {
    reader.close()
  }
}

interface Run {
  readonly reader: AttemptReader
  readonly asOf: number
  readonly now: number
  readonly print: (line: string) => void
}

async function writeResults(
  settings: ResultsSettings,
  contest: Contest,
  acts: readonly RegisterAct[],
  run: Run,
): Promise<0 | 1> {
  const { unknown, found } = computeResults(contest, acts, run)
  if (!found) {
    run.print(`Sổ quyết định có biên nhận không thuộc cuộc thi này: ${unknown.join(', ')}.`)
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
    await writeWinners(found, { ...settings, purpose: settings.purpose }, { ...run, write })
  return 0
}

const steps: Readonly<Record<StandStep, string>> = {
  attempts: 'đọc lượt thi',
  truth: 'tính con số thực tế',
  places: 'xếp hạng',
  prizes: 'xét giải',
  agencies: 'so sánh cơ quan',
}

/** The results, or the receipts of the register that stand for no attempt of this contest. */
export function computeResults(
  contest: Contest,
  acts: readonly RegisterAct[],
  { reader, asOf, print }: Pick<Run, 'reader' | 'asOf' | 'print'>,
): { readonly unknown: readonly string[]; readonly found?: Results } {
  const { id, prediction, rounds } = contest.rules
  const { register, unknown } = enterRegister(acts, receipt => {
    const row = reader.byReceipt(id, receipt)
    return row && { attempt: idOf(row), person: row.participant }
  })
  if (unknown.length > 0) return { unknown }
  const receipts = new Map<number, string>()
  const keep = ({ seq, receipt }: AttemptRow) => void receipts.set(seq, receipt)
  const attempts = [...judgeAttempts(reader, id, { withAnswers: register.remarks.length > 0, keep })]
  print(`Kết quả đến ${sayMoment(asOf)} (giờ Việt Nam)`)
  const report = (step: StandStep) => print(`  đang ${steps[step]} …`)
  const stand = standOf(standingContest(contest), attempts, register, asOf, { report })
  const isFrozen =
    prediction === null || rounds.every(({ id }) => frozenAt(stand.register.freezes, id) !== undefined)
  const receiptOf = (attempt: string) => receipts.get(seqOf(attempt)) ?? ''
  return { unknown, found: { contest, stand, isFrozen, receiptOf } }
}
