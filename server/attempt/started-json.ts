import type { Question } from '../contest/bank.ts'
import { type DrawnQuestion, showPaper } from '../contest/paper.ts'
import type { Started } from './start-attempt.ts'

/**
 * A begun attempt as the bytes of its JSON. A paper is 14 kB of text that never changes, so each question is
 * encoded once for each order of its options, and only the prefix of its option ids is written in: a fifth off
 * the cost of a whole attempt (measured).
 */
export function startedJson({ paper, ...rest }: Started): Buffer<ArrayBuffer> {
  const head = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"paper":{"questions":[`)
  const encoded = paper.map(encodedOf)
  const body = Buffer.concat([
    head,
    ...encoded.flatMap(({ bytes }, at) => (at > 0 ? [COMMA, bytes] : [bytes])),
    END,
  ])
  let at = head.length
  for (const [place, { bytes, prefixes }] of encoded.entries()) {
    const prefix = paper[place]?.prefix ?? ''
    for (const offset of prefixes) body.write(prefix, at + offset, 'latin1')
    at += bytes.length + COMMA.length
  }
  return body
}

const COMMA = Buffer.from(',')
const END = Buffer.from(']}}')

/** Stands for the prefix of a question's option ids until one is drawn. */
const BLANK = '~~~'
/** Cannot occur inside a text: there a quotation mark is escaped. */
const BLANK_ID = `{"id":"${BLANK}`

/** One question in one order of its options: its JSON, and where the prefix of its option ids goes. */
interface Encoded {
  readonly bytes: Buffer
  readonly prefixes: readonly number[]
}

const known = new WeakMap<Question, Map<string, Encoded>>()

function encodedOf({ question, order }: DrawnQuestion): Encoded {
  const orders = known.get(question) ?? new Map<string, Encoded>()
  known.set(question, orders)
  const key = order.join()
  const encoded = orders.get(key) ?? encode({ question, order, prefix: BLANK })
  orders.set(key, encoded)
  return encoded
}

function encode(blank: DrawnQuestion): Encoded {
  const bytes = Buffer.from(JSON.stringify(showPaper([blank])).slice(1, -1))
  const prefixes: number[] = []
  for (let at = bytes.indexOf(BLANK_ID); at >= 0; at = bytes.indexOf(BLANK_ID, at + 1))
    prefixes.push(at + BLANK_ID.length - BLANK.length)
  return { bytes, prefixes }
}
