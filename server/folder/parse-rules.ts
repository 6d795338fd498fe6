import * as z from 'zod'
import { Draw, DrawSource } from '../contest/rules/prize-rules.ts'
import { Round, Rules } from '../contest/rules.ts'
import { checkRules } from './check-rules.ts'
import type { Fault } from './fault.ts'
import { type PlaceOf, readRulesDocument } from './rules-document.ts'
import { faultsOfIssue, instant } from './schema-faults.ts'

/** The rules as the secretariat writes them: the same, with instants a person can read. */
const WrittenRules = Rules.extend({
  rounds: z.array(Round.extend({ opens: instant, closes: instant })).min(1),
  draw: Draw.extend({
    sources: z
      .array(DrawSource.extend({ at: instant }))
      .min(1)
      .optional(),
  }).optional(),
})

/** Rules as far as they could be read, so that one bad line does not hide what the other files get wrong. */
export interface RulesReading {
  /** The parts in order; all of them when there is no fault. */
  readonly rules: Partial<Rules>
  /** The rules, when they are whole and without a fault. */
  readonly whole: Rules | undefined
  readonly faults: Fault[]
  readonly placeOf: PlaceOf
}

/** The top-level parts that pass by themselves. */
function soundParts(raw: unknown, issues: readonly z.core.$ZodIssue[]): Partial<Rules> {
  const entries = z.record(z.string(), z.unknown()).safeParse(raw).data ?? {}
  const broken = new Set(issues.map(issue => issue.path[0]))
  const sound = Object.entries(entries).filter(([key]) => key in Rules.shape && !broken.has(key))
  return WrittenRules.partial().safeParse(Object.fromEntries(sound)).data ?? {}
}

/** Read rules.yaml: its syntax, its shape, and what its parts say about each other. */
export function parseRules(file: string, text: string): RulesReading {
  const document = readRulesDocument(file, text)
  const { placeOf } = document
  if (document.raw === undefined) return { rules: {}, whole: undefined, faults: document.faults, placeOf }
  const shaped = WrittenRules.safeParse(document.raw)
  const issues = shaped.error?.issues ?? []
  const rules = shaped.data ?? soundParts(document.raw, issues)
  const found = [...issues.flatMap(issue => faultsOfIssue(issue, document)), ...checkRules(rules, placeOf)]
  const faults = [...document.faults, ...found.filter(({ line }) => !document.misread.has(line))]
  return { rules, whole: faults.length === 0 ? shaped.data : undefined, faults, placeOf }
}
