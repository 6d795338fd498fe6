import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grade, readAnswers } from '../../../../server/attempt/paper/answers.ts'
import { drawFrom } from '../../../../server/attempt/paper/draw.ts'
import { drawPaper, optionIndex, paperSeedBytes, showPaper } from '../../../../server/attempt/paper/paper.ts'
import { single, without } from '../../../../server/contract/form.ts'
import { sampleContest } from '../../../sample-contest.ts'

const seed = createHash('shake256', { outputLength: paperSeedBytes(sampleContest) })
  .update('đề')
  .digest()
const paper = drawPaper(sampleContest, drawFrom(seed))
const shown = showPaper(paper)
const many = paper.find(({ question }) => question.right.length > 1)
const [one] = paper.filter(({ question }) => question.right.length === 1)
if (!many || !one) throw new Error('the sample needs a question of each kind')

/** The id of the option at `index` of the bank, as this paper names it. */
const idOf = ({ order, prefix }: typeof one, index: number) => `${prefix}${order.indexOf(index) + 1}`
const properly = (): Map<string, string[]> =>
  new Map(paper.map(drawn => [drawn.question.id, drawn.question.right.map(index => idOf(drawn, index))]))
const changed = (id: string, ids: string[]) => properly().set(id, ids)

describe('answers', () => {
  it('are read as the bank’s own options, ascending, however the paper showed them', () => {
    const subset = fc.subarray([0, 1, 2], { minLength: 1 })
    const shuffled = subset.chain(chosen => fc.shuffledSubarray(chosen, { minLength: chosen.length }))
    const reads = fc.property(shuffled, fc.nat(2), (several, single) => {
      const picks = paper.map(drawn => (drawn.question.right.length > 1 ? several : [single]))
      const form = new Map(
        paper.map((drawn, at) => [drawn.question.id, (picks[at] ?? []).map(index => idOf(drawn, index))]),
      )
      const answers = readAnswers(paper, form, true)
      const expected = paper.map(({ question }, at) => [question.id, [...(picks[at] ?? [])].sort()])
      expect('refused' in answers ? answers : [...answers]).toEqual(expected)
    })
    fc.assert(reads)
  })

  it('mean the option whose text was beside the id', () => {
    for (const [at, drawn] of paper.entries())
      for (const { id, text } of shown[at]?.options ?? [])
        expect(drawn.question.options[optionIndex(drawn, id) ?? -1]).toBe(text)
  })

  it.each([
    ['an answer to no question', () => changed('khac', ['abc1']), 'unknown-question', 'khac'],
    [
      'a question of the bank that is not on the paper',
      () => changed('mot-1', ['abc1']),
      'unknown-question',
      'mot-1',
    ],
    ['an option of no question', () => changed(one.question.id, ['zzzz']), 'unknown-option', one.question.id],
    [
      'two answers where one is asked',
      () =>
        changed(
          one.question.id,
          [0, 1].map(at => idOf(one, at)),
        ),
      'repeated-field',
      one.question.id,
    ],
    [
      'an answer given twice',
      () =>
        changed(
          many.question.id,
          [0, 0].map(at => idOf(many, at)),
        ),
      'repeated-field',
      many.question.id,
    ],
    ['a question left open', () => changed(one.question.id, []), 'missing-answers', one.question.id],
    [
      'a question left out',
      () => without(properly(), [many.question.id]),
      'missing-answers',
      many.question.id,
    ],
    [
      'one question in the place of another',
      () => new Map([...without(properly(), [one.question.id]), ['khac', ['abc1']]]),
      'unknown-question',
      'khac',
    ],
  ])('are refused with %s', (_, form, refused, field) => {
    expect(readAnswers(paper, form(), true)).toEqual({ refused, field })
  })

  it('may have gaps where the rules allow them, and a gap is no right answer', () => {
    const answers = readAnswers(paper, without(properly(), [one.question.id]), false)
    if ('refused' in answers) throw new Error(String(answers.refused))
    expect(answers.get(one.question.id)).toEqual([])
    expect(grade(paper, answers)).toEqual({ right: 6, of: 7 })
  })

  it('of an honest form are read without searching it for strange fields', () => {
    const form = properly()
    form.keys = () => {
      throw new Error('searched')
    }
    expect(readAnswers(paper, form, true)).toHaveProperty('size', paper.length)
    form.set('khac', ['x'])
    expect(() => readAnswers(paper, form, true)).toThrow('searched')
  })

  it('of nothing at all are a paper of gaps', () => {
    const answers = readAnswers(paper, new Map(), false)
    expect('refused' in answers ? answers : [...answers.values()]).toEqual(paper.map(() => []))
  })
})

describe('the id of an option', () => {
  const id = idOf(one, 0)
  it.each([
    ['longer', `${id}1`],
    ['shorter', id.slice(0, 3)],
    ['of another prefix', `zzz${id.at(-1)}`],
    ['past the last option', `${one.prefix}4`],
    ['before the first option', `${one.prefix}0`],
    ['no number', `${one.prefix}x`],
    ['empty', ''],
  ])('names nothing when it is %s', (_, typed) => expect(optionIndex(one, typed)).toBeUndefined())
})

describe('a grade', () => {
  it('counts a question when exactly the right options were chosen, and gives no part of a mark', () => {
    const asked = [many]
    const right = many.question.right
    const graded = fc.property(fc.subarray([0, 1, 2]), chosen => {
      const expected = Number(chosen.length === right.length && right.every(index => chosen.includes(index)))
      expect(grade(asked, new Map([[many.question.id, chosen]]))).toEqual({ right: expected, of: 1 })
    })
    fc.assert(graded)
  })

  it('is the number of right answers, one by one', () => {
    for (let known = 0; known <= paper.length; known++) {
      const answers = new Map(
        paper.map(({ question }, at) => [question.id, at < known ? question.right : [9]] as const),
      )
      expect(grade(paper, answers)).toEqual({ right: known, of: 7 })
    }
  })
})

describe('a form', () => {
  const form = new Map([
    ['one', ['1']],
    ['two', ['1', '2']],
    ['none', []],
  ])
  it('gives the value of a field sent once, and refuses it sent twice', () => {
    expect(single(form, 'one')).toBe('1')
    expect(single(form, 'else')).toBeUndefined()
    expect(single(form, 'two')).toEqual({ refused: 'repeated-field', field: 'two' })
    expect(single(form, 'none')).toEqual({ refused: 'repeated-field', field: 'none' })
  })
  it('without some fields is another one', () => {
    expect([...without(form, ['one', 'else']).keys()]).toEqual(['two', 'none'])
    expect(form.size).toBe(3)
  })
})
