import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRules } from '../../../server/folder/parse-rules.ts'
import { goodFiles } from './good-folder.ts'

const good = goodFiles['rules.yaml'] ?? ''
const lines = good.split('\n')

describe('parseRules', () => {
  it('keeps the sound parts of rules with one broken part', () => {
    const { rules, whole } = parseRules('rules.yaml', good.replace('quota: 2', 'quota: 0'))
    expect(whole).toBeUndefined()
    expect(rules.topics).toBeUndefined()
    expect(rules.paper?.options).toBe(3)
    expect(rules.rounds).toHaveLength(2)
  })

  it('never throws, and points at a line of the file, whatever was typed or lost', () => {
    const scraps = fc.constantFrom(
      '- ',
      ': ',
      '"',
      '[',
      '{',
      '*a',
      '&a ',
      '? ',
      '!!binary x',
      '__proto__: 1',
      '#',
      '---',
      '\t',
    )
    const damage = fc.record({ at: fc.nat({ max: good.length }), lose: fc.nat({ max: 40 }), put: scraps })
    fc.assert(
      fc.property(damage, ({ at, lose, put }) => {
        const text = good.slice(0, at) + put + good.slice(at + lose)
        for (const { line, file } of parseRules('rules.yaml', text).faults) {
          expect(file).toBe('rules.yaml')
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(lines.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('notices any line that goes missing, unless the line may be left out', () => {
    const optional = new Set(['    other: Đơn vị khác', '    Tôi đồng ý.', '    Tôi được rút lại.', ''])
    const kept = ['  - nearest-prediction', '  - most-right']
    const needed = lines.filter(line => !optional.has(line) && !kept.includes(line))
    const unnoticed = needed.filter(line => {
      const rest = lines.filter(each => each !== line).join('\n')
      return parseRules('rules.yaml', rest).faults.length === 0
    })
    expect(unnoticed).toEqual([])
  })
})
