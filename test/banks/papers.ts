import type { Contest } from '../../server/contest/contest.ts'
import { drawPaper } from '../../server/contest/paper.ts'
import { keyring } from '../../server/seal/keyring.ts'
import { paperDraw, participantOf } from '../../server/seal/participant-of.ts'

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64url')
const keys = keyring({ current: 'a', seal: { a: key('a') }, identity: key('b'), sign: key('c') })

/** The paper of a phone number's attempt in one line: each question with the order and ids of its options. */
export function paperOf(contest: Contest, phone: string, number: number): string {
  const participant = participantOf(keys, contest, { phone })
  const paper = drawPaper(contest, paperDraw(keys, contest, { participant, round: 'dot-1', number }))
  const questions = paper.map(({ question, order, prefix }) => `${question.id} ${order.join('')} ${prefix}`)
  return `${phone} ${number}: ${questions.join(', ')}`
}

/** The papers of some people's first attempts, a line each. */
export const papersOf = (contest: Contest, people: number, attempts: number): string[] =>
  Array.from({ length: people }, (_, person) => `+8491000${String(person).padStart(4, '0')}`).flatMap(phone =>
    Array.from({ length: attempts }, (_, number) => paperOf(contest, phone, number)),
  )
