import { globSync, readFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standOf } from '../../server/standing/stand-of.ts'
import { countCells } from './count-cells.ts'
import { inAnyOrder } from './in-any-order.ts'
import {
  asOfVector,
  attemptsOfVector,
  contestOfVector,
  mergeRules,
  readVector,
  registerOfVector,
} from './vector.ts'
import { writeExpected } from './write-expected.ts'

const folders = globSync('test/standing/vectors/*/*/input.json').map(dirname).sort()

describe.each(folders.map(folder => [relative('test/standing/vectors', folder), folder] as const))(
  '%s',
  (_, folder) => {
    const vector = readVector(folder)
    const expected = JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))

    it('has an answer to each of its variants', () => {
      expect(Object.keys(expected).sort()).toEqual(Object.keys(vector.variants).sort())
    })

    it.each(Object.keys(vector.variants))('%s', name => {
      const rules = mergeRules(vector.rules, vector.variants[name] ?? {})
      const contest = contestOfVector(vector, rules)
      const attempts = attemptsOfVector(vector, rules)
      const register = registerOfVector(vector, rules)
      const asOf = asOfVector(rules)
      const stand = standOf(contest, attempts, register, asOf, { ratesBy: contest.rules.compare })
      const { cells, ties, ...rest } = expected[name]
      const { ties: found, ...computed } = writeExpected(stand, rules)
      expect(computed).toEqual(rest)
      expect(inAnyOrder(found)).toEqual(inAnyOrder(ties))
      expect(inAnyOrder(countCells(vector, attempts, register, asOf))).toEqual(inAnyOrder(cells))
    })
  },
)

it('the vectors are there', () => {
  expect(folders.length).toBeGreaterThanOrEqual(14)
})
