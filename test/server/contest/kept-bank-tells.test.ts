import { describe, expect, it } from 'vitest'
import { measureBank } from '../../../server/contest/bank-tells/measure-bank.ts'
import type { Tell, TellCode } from '../../../server/contest/bank-tells/tell.ts'
import type { Question } from '../../../server/contest/contest.ts'
import { keptBank } from '../../banks/kept-bank.ts'

const ofKept = measureBank(keptBank, 2024)
/** What the ruler says of a bank whose contest opens in 2024; the large one is measured once. */
const tellOf = (bank: readonly Question[], code: TellCode): Tell | undefined =>
  (bank === keptBank ? ofKept : measureBank(bank, 2024)).find(tell => tell.code === code)

const found = (bank: readonly Question[], code: TellCode, topic?: string) => {
  const tell = tellOf(bank, code)
  const inTopic = (question: Question) => topic === undefined || question.topic === topic
  const among = tell?.among.filter(inTopic).length ?? 0
  const hits = tell?.hits.filter(({ question }) => inTopic(question)) ?? []
  return {
    ids: hits.map(({ question }) => question.id),
    percent: (100 * hits.length) / among,
    hits: hits.length,
  }
}

describe('the ruler, on the 440 questions of release 0.1.0, finds what a reader counted by hand', () => {
  it.each([
    ['middle-number', undefined, 59],
    ['middle-number', 'chi-so', 67],
    ['middle-number', 'ky-luat', 70],
    ['middle-date', undefined, 51],
    ['document-trivia', undefined, 24],
    ['trivia', undefined, 42],
    ['bare-explanation', undefined, 36],
  ] as const)('%s in %s: %d %%', (code, topic, percent) => {
    expect(Math.abs(found(keptBank, code, topic).percent - percent)).toBeLessThanOrEqual(3)
  })

  it('near-double: 123 pairs, give or take a tenth', () => {
    const { hits } = found(keptBank, 'near-double')
    expect(Math.abs(hits - 123)).toBeLessThanOrEqual(12.3)
  })

  it('incomplete-citation: the 139 without a document number, less one that names a dated report', () => {
    const tell = tellOf(keptBank, 'incomplete-citation')
    expect(tell?.hits.filter(({ detail }) => detail?.includes('số hiệu'))).toHaveLength(138)
  })

  it('absolute words are hardly ever right', () => {
    const tell = tellOf(keptBank, 'absolute-word')
    expect((tell?.hits.length ?? 0) / (tell?.among.length ?? 0)).toBeLessThan((tell?.chance ?? 0) / 2)
  })

  it('the years that give the key away', () => {
    expect(found(keptBank, 'year-in-stem').ids).toEqual(
      expect.arrayContaining(['cs-043', 'cs-045', 'cs-060', 'xs-006', 'xs-046', 'xs-047']),
    )
  })

  it('the acronyms whose meaning another question spells out', () => {
    expect(found(keptBank, 'acronym-told').ids).toEqual(['xs-001', 'xs-066', 'xs-109'])
  })
})
