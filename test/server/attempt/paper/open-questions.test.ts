import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OpenQuestions } from '../../../../server/attempt/paper/open-questions.ts'
import { planPaper } from '../../../../server/attempt/paper/paper-plan.ts'
import type { Question } from '../../../../server/contest/contest.ts'
import { sampleContest } from '../../../sample-contest.ts'

const [sample] = sampleContest.bank
if (!sample) throw new Error('the sample bank is empty')

const question = fc.record({
  topic: fc.constantFrom('mot', 'hai'),
  groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }),
})
const banks = fc.array(question, { minLength: 4, maxLength: 14 })
const topic = (id: string, quota: number) => ({ id, title: id, quota })

/** A step takes the nth open question, or gives one back that was taken. */
const steps = fc.array(fc.tuple(fc.boolean(), fc.nat(20)), { maxLength: 25 })

describe('the questions open to a paper in the making', () => {
  it('are at every step those that a look through the whole bank finds, and the hope is what they leave', () => {
    const holds = fc.property(banks, fc.nat(3), fc.nat(3), steps, (drawn, one, two, walk) => {
      const bank = drawn.map(
        (each, at): Question => ({ ...sample, ...each, id: `q${at}`, status: 'checked' }),
      )
      const plan = planPaper([topic('mot', one + 1), topic('hai', two + 1)], bank)
      const questions = new OpenQuestions(plan)
      const taken: number[] = []
      const isRival = (a: number, b: number) =>
        a !== b && (bank[a]?.groups ?? []).some(group => bank[b]?.groups?.includes(group))
      const isBarred = (at: number) => taken.some(other => isRival(at, other))
      const check = () => {
        for (const [part, { topic, count }] of plan.parts.entries()) {
          const own = [...bank.keys()].filter(at => bank[at]?.topic === topic)
          expect(questions.in(part)).toEqual(own.filter(at => !taken.includes(at) && !isBarred(at)))
          if (own.filter(at => !isBarred(at)).length < count) expect(questions.isHopeful).toBe(false)
        }
        const enough = plan.parts.every(
          ({ topic, count }) =>
            [...bank.keys()].filter(at => bank[at]?.topic === topic && !isBarred(at)).length >= count,
        )
        expect(questions.isHopeful).toBe(enough)
      }
      check()
      for (const [isTaking, pick] of walk) {
        const open = [...plan.parts.keys()].flatMap(part => questions.in(part))
        if (isTaking && open.length > 0) {
          const at = open[pick % open.length] ?? 0
          questions.take(at)
          taken.push(at)
        } else if (taken.length > 0) {
          const [at = 0] = taken.splice(pick % taken.length, 1)
          questions.giveBack(at)
        }
        check()
      }
    })
    fc.assert(holds, { numRuns: 100 })
  })

  it('are no others’ business: a plan is left as it was', () => {
    const bank = [0, 1, 2].map(
      (at): Question => ({ ...sample, id: `q${at}`, groups: ['a'], status: 'checked' }),
    )
    const plan = planPaper([topic('mot', 1)], bank)
    const questions = new OpenQuestions(plan)
    questions.take(0)
    expect(questions.in(0)).toEqual([])
    expect(questions.in(9)).toEqual([])
    expect(new OpenQuestions(plan).in(0)).toEqual([0, 1, 2])
  })
})
