import { drawPaper, type Paper } from '../../server/attempt/paper/paper.ts'
import { paperDraw } from '../../server/attempt/paper-draw.ts'
import type { Contest } from '../../server/contest/contest.ts'
import { keyring } from '../../server/seal/keyring.ts'
import { participantOf } from '../../server/seal/participant-of.ts'

const key = (letter: string): string => Buffer.alloc(32, letter).toString('base64url')
const keys = keyring({ current: 'a', seal: { a: key('a') }, identity: key('b'), sign: key('c') })

/** The paper of a phone number's attempt, under keys that never change. */
export function paperOf(contest: Contest, phone: string, number: number): Paper {
  const participant = participantOf(keys, contest, { phone })
  return drawPaper(contest, paperDraw(keys, contest, { participant, round: 'dot-1', number }))
}

/** Phone numbers of so many people. */
export const phones = (people: number): string[] =>
  Array.from({ length: people }, (_, person) => `+8491000${String(person).padStart(4, '0')}`)

/** A paper in one line: each question with the order and ids of its options. */
export const lineOf = (phone: string, number: number, paper: Paper): string =>
  `${phone} ${number}: ${paper.map(({ question, order, prefix }) => `${question.id} ${order.join('')} ${prefix}`).join(', ')}`
