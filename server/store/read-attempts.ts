import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import { StoredAttempt } from './attempt-row.ts'
import { DATABASE } from './open-database.ts'

const Row = StoredAttempt.omit({
  attempt: true,
  contest: true,
  host: true,
  consent: true,
  leaf: true,
  sealed: true,
})
/** An attempt as the store keeps it, without what names anybody. `answers`: JSON of question and chosen options. */
export type AttemptRow = z.infer<typeof Row>

const Answers = z.array(z.tuple([z.string(), z.array(z.int())]))

/** The chosen options of each question of a paper, as ascending indices; none where it was left blank. */
export const answersOf = ({ answers }: Pick<AttemptRow, 'answers'>): [question: string, chosen: number[]][] =>
  Answers.parse(JSON.parse(answers))

const Sealed = z.object({ attempt: z.string(), sealed: z.string() })

/** A store that is only read, whether or not a server writes to it meanwhile. */
export interface AttemptReader {
  /**
   * Every attempt of a contest in the order of the ledger, one at a time; what was answered only where it is asked for. Read in
   * pieces, so that whoever takes minutes over it keeps no old state of the store alive while others write.
   */
  all(contest: string, withAnswers?: boolean): Iterable<AttemptRow>
  /** How many attempts that is. */
  count(contest: string): number
  byReceipt(contest: string, receipt: string): AttemptRow | undefined
  /** What the person declared, sealed, and the attempt it is sealed for; undefined once it was erased. */
  sealed(seq: number): { readonly attempt: string; readonly sealed: string } | undefined
  /** The content of a contest version, as JSON. */
  version(contest: string, id: string): string | undefined
  close(): void
}

const WITHOUT_ANSWERS = `seq, receipt, version, round, participant, agency, via, unit, kind, "group",
  started_at as startedAt, submitted_at as submittedAt, right, total, prediction`
const COLUMNS = `${WITHOUT_ANSWERS}, answers`
const NO_ANSWERS = `${WITHOUT_ANSWERS}, '[]' as answers`
/** Attempts read at a time. */
const PIECE = 5000

/** Open the store in `folder` to read attempts. Throws with a Vietnamese sentence where there is none. */
export function readAttempts(folder: string): AttemptReader {
  const db = openToRead(folder)
  // The plus keeps it to the ledger's own order: no index of a contest is sorted anew for each piece.
  const pieces = [NO_ANSWERS, COLUMNS].map(columns =>
    db.prepare(`select ${columns} from attempts where +contest = ? and seq > ? order by seq limit ${PIECE}`),
  )
  const number = db.prepare('select count(*) from attempts where contest = ?').pluck()
  const one = db.prepare(`select ${COLUMNS} from attempts where contest = ? and receipt = ?`)
  const sealed = db.prepare('select attempt, sealed from personal join attempts using (seq) where seq = ?')
  const content = db.prepare('select content from versions where contest = ? and version = ?').pluck()
  return {
    *all(contest, withAnswers = false) {
      const next = pieces[Number(withAnswers)]
      let last = 0
      for (let rows = next?.all(contest, last) ?? []; rows.length > 0; rows = next?.all(contest, last) ?? [])
        for (const found of rows) {
          const row = Row.parse(found)
          yield row
          last = row.seq
        }
    },
    count: contest => z.number().parse(number.get(contest)),
    byReceipt: (contest, receipt) => Row.optional().parse(one.get(contest, receipt)),
    sealed: seq => Sealed.optional().parse(sealed.get(seq)),
    version: (contest, id) => z.string().optional().parse(content.get(contest, id)),
    close: () => db.close(),
  }
}

function openToRead(folder: string): Database.Database {
  const file = join(folder, DATABASE)
  try {
    return new Database(file, { readonly: true, fileMustExist: true })
  } catch {
    throw new Error(`Không mở được kho dữ liệu ${file}; chỉ đúng thư mục dữ liệu bằng --data.`)
  }
}
