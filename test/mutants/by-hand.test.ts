import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { byHand } from './by-hand/by-hand.ts'
import { type Mutant, mutate } from './by-hand/mutant.ts'
import { related, scored, testsOf } from './places.ts'

describe('a mutant written by hand', () => {
  const named = byHand.map(mutant => [mutant.promise, mutant] as const)
  it.each(named)('still fits the program: %s', (_, mutant) => {
    const source = readFileSync(mutant.file, 'utf8')
    expect(mutate(source, mutant)).not.toBe(source)
  })

  it('is refused when its text has gone or stands twice', () => {
    const mutant: Mutant = { promise: 'p', file: 'a.ts', text: 'one', replacement: 'two' }
    expect(mutate('just one', mutant)).toBe('just two')
    expect(() => mutate('two', mutant)).toThrow('stands 0 times in a.ts')
    expect(() => mutate('one and one', mutant)).toThrow('stands 2 times in a.ts')
  })

  it('is tried with tests that exist', () => {
    for (const { file } of byHand) expect(testsOf(file), file).not.toEqual([])
    expect(
      Object.values(related)
        .flat()
        .filter(path => !existsSync(path)),
    ).toEqual([])
  })

  it('has company: there are twenty and more, each of a promise of its own', () => {
    const promises = new Set(byHand.map(({ promise }) => promise))
    expect(promises.size).toBe(byHand.length)
    expect(promises.size).toBeGreaterThanOrEqual(20)
  })
})

it('the scored folders and their tests are where the globs say', () => {
  for (const { sources, tests } of Object.values(scored))
    for (const glob of [...sources, ...tests]) expect(globSync(glob.replace(/^!/, '')), glob).not.toEqual([])
})
