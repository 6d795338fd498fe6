import { type Register, type RegisterAct, registerOf } from '../contest/register.ts'
import { checkRegister, type RegisterParts } from './check-register.ts'
import { type Fault, fill } from './fault.ts'
import { findRegisterWarnings } from './find-register-warnings.ts'
import { ofRegister } from './register-fault-sentences.ts'
import { readRulesDocument } from './rules-document.ts'
import { faultsOfIssue, instant } from './schema-faults.ts'
import { readText } from './text.ts'
import type { Warning } from './warning.ts'

/** A register, or all that is wrong with it. A folder without one has an empty register. */
export interface RegisterReading {
  readonly register: Register
  readonly faults: readonly Fault[]
  /** What deserves a look and keeps nothing from being written. */
  readonly warnings?: readonly Warning[]
}

/** It stands beside the rules and is no part of the contest's version: what is decided later changes no paper. */
export const registerFile = 'register.yaml'
const WrittenRegister = registerOf(instant)

/** Read `register.yaml` of a contest folder against what was read of its other files. */
export function readRegister(folder: string, parts: RegisterParts): RegisterReading {
  const text = readText(folder, registerFile)
  if (typeof text === 'string') return parseRegister(text, parts)
  return { register: [], faults: text.code === 'missing-file' ? [] : [text] }
}

/** Read the text of a register; acts that are whole are checked whatever is wrong with others. */
export function parseRegister(text: string, parts: RegisterParts): RegisterReading {
  const document = readRulesDocument(registerFile, text)
  // A file of comments alone is a register of nothing.
  const raw = document.raw ?? []
  if (document.raw === undefined && document.faults.length > 0)
    return { register: [], faults: document.faults }
  const read = WrittenRegister.safeParse(raw)
  const issues = read.error?.issues ?? []
  const broken = new Set(issues.map(({ path: [index] }) => index))
  const acts = (Array.isArray(raw) ? raw : []).flatMap((entry: unknown, index): [number, RegisterAct][] => {
    const [act] = broken.has(index) ? [] : (WrittenRegister.safeParse([entry]).data ?? [])
    return act ? [[index, act]] : []
  })
  const faults = [
    ...document.faults,
    ...issues.flatMap(issue => faultsOfIssue(issue, { ...document, raw })).map(sayOfRegister),
    ...checkRegister(acts, parts, document.placeOf),
  ]
  const warnings = findRegisterWarnings(acts, parts, document.placeOf)
  return { register: faults.length === 0 ? (read.data ?? []) : [], faults, warnings }
}

/** What a schema says of a register, in words that lead to its own example and not to that of the rules. */
function sayOfRegister(found: Fault): Fault {
  const said = ofRegister[found.code]
  if (said === undefined) return found
  const [problem, remedy] = said
  const key = found.column?.split('.').at(-1) ?? ''
  return { ...found, problem: problem === null ? found.problem : fill(problem, [key]), remedy }
}
