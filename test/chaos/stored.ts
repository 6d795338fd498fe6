import { join } from 'node:path'
import Database from 'better-sqlite3'
import { bank } from './small-contest.ts'

/** One stored attempt, its answers in the words of the questions. */
export interface Row {
  readonly attempt: string
  readonly receipt: string
  readonly prediction: number | null
  readonly answers: ReadonlyMap<string, readonly string[]>
}

/** Every attempt in the store of `data`, read from the file itself. */
export function stored(data: string): Row[] {
  const db = new Database(join(data, 'agency-quiz.db'), { readonly: true })
  try {
    const rows = db.prepare('select attempt, receipt, prediction, answers from attempts order by seq').all()
    return rows.map(row => inWords(row as Columns))
  } finally {
    db.close()
  }
}

/** Is there a row for `receipt` at this moment? */
export function isStored(data: string, receipt: string): boolean {
  const db = new Database(join(data, 'agency-quiz.db'), { readonly: true })
  try {
    return db.prepare('select 1 from attempts where receipt = ?').get(receipt) !== undefined
  } finally {
    db.close()
  }
}

interface Columns {
  readonly attempt: string
  readonly receipt: string
  readonly prediction: number | null
  readonly answers: string
}

function inWords({ attempt, receipt, prediction, answers }: Columns): Row {
  const kept: [string, number[]][] = JSON.parse(answers)
  const words = kept.map(([id, places]) => {
    const asked = bank.find(question => question.id === id)
    return [asked?.text ?? id, places.map(place => asked?.options[place] ?? `?${place}`)] as const
  })
  return { attempt, receipt, prediction, answers: new Map(words) }
}
