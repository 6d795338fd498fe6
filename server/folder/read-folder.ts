import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { measureBank } from '../contest/bank-tells/measure-bank.ts'
import type { Tell } from '../contest/bank-tells/tell.ts'
import { type Agency, type Bank, type Contest, drawable, type Question } from '../contest/contest.ts'
import { yearOf } from '../contest/instant.ts'
import type { Rules } from '../contest/rules.ts'
import { checkContest, type Parts } from './check-contest.ts'
import { byPlace, type Fault, fault, wholeFile } from './fault.ts'
import type { FaultCode } from './fault-sentences.ts'
import { findWarnings } from './find-warnings.ts'
import { parseAgencies } from './parse-agencies.ts'
import { parseBank } from './parse-bank.ts'
import { parseRules, type RulesReading } from './parse-rules.ts'
import type { Placed } from './parse-table.ts'
import { type RegisterReading, readRegister } from './read-register.ts'
import { readText } from './text.ts'
import type { Warning } from './warning.ts'

/** What could be read of a folder, for a report; only `contest` may be served. */
export interface ReadParts {
  readonly rules: Partial<Rules>
  readonly bank: Bank
  readonly agencies: readonly Agency[]
  /** What gives answers away among the questions that may be drawn. */
  readonly tells: readonly Tell[]
}

/** A folder gives a contest or the complete list of its faults, sorted by file and line. */
type FolderReading = {
  readonly warnings: readonly Warning[]
  readonly parts: ReadParts
  /** Its faults keep results from being written, and nothing from being served. */
  readonly register: RegisterReading
} & (
  | { readonly contest: Contest; readonly faults: readonly [] }
  | { readonly contest: undefined; readonly faults: readonly Fault[] }
)

const rulesFile = 'rules.yaml'
const agenciesFile = 'agencies.csv'

/** Faults that keep questions from being read, or from being known for what they are. */
const hidesQuestions: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'missing-file',
  'unreadable-file',
  'not-csv',
  'utf-16',
  'not-utf8',
  'bad-quotes',
  'no-header',
  'missing-column',
  'wrong-cell-count',
])

/** Read and check a contest folder: `rules.yaml`, `agencies.csv`, every `bank/*.csv`, and `register.yaml` where there is one. */
export function readFolder(path: string): FolderReading {
  const rules = readRules(path)
  const bank = readBank(path, rules.rules.paper?.options)
  const agencies = readAgencies(path)
  const checked = {
    rules: rules.rules,
    placeOfRule: rules.placeOf,
    questions: bank.questions,
    isBankWhole: !bank.faults.some(({ code }) => hidesQuestions.has(code)),
    agencies: agencies.agencies,
  }
  const faults = [...rules.faults, ...bank.faults, ...agencies.faults, ...checkContest(checked)].sort(byPlace)
  const parts = partsOf(checked)
  const register = readRegister(path, parts)
  const warnings = [...findWarnings(checked, parts.tells), ...(register.warnings ?? [])].sort(byPlace)
  const read = { warnings, parts, register }
  if (faults.length > 0 || rules.whole === undefined) return { contest: undefined, faults, ...read }
  const content = { rules: rules.whole, bank: parts.bank, agencies: parts.agencies }
  return { contest: { ...content, version: versionOf(content) }, faults: [], ...read }
}

function partsOf({ rules, questions, agencies }: Parts): ReadParts {
  const bank = questions.map(({ value }) => value)
  const [round] = rules.rounds ?? []
  const tells = measureBank(drawable(bank), round === undefined ? 0 : yearOf(round.opens))
  return { rules, bank, agencies: agencies.map(({ value }) => value), tells }
}

function readRules(folder: string): RulesReading {
  const text = readText(folder, rulesFile)
  if (typeof text === 'string') return parseRules(rulesFile, text)
  return { rules: {}, whole: undefined, faults: [text], placeOf: () => wholeFile(rulesFile) }
}

function readAgencies(folder: string): { agencies: Placed<Agency>[]; faults: Fault[] } {
  const text = readText(folder, agenciesFile)
  return typeof text === 'string' ? parseAgencies(agenciesFile, text) : { agencies: [], faults: [text] }
}

/** Names in `bank/`, without the lock and hidden files of spreadsheet programs; none when there is no such folder. */
function bankNames(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'bank'))
      .filter(name => !/^[.~]/.test(name))
      .sort()
  } catch {
    return []
  }
}

function readBank(folder: string, optionCount: number | undefined) {
  const names = bankNames(folder)
  const sheets = names.filter(name => /\.(xlsx?|xlsm|ods|docx?)$/i.test(name))
  const tables = names.filter(name => /\.csv$/i.test(name))
  const questions: Placed<Question>[] = []
  const faults = sheets.map(name => fault('not-csv', wholeFile(`bank/${name}`)))
  if (tables.length === 0) faults.push(fault('missing-file', wholeFile('bank/*.csv')))
  for (const name of tables) {
    const text = readText(folder, `bank/${name}`)
    const read =
      typeof text === 'string'
        ? parseBank(`bank/${name}`, text, optionCount)
        : { questions: [], faults: [text] }
    questions.push(...read.questions)
    faults.push(...read.faults)
  }
  return { questions, faults }
}

/** JSON with the keys of every object in code-unit order, so that equal content gives equal bytes (RFC 8785). */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner)]))
}

/** The name of a contest's content: the first 16 hex digits of SHA-256 over its canonical JSON. */
export function versionOf({ rules, bank, agencies }: Omit<Contest, 'version'>): string {
  const json = JSON.stringify(canonical({ rules, bank, agencies }))
  return createHash('sha256').update(json).digest('hex').slice(0, 16)
}
