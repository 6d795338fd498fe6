import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPaper } from '../../../../server/attempt/paper/choose-questions.ts'
import { drawFrom } from '../../../../server/attempt/paper/draw.ts'
import { drawPaper, paperSeedBytes } from '../../../../server/attempt/paper/paper.ts'
import { planPaper } from '../../../../server/attempt/paper/paper-plan.ts'
import {
  type Contest,
  type Difficulty,
  difficulties,
  type Question,
} from '../../../../server/contest/contest.ts'
import type { Topic } from '../../../../server/contest/rules.ts'
import { sampleContest, sampleRules } from '../../../sample-contest.ts'

const [sample] = sampleContest.bank
if (!sample) throw new Error('the sample bank is empty')

const contestOf = (topics: Topic[], bank: readonly Question[]): Contest => ({
  ...sampleContest,
  rules: { ...sampleRules, topics },
  bank,
})
const draw = (contest: Contest, seed: number): Question[] => {
  const bytes = createHash('shake256', { outputLength: paperSeedBytes(contest) })
  return drawPaper(contest, drawFrom(bytes.update(String(seed)).digest())).map(({ question }) => question)
}

const mix = fc.record({ easy: fc.nat(2), medium: fc.nat(2), hard: fc.nat(1) })
const topicOf = (id: string): fc.Arbitrary<Topic> =>
  fc.oneof(
    fc.integer({ min: 1, max: 4 }).map(quota => ({ id, title: id, quota })),
    mix
      .filter(({ easy, medium, hard }) => easy + medium + hard > 0)
      .map(difficulty => ({
        id,
        title: id,
        quota: difficulty.easy + difficulty.medium + difficulty.hard,
        difficulty,
      })),
  )
const questionsOf = (topic: string): fc.Arbitrary<Question[]> =>
  fc
    .array(
      fc.record({
        difficulty: fc.constantFrom(...difficulties),
        groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 2 }),
        status: fc.constantFrom('draft', 'checked', 'appraised', 'appraised'),
      }),
      { minLength: 3, maxLength: 8 },
    )
    .map(all => all.map((each, at): Question => ({ ...sample, id: `${topic}-${at}`, topic, ...each })))
const contests = fc
  .tuple(topicOf('mot'), topicOf('hai'), questionsOf('mot'), questionsOf('hai'))
  .map(([one, two, first, second]) => contestOf([one, two], [...first, ...second]))

interface Kind {
  readonly topic: string
  readonly difficulty?: Difficulty
}
const kindsOf = ({ id, quota, difficulty }: Topic): Kind[] =>
  difficulty
    ? difficulties.flatMap(each =>
        Array.from({ length: difficulty[each] }, () => ({ topic: id, difficulty: each })),
      )
    : Array.from({ length: quota }, () => ({ topic: id }))

/** Whether there is a paper at all: every way is tried. */
function isPossible({ rules, bank }: Contest): boolean {
  const kinds = rules.topics.flatMap(kindsOf)
  const fits = (kind: Kind, paper: readonly Question[], question: Question): boolean =>
    question.status !== 'draft' &&
    question.topic === kind.topic &&
    (kind.difficulty ?? question.difficulty) === question.difficulty &&
    !paper.some(other => other === question || other.groups?.some(group => question.groups?.includes(group)))
  const from = (paper: readonly Question[]): boolean => {
    const kind = kinds[paper.length]
    return kind === undefined || bank.some(each => fits(kind, paper, each) && from([...paper, each]))
  }
  return from([])
}

describe('a paper of a bank with exclusion groups and difficulties', () => {
  it('is found where there is one, and only there', () => {
    let possible = 0
    fc.assert(
      fc.property(contests, contest => {
        const found = findPaper(planPaper(contest.rules.topics, contest.bank)) !== undefined
        expect(found).toBe(isPossible(contest))
        possible += Number(found)
      }),
      { numRuns: 1000 },
    )
    expect(possible).toBeGreaterThan(100)
    expect(possible).toBeLessThan(900)
  })

  it('keeps quotas, mix and groups, whatever the seed, however tight the groups', () => {
    fc.assert(
      fc.property(contests, fc.nat(), (contest, seed) => {
        fc.pre(findPaper(planPaper(contest.rules.topics, contest.bank)) !== undefined)
        const paper = draw(contest, seed)
        for (const { id, quota, difficulty } of contest.rules.topics) {
          const own = paper.filter(({ topic }) => topic === id)
          expect(own).toHaveLength(quota)
          if (difficulty)
            for (const each of difficulties)
              expect(own.filter(question => question.difficulty === each)).toHaveLength(difficulty[each])
        }
        const groups = paper.flatMap(question => question.groups ?? [])
        expect(new Set(groups).size).toBe(groups.length)
        expect(new Set(paper).size).toBe(paper.length)
        expect(paper.every(({ status }) => status !== 'draft')).toBe(true)
        expect(draw(contest, seed)).toEqual(paper)
      }),
      { numRuns: 2000 },
    )
  })

  it('takes questions that the bank treats alike equally often', () => {
    const groups = [['a'], ['a'], ['b'], ['b'], ['b'], [], [], [], [], []]
    const bank = groups.map((own, at) => ({
      ...sample,
      id: `mot-${at}`,
      topic: 'mot',
      status: 'checked' as const,
      groups: own,
    }))
    const contest = contestOf([{ id: 'mot', title: 'Một', quota: 3 }], bank)
    const counts = bank.map(() => 0)
    for (let seed = 0; seed < 6000; seed++)
      for (const { id } of draw(contest, seed))
        counts[Number(id.slice(4))] = (counts[Number(id.slice(4))] ?? 0) + 1
    // Chi-square at p = 0.001 for 1, 2 and 4 degrees of freedom.
    expect(chiSquare(counts.slice(0, 2))).toBeLessThan(10.8)
    expect(chiSquare(counts.slice(2, 5))).toBeLessThan(13.8)
    expect(chiSquare(counts.slice(5))).toBeLessThan(18.5)
  })

  it('is another one for another seed even where the groups leave hardly a choice', () => {
    const bank = Array.from({ length: 12 }, (_, at) => ({
      ...sample,
      id: `mot-${at}`,
      topic: 'mot',
      status: 'checked' as const,
      groups: [`a${at % 6}`, `b${Math.floor(at / 2)}`],
    }))
    const contest = contestOf([{ id: 'mot', title: 'Một', quota: 6 }], bank)
    const papers = new Set(
      Array.from({ length: 50 }, (_, seed) =>
        draw(contest, seed)
          .map(({ id }) => id)
          .sort()
          .join(),
      ),
    )
    expect(papers.size).toBeGreaterThan(1)
  })
})

const chiSquare = (counts: readonly number[]): number => {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
}
