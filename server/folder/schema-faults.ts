import * as z from 'zod'
import { parseInstant } from '../contest/instant.ts'
import { unsupported } from './award-fault-sentences.ts'
import { type Fault, fault } from './fault.ts'
import { type FaultCode, faultSentences } from './fault-sentences.ts'
import type { KeyPath, PlaceOf, RulesDocument } from './rules-document.ts'

/** An instant as people write it, read as epoch ms. */
export const instant = z.string().transform((text, context) => {
  const epochMs = parseInstant(text)
  if (typeof epochMs === 'number') return epochMs
  context.addIssue({ code: 'custom', params: { fault: epochMs } })
  return z.NEVER
})

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
  if (issue.code === 'invalid_union') return `chỉ nhận ${wordsOf(issue).join(', ')}`
  if (issue.code !== 'too_small') return 'không đúng dạng nào được nhận'
  if (issue.origin === 'string') return 'không được để trống'
  if (issue.origin === 'array') return `cần ít nhất ${issue.minimum} phần tử`
  return issue.inclusive ? `nhỏ nhất là ${issue.minimum}` : `phải lớn hơn ${issue.minimum}`
}

/** The words that branches of a union would take, and whether one is a list. */
function wordsOf(issue: Issue & { code: 'invalid_union' }): string[] {
  if ('options' in issue && Array.isArray(issue.options)) return issue.options.map(String)
  const atRoot = issue.errors.flat().filter(({ path }) => path.length === 0)
  return atRoot.flatMap(each => {
    if (each.code === 'invalid_value') return each.values.map(String)
    return each.code === 'invalid_type' ? [(kinds[each.expected] ?? each.expected).replace(/ \(.*/, '')] : []
  })
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

/** What a schema says against a document, as faults with a line. */
export function faultsOfIssue(issue: Issue, { raw, placeOf }: RulesDocument): Fault[] {
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
    if (inner !== undefined)
      return inner.flatMap(each => faultsOfIssue(each, { raw, placeOf, faults: [], misread: new Set() }))
  }
  return [fault('bad-value', place, expectationOf(issue))]
}
