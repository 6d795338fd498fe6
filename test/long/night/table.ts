import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One line of what an operator's night came to. */
export interface Happening {
  readonly what: string
  /** Attempts that had been acknowledged. */
  readonly acknowledged: number
  readonly lost: number
  /** What the server did or said. */
  readonly outcome: string
}

/** Set by `setup` for the processes that run the tests. */
const WHERE = 'AGENCY_QUIZ_NIGHT'

/** Put a line into the table that is printed after the last file. */
export function enter(happening: Happening): void {
  const where = process.env[WHERE]
  if (where) appendFileSync(where, `${JSON.stringify(happening)}\n`)
}

/** Vitest runs this before the first file of the project, and what it gives after the last. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'agency-quiz-night-'))
  const file = join(folder, 'table.jsonl')
  process.env[WHERE] = file
  return () => {
    if (existsSync(file))
      process.stdout.write(tableOf(readFileSync(file, 'utf8').trimEnd().split('\n').map(read)))
    rmSync(folder, { recursive: true, force: true })
  }
}

const read = (line: string): Happening => JSON.parse(line)

function tableOf(rows: readonly Happening[]): string {
  const wide = Math.max(...rows.map(({ what }) => what.length))
  const line = ({ what, acknowledged, lost, outcome }: Happening) =>
    `  ${what.padEnd(wide)}  ${String(acknowledged).padStart(5)}  ${String(lost).padStart(4)}  ${outcome}\n`
  const head = `\nAn operator's night\n  ${'what happened'.padEnd(wide)}  acked  lost  outcome\n`
  return head + rows.map(line).join('')
}
