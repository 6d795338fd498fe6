import type { Contest } from '../contest/contest.ts'
import type { AnsweredQuestion, JudgedAttempt } from '../standing/judged-attempt.ts'
import { type AttemptReader, type AttemptRow, answersOf } from '../store/read-attempts.ts'

/** The id of an attempt in the standings: its number in the ledger, so that equals go by it (decisions.md 17). */
export const idOf = ({ seq }: Pick<AttemptRow, 'seq'>): string => String(seq).padStart(SEQ_DIGITS, '0')
const SEQ_DIGITS = 12

/** The number in the ledger of an attempt in the standings. */
export const seqOf = (id: string): number => Number(id)

/**
 * The attempts of a contest as the standings take them. `withAnswers`: what was answered too, marked by the key it was
 * handed in under, for questions that are marked anew. `keep` sees each row as it passes.
 */
export function* judgeAttempts(
  reader: AttemptReader,
  contest: string,
  { withAnswers, keep }: { readonly withAnswers: boolean; readonly keep: (row: AttemptRow) => void },
): Iterable<JudgedAttempt> {
  const keys = new Map<string, Keys>()
  const once = onceEach()
  for (const row of reader.all(contest, withAnswers)) {
    keep(row)
    const judged = judgedOf(row, once)
    if (!withAnswers) {
      yield judged
      continue
    }
    const known = keys.get(row.version) ?? keysOf(reader, contest, row.version)
    keys.set(row.version, known)
    yield {
      ...judged,
      answers: answersOf(row).map(([question, chosen]) => answered(question, chosen, known)),
    }
  }
}

type Once = <Text extends string | null>(text: Text) => Text

/** A driver makes a text anew for each row: of those that a million attempts share, one is kept. */
function onceEach(): Once {
  const known = new Map<string, string>()
  return text => {
    if (text === null) return text
    const first = known.get(text)
    if (first !== undefined) return first as typeof text
    known.set(text, text)
    return text
  }
}

function judgedOf(row: AttemptRow, once: Once): JudgedAttempt {
  const { participant: person, round, agency, via, unit, kind, group } = row
  const { startedAt, submittedAt, right, total, prediction } = row
  // Written out: a million of these are kept, and copies by spreading take more room.
  return {
    id: idOf(row),
    person,
    round: once(round),
    agency: once(agency),
    unit: once(unit),
    kind: once(kind),
    group: once(group),
    via: once(via),
    startedAt,
    submittedAt,
    prediction,
    right,
    total,
  }
}

/** Right options by question. */
type Keys = ReadonlyMap<string, readonly number[]>

function keysOf(reader: AttemptReader, contest: string, version: string): Keys {
  const content = reader.version(contest, version)
  if (content === undefined) throw new Error(`Kho dữ liệu thiếu nội dung phiên bản ${version} của cuộc thi.`)
  const { bank }: Contest = JSON.parse(content)
  return new Map(bank.map(({ id, right }) => [id, right]))
}

function answered(question: string, chosen: readonly number[], keys: Keys): AnsweredQuestion {
  const right = keys.get(question) ?? []
  const isRight = right.length === chosen.length && right.every(option => chosen.includes(option))
  return { question, chosen, isRight }
}
