import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { inAnyOrder } from '../in-any-order.ts'
import { mergeRules } from '../vector.ts'
import { writeExpected } from '../write-expected.ts'
import { renamed } from './read-back.ts'
import { outcomeLines, playRuleSet, type RuleSet, readExample, resultsBy } from './rule-set.ts'
import { asVectorsShow } from './serve-vector.ts'
import { stated } from './stated.ts'

const sets = globSync('test/fixtures/played/*/rules.yaml')
  .map(file => join(file, '..'))
  .sort()

describe.each(sets.map(set => [basename(set), set] as const))('%s, served and played by HTTP', (_, set) => {
  let played: RuleSet
  beforeAll(async () => {
    played = await playRuleSet(set)
  })

  it('ends as worked out by hand, by its own rules', () => {
    const { results, names } = resultsBy(played, {})
    const lines = outcomeLines(results).map(line =>
      line
        .split(' ')
        .map(word => names.get(word) ?? word)
        .join(' '),
    )
    expect(inAnyOrder(lines)).toEqual(inAnyOrder(played.example.own))
  })

  it.each(Object.entries(readExample(set).variants))('%s', (variant, edits) => {
    const { vector, source, example } = played
    const rules = mergeRules(vector.rules, vector.variants[variant] ?? {})
    const { results, names } = resultsBy(played, edits)
    const expected = JSON.parse(readFileSync(join(source, 'expected.json'), 'utf8'))[variant]
    const computed = renamed(writeExpected(asVectorsShow(results), rules), names)
    expect(stated(computed, vector, example.rounds)).toEqual(stated(expected, vector))
  })
})
