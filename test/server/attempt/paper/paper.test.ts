import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, grade } from '../../../../server/attempt/paper/answers.ts'
import { drawFrom, drawSome } from '../../../../server/attempt/paper/draw.ts'
import { drawPaper, paperSeedBytes, showPaper } from '../../../../server/attempt/paper/paper.ts'
import type { Contest } from '../../../../server/contest/contest.ts'
import { sampleContest, withRules } from '../../../sample-contest.ts'

const stream = (seed: string | number, bytes: number) =>
  createHash('shake256', { outputLength: bytes }).update(String(seed)).digest()
const paper = (seed: string | number) =>
  drawPaper(sampleContest, drawFrom(stream(seed, paperSeedBytes(sampleContest))))

describe('a paper', () => {
  it('has each topic’s quota of different, appraised questions', () => {
    fc.assert(
      fc.property(fc.nat(), seed => {
        const drawn = paper(seed).map(({ question }) => question)
        expect(new Set(drawn.map(({ id }) => id)).size).toBe(7)
        expect(drawn.filter(({ topic }) => topic === 'mot')).toHaveLength(4)
        expect(drawn.every(({ status }) => status === 'appraised')).toBe(true)
      }),
    )
  })

  it('is a function of its seed', () => {
    expect(showPaper(paper('a'))).toEqual(showPaper(paper('a')))
    expect(showPaper(paper('a'))).not.toEqual(showPaper(paper('b')))
  })

  it('puts the right option in every place equally often, and its id says nothing', () => {
    const places = [0, 0, 0]
    const firstLetters = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed++) {
      for (const { question, order, prefix } of paper(seed)) {
        if (question.right.length > 1) continue
        const place = order.indexOf(question.right[0] ?? -1)
        places[place] = (places[place] ?? 0) + 1
        const letter = prefix.charAt(0)
        firstLetters.set(letter, (firstLetters.get(letter) ?? 0) + 1)
      }
    }
    // Chi-square at p = 0.001: 13.8 for 2 degrees of freedom, 48.3 for 22.
    expect(chiSquare(places)).toBeLessThan(13.8)
    expect(chiSquare([...firstLetters.values()])).toBeLessThan(48.3)
    expect(chiSquare([places[0] ?? 0, (places[1] ?? 0) * 1.1, places[2] ?? 0])).toBeGreaterThan(13.8)
  })

  it('takes its seed’s first bytes for twice as many draws as it makes', () => {
    expect(paperSeedBytes(sampleContest)).toBe(64 + 4 * 4 * 7)
    expect(paperSeedBytes(withRules({ topics: sampleContest.rules.topics.slice(1) }))).toBe(64 + 4 * 4 * 3)
    const grouped = sampleContest.bank.map(question => ({ ...question, groups: ['a'] }))
    expect(paperSeedBytes({ ...sampleContest, bank: grouped })).toBe(64 + 4 * 10 * 7)
  })

  it('names its options by three letters of the alphabet without i, l and o, and the place each is shown in', () => {
    for (const { options } of showPaper(paper(1)))
      for (const [place, { id }] of options.entries())
        expect(id).toMatch(new RegExp(`^[a-hj-km-np-z]{3}${place + 1}$`))
  })

  it('says which questions take several options', () => {
    const kinds = new Set(
      paper(2).map(({ question }, at) => [question.right.length, showPaper(paper(2))[at]?.choose].join()),
    )
    expect([...kinds].sort()).toEqual(['1,one', '2,many'])
  })

  it('has nothing of a topic that has no appraised question, and the draw is of its own contest', () => {
    const drafts = sampleContest.bank.map(question =>
      question.topic === 'mot' ? { ...question, status: 'draft' as const } : question,
    )
    const seed = () => drawFrom(stream('x', paperSeedBytes(sampleContest)))
    for (const _ of [1, 2]) {
      expect(drawPaper({ ...sampleContest, bank: drafts }, seed())).toHaveLength(3)
      expect(drawPaper(sampleContest, seed())).toHaveLength(7)
    }
  })

  it('has every appraised question sooner or later', () => {
    const seen = new Set<string>()
    for (let seed = 0; seed < 100; seed++) for (const { question } of paper(seed)) seen.add(question.id)
    const appraised = sampleContest.bank.filter(({ status }) => status === 'appraised')
    expect(seen).toEqual(new Set(appraised.map(({ id }) => id)))
  })

  it('is drawn without looking through the whole bank each time', () => {
    let looks = 0
    const counting: Contest = {
      ...sampleContest,
      get bank() {
        looks += 1
        return sampleContest.bank
      },
    }
    const drawOne = () => drawPaper(counting, drawFrom(stream('x', paperSeedBytes(sampleContest))))
    drawOne()
    const first = looks
    for (let count = 0; count < 5; count++) drawOne()
    expect(looks).toBe(first)
  })

  it('shows neither the key nor anything but text', () => {
    const allowed = ['choose', 'id', 'options', 'text']
    for (const shown of showPaper(paper(1))) expect(Object.keys(shown).sort()).toEqual(allowed)
  })
})

describe('grading', () => {
  const drawn = paper('graded')
  const answers = (pick: (right: readonly number[]) => readonly number[]): Answers =>
    new Map(drawn.map(({ question }) => [question.id, pick(question.right)]))
  it('counts only exactly right answers', () => {
    expect(
      grade(
        drawn,
        answers(right => right),
      ),
    ).toEqual({ right: 7, of: 7 })
    expect(
      grade(
        drawn,
        answers(right => [...right, 9]),
      ),
    ).toEqual({ right: 0, of: 7 })
    expect(
      grade(
        drawn,
        answers(right => right.slice(1)),
      ),
    ).toEqual({ right: 0, of: 7 })
    expect(grade(drawn, new Map())).toEqual({ right: 0, of: 7 })
  })
})

describe('drawing', () => {
  it('is unbiased and never repeats', () => {
    const counts = Array.from({ length: 10 }, () => 0)
    for (let seed = 0; seed < 5000; seed++) {
      const some = drawSome([...counts.keys()], 3, drawFrom(stream(seed, 100)))
      expect(new Set(some).size).toBe(3)
      for (const one of some) counts[one] = (counts[one] ?? 0) + 1
    }
    // p = 0.001 at 9 degrees of freedom.
    expect(chiSquare(counts)).toBeLessThan(27.9)
  })
  it('throws when the seed runs out rather than repeat itself', () => {
    expect(() => drawFrom(new Uint8Array(1))(3)).toThrow(RangeError)
  })
})

function chiSquare(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
