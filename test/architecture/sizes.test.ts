import { describe, expect, it } from 'vitest'
import { isProgram, readSources } from './read-sources.ts'
import { shortFiles } from './short-files.ts'
import { medianLines, unreasonedShortFiles } from './sizes.ts'

const program = readSources().filter(isProgram)
const lines = (count: number, path = 'server/contest/sample.ts') => ({
  path,
  text: 'let a = 1\n'.repeat(count),
})

describe('what is read together is one file', () => {
  it('of 60 to 120 lines, as many being shorter as longer', () => {
    const median = medianLines(program)
    console.log(`· program: ${program.length} files, median ${median} lines`)
    expect(median).toBeGreaterThanOrEqual(60)
    expect(median).toBeLessThanOrEqual(120)
  })

  it('and under 20 lines only with a reason', () => {
    expect(unreasonedShortFiles(program, shortFiles)).toEqual([])
  })

  it('which at most ten have', () => {
    const reasons = Object.values(shortFiles)
    expect(reasons.length).toBeLessThanOrEqual(10)
    expect(new Set(reasons).size).toBe(reasons.length)
    for (const reason of reasons) expect(reason).toMatch(/^(\S+ ){4,}\S+\.$/)
  })
})

describe('the list of short files', () => {
  const reasons = { 'server/contest/sample.ts': 'It is read by itself alone.' }
  const sample = 'server/contest/sample.ts'

  it.each([
    ['one without a reason', [lines(19)], {}, `${sample} has 19 lines and no reason`],
    ['one that has grown', [lines(20)], reasons, `${sample} has a reason and is not under 20 lines`],
    ['one that is gone', [], reasons, `${sample} has a reason and is not under 20 lines`],
  ])('knows %s', (_, files, known, said) => expect(unreasonedShortFiles(files, known)).toEqual([said]))

  it.each([
    ['one with its reason', [lines(19)], reasons],
    ['one of 20 lines', [lines(20)], {}],
  ])('has nothing against %s', (_, files, known) => {
    expect(unreasonedShortFiles(files, known)).toEqual([])
  })

  it('takes the middle', () => {
    expect(medianLines([lines(10), lines(60), lines(200)])).toBe(60)
  })
})
