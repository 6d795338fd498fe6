import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { areExclusive } from '../../server/contest/bank-tells/tell.ts'
import type { Question } from '../../server/contest/contest.ts'
import { isOutside, tellsTable } from '../../server/folder/tells-table.ts'
import { expectedScore, guessers } from '../banks/guesser.ts'
import { drawn, phuTho } from './phu-tho.ts'

const idsOf = (questions: readonly Question[]): string[] => questions.map(({ id }) => id)

describe('the bank of Phú Thọ', () => {
  it('has at least 260 questions to draw, 70 of each topic, each with one right answer', () => {
    expect(drawn.length).toBeGreaterThanOrEqual(260)
    for (const { id } of phuTho.parts.rules.topics ?? [])
      expect(drawn.filter(({ topic }) => topic === id).length).toBeGreaterThanOrEqual(70)
    expect(idsOf(drawn.filter(({ right }) => right.length !== 1))).toEqual([])
  })

  it('claims no appraisal that a council has not made', () => {
    expect(idsOf(phuTho.parts.bank.filter(({ status }) => status === 'appraised'))).toEqual([])
  })

  it('shows no tell beyond what it may come to', () => {
    const topics = phuTho.parts.rules.topics?.map(({ id }) => id) ?? []
    const outside = phuTho.parts.tells.filter(isOutside).map(({ code }) => code)
    expect(outside, tellsTable(phuTho.parts.tells, topics).join('\n')).toEqual([])
  })

  it.each(Object.entries(guessers))('gains nothing for somebody who %s', (_, tells) => {
    expect(expectedScore(drawn, tells)).toBeLessThanOrEqual(37)
  })
})

/** Which questions give away the answer of which: found by a reader of the bank of 0.1.0. */
const answered: readonly (readonly [asked: string, tellers: string])[] = [
  ['cs-010', 'cs-045'],
  ['cs-008', 'cs-066'],
  ['cs-111', 'cs-086'],
  ['cs-117', 'cs-119 cs-123'],
  ['xs-005', 'xs-006 xs-007 xs-008'],
  ['xs-046', 'xs-047'],
  ['xs-072', 'xs-077'],
  ['xs-080', 'xs-081'],
  ['xs-068', 'xs-079 xs-082'],
  ['xs-003', 'xs-147'],
  ['xs-041', 'xs-147'],
  ['xs-121', 'xs-115 xs-122'],
  ['xs-035', 'xs-033 xs-038'],
  ['xs-093', 'xs-091 xs-102'],
  ['xs-139', 'xs-128 xs-138'],
  ['xs-075', 'xs-148'],
  ['kl-002', 'kl-001 kl-003'],
  ['kl-095', 'kl-097 kl-098 kl-099'],
  ['kl-064', 'kl-065'],
]
/** The same, where every stem that says these words is one. */
const answeredBy: readonly (readonly [asked: string, words: string])[] = [
  ['xs-001', '(PAR INDEX)'],
  ['xs-039', '(SIPAS)'],
  ['xs-066', '(PCI)'],
  ['xs-109', '(PAPI)'],
  ['kl-023', 'Đề án Văn hóa công vụ'],
]

describe('no question of a paper is answered by another', () => {
  const named = (ids: string): Question[] => drawn.filter(({ id }) => ids.split(' ').includes(id))
  const meeting = (asked: string, tellers: readonly Question[]): string[] =>
    named(asked).flatMap(question =>
      tellers.flatMap(other =>
        other === question || areExclusive(question, other) ? [] : [`${asked} by ${other.id}`],
      ),
    )

  it('of those a reader found, as far as both are still drawn', () => {
    expect(answered.flatMap(([asked, tellers]) => meeting(asked, named(tellers)))).toEqual([])
  })

  it('nor by a stem that spells out what it asks', () => {
    const saying = (words: string) => drawn.filter(({ text }) => text.includes(words))
    expect(answeredBy.flatMap(([asked, words]) => meeting(asked, saying(words)))).toEqual([])
  })
})

it('counts in its README the questions that are drawn', () => {
  const { bank } = phuTho.parts
  const readme = readFileSync('demo/phu-tho-2024/README.md', 'utf8')
  expect(readme).toContain(`Cộng **${drawn.length}** câu được rút vào đề.`)
  const rows = [...readme.matchAll(/^\| [123]\. .* \| (\d+) \| (\d+) \|$/gm)].map(([, ...cells]) =>
    cells.map(Number),
  )
  const counted = ['chinh-sach', 'chi-so', 'ky-luat'].map(topic => {
    const all = bank.filter(question => question.topic === topic)
    return [all.filter(one => drawn.includes(one)).length, all.filter(one => !drawn.includes(one)).length]
  })
  expect(rows).toEqual(counted)
})
