import * as z from 'zod'
import { parseInstant } from '../contest/instant.ts'
import { Draw, DrawSource } from '../contest/rules/prize-rules.ts'
import { Round, Rules } from '../contest/rules.ts'
import { unsupported } from './award-fault-sentences.ts'
import { checkRules } from './check-rules.ts'
import { type Fault, fault } from './fault.ts'
import { type FaultCode, faultSentences } from './fault-sentences.ts'
import { type KeyPath, type PlaceOf, type RulesDocument, readRulesDocument } from './rules-document.ts'

const instant = z.string().transform((text, context) => {
  const epochMs = parseInstant(text)
  if (typeof epochMs === 'number') return epochMs
  context.addIssue({ code: 'custom', params: { fault: epochMs } })
  return z.NEVER
})

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
  const faults = [
    ...document.faults,
    ...issues.flatMap(issue => faultsOfIssue(issue, document)),
    ...checkRules(rules, placeOf),
  ]
  return { rules, whole: faults.length === 0 ? shaped.data : undefined, faults, placeOf }
}

type Issue = z.core.$ZodIssue

const isFaultCode = (value: unknown): value is FaultCode =>
  typeof value === 'string' && Object.hasOwn(faultSentences, value)

/** The value at the end of a path of plain data, undefined where the path leads nowhere. */
function valueAt(data: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((here, key) => {
    if (typeof here !== 'object' || here === null) return undefined
    return Object.getOwnPropertyDescriptor(here, key)?.value
  }, data)
}

const kinds: Readonly<Record<string, string>> = {
  string: 'chữ (đặt trong nháy kép nếu là số)',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi dòng bắt đầu bằng “- ”)',
  object: 'nhóm mục con (thụt vào trong)',
}

function expectationOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return `cần ${kinds[issue.expected] ?? issue.expected}`
  if (issue.code === 'invalid_value') return `chỉ nhận ${issue.values.map(String).join(', ')}`
  if (issue.code === 'too_big') return `lớn nhất là ${issue.maximum}`
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'cần địa chỉ bắt đầu bằng http:// hoặc https://'
  if (issue.code !== 'too_small') return 'không đúng dạng nào được nhận'
  if (issue.origin === 'string') return 'không được để trống'
  if (issue.origin === 'array') return `cần ít nhất ${issue.minimum} phần tử`
  return issue.inclusive ? `nhỏ nhất là ${issue.minimum}` : `phải lớn hơn ${issue.minimum}`
}

/** Of the branches of a union, the one the writer meant: the only one not refused at its root. */
function branchMeant(issue: Issue & { code: 'invalid_union' }): Issue[] | undefined {
  const refusedAtRoot = (each: Issue) => each.path.length === 0 && /^invalid_(type|value)$/.test(each.code)
  return issue.errors.find(branch => !branch.some(refusedAtRoot))
}

/** A word of real Thể lệ that this release knows of and cannot keep is told as that. */
function unknownKey(path: KeyPath, placeOf: PlaceOf): Fault {
  const key = String(path.at(-1))
  const name = path.filter(step => typeof step === 'string').join('.')
  const what = unsupported[name]
  return what === undefined
    ? fault('unknown-key', placeOf(path), key)
    : fault('unsupported', placeOf(path), key, what)
}

/** What the schema says against the rules, as faults with a line. */
function faultsOfIssue(issue: Issue, { raw, placeOf }: RulesDocument): Fault[] {
  const place = placeOf(issue.path)
  const name = place.column ?? ''
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => unknownKey([...issue.path, key], placeOf))
  }
  const value = valueAt(raw, issue.path)
  if (value === undefined && issue.path.length > 0) return [fault('missing-key', place, name)]
  if (issue.code === 'custom' && isFaultCode(issue.params?.fault)) {
    return [fault(issue.params.fault, place, String(value))]
  }
  if (issue.code === 'invalid_format' && issue.format === 'regex')
    return [fault('bad-id', place, String(value))]
  if (issue.code === 'invalid_union') {
    const meant = branchMeant(issue)
    const inner = meant?.map(each => ({ ...each, path: [...issue.path, ...each.path] }))
    if (inner !== undefined) return inner.flatMap(each => faultsOfIssue(each, { raw, placeOf, faults: [] }))
  }
  return [fault('bad-value', place, expectationOf(issue))]
}
