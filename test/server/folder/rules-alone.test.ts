import { describe, expect, it } from 'vitest'
import { checkContest } from '../../../server/folder/check-contest.ts'
import { byPlace } from '../../../server/folder/fault.ts'
import { parseAgencies } from '../../../server/folder/parse-agencies.ts'
import { parseBank } from '../../../server/folder/parse-bank.ts'
import { parseRules } from '../../../server/folder/parse-rules.ts'
import { agencies, bank, type FaultCase, other, rules } from './fault-case.ts'
import { faultCases } from './fault-cases.ts'
import { goodFiles } from './good-folder.ts'

const textOf = (file: string) => goodFiles[file] ?? ''
const sound = {
  questions: [bank, other].flatMap(file => parseBank(file, textOf(file), 3).questions),
  isBankWhole: true,
  agencies: parseAgencies(agencies, textOf(agencies)).agencies,
}

/** The text of a case in which rules.yaml alone was changed, and not how many options a question has. */
function brokenRules({ files, faults }: FaultCase): string[] {
  const changed = Object.keys(files).filter(file => files[file] !== goodFiles[file])
  const text = files[rules]
  const isAlone = changed.join() === rules && faults.every(([, file]) => file === rules)
  return isAlone && typeof text === 'string' && text.includes('options: 3') ? [text] : []
}

const cases = Object.entries(faultCases).flatMap(([code, all]) =>
  all.flatMap((each, at) =>
    brokenRules(each).map(text => ({ name: `${code} ${at + 1}`, text, faults: each.faults })),
  ),
)

/** The cases of whole folders, without the disk: quick enough to be tried with every mutant of the rules. */
describe('faults of rules.yaml, where the other files are sound', () => {
  it('are most of all there are', () => expect(cases.length).toBeGreaterThan(100))

  it.each(cases)('$name', ({ text, faults }) => {
    const read = parseRules(rules, text)
    const found = [
      ...read.faults,
      ...checkContest({ ...sound, rules: read.rules, placeOfRule: read.placeOf }),
    ].sort(byPlace)
    expect(found.map(({ code, file, line, row, column }) => [code, file, line, row, column])).toEqual(faults)
    expect(read.whole === undefined).toBe(read.faults.length > 0)
  })

  it('are none in rules that are sound', () => {
    expect(parseRules(rules, textOf(rules))).toMatchObject({ faults: [], whole: { id: 'tim-hieu' } })
  })
})
