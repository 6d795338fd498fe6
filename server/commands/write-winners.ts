import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeInstant } from '../contest/instant.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { Results } from '../documents/results/results.ts'
import { candidatesOf, winnersTable } from '../documents/results/winners-table.ts'
import { writeWorkbook } from '../documents/write-workbook.ts'
import { seqOf } from '../results/judge-attempts.ts'
import { unsealToken } from '../seal/attempt-token.ts'
import { keyring } from '../seal/keyring.ts'
import { secretsIn } from '../seal/secrets-file.ts'
import type { AttemptReader } from '../store/read-attempts.ts'

interface Asked {
  readonly dataDir: string
  readonly out: string
  /** Why names are opened: logged, and written over the table. */
  readonly purpose: string
  /** Whoever was erased up to now, also after the instant of the results, has no name in them (decisions.md 43). */
  readonly acts: readonly RegisterAct[]
}

interface Run {
  readonly reader: AttemptReader
  readonly now: number
  readonly print: (line: string) => void
  readonly write: (file: string, content: Buffer) => void
}

/** The log of every export of names: a line of JSON each, and no name in it. */
export const EXPORT_LOG = 'exports.jsonl'

/**
 * Names and phones of those with a prize, and of equals at its boundary, in one file of their own: spreadsheet only, so
 * that there are no more copies than needed. Logged in the data folder before it is written.
 */
export async function writeWinners(
  results: Results,
  { dataDir, out, purpose, acts }: Asked,
  { reader, now, print, write }: Run,
): Promise<void> {
  const keys = keyring(secretsIn(join(dataDir, 'secrets.json'), noRandom, false))
  const erased = attemptsErased(results, acts, reader, now)
  const declared = (attempt: string) => {
    if (erased.has(attempt)) return undefined
    const kept = reader.sealed(seqOf(attempt))
    return kept && unsealToken(keys, kept.attempt, kept.sealed)?.declared
  }
  const { id } = results.contest.rules
  const people = new Set(candidatesOf(results).map(({ person }) => person)).size
  const file = join(out, `${id}-nguoi-dat-giai.xlsx`)
  const asOf = writeInstant(results.stand.asOf)
  const entry = { at: writeInstant(now), contest: id, asOf, people, purpose }
  appendFileSync(join(dataDir, EXPORT_LOG), `${JSON.stringify(entry)}\n`, { mode: 0o600, flush: true })
  write(file, await writeWorkbook([winnersTable(results, declared, purpose)]))
  print(`Tệp này có tên và số điện thoại của ${people} người; việc xuất đã được ghi vào ${EXPORT_LOG}.`)
}

/** The attempts of whoever was erased, whenever that was. */
function attemptsErased(
  { contest, stand }: Results,
  acts: readonly RegisterAct[],
  reader: AttemptReader,
  now: number,
): ReadonlySet<string> {
  const receipts = acts.flatMap(act => (act.act === 'erase' && act.at <= now ? act.people : []))
  const people = new Set(
    receipts.map(receipt => reader.byReceipt(contest.rules.id, receipt)?.participant ?? ''),
  )
  const own = stand.people.filter(({ id }) => people.has(id)).flatMap(({ attempts }) => attempts)
  return new Set(own.map(({ attempt }) => attempt.id))
}

/** Keys are there already: a run that would have to make new ones opens nothing. */
const noRandom = (): never => {
  throw new Error('an export makes no keys')
}
