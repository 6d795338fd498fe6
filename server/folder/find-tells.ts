import type { Hit, Tell, TellCode } from '../contest/bank-tells/tell.ts'
import type { Question } from '../contest/contest.ts'
import { type Warning, warning, wholeFile } from './fault.ts'
import { type Placed, placeOf, type Row } from './parse-table.ts'
import { isOfBank, isOutside, ofTopic } from './tell-limits.ts'
import { sayShare } from './tells-table.ts'

/** Where a tell of one question is mended. */
const columns: Partial<Record<TellCode, string>> = {
  'bare-explanation': 'Giải thích',
  'incomplete-citation': 'Căn cứ',
}

/** Questions named in one warning. */
const NAMED = 30

/**
 * The tells that are outside their limits. What is wrong with one question warns at its row; what only a share of the
 * bank shows warns once for each topic, or once for all where no topic by itself is outside.
 */
export const findTells = (tells: readonly Tell[], questions: readonly Placed<Question>[]): Warning[] => {
  const rows = new Map(questions.map(({ value, row }) => [value, row]))
  return tells.flatMap(tell => (isOfBank(tell) ? warnOfBank(tell, rows) : warnOfRows(tell, rows)))
}

const warnOfRows = ({ code, hits }: Tell, rows: ReadonlyMap<Question, Row>): Warning[] =>
  hits.flatMap(({ question, detail = '' }) => {
    const row = rows.get(question)
    return row ? [warning(code, placeOf(row, columns[code] ?? 'Câu hỏi'), detail)] : []
  })

function warnOfBank(tell: Tell, rows: ReadonlyMap<Question, Row>): Warning[] {
  const topics = [...new Set(tell.among.map(({ topic }) => topic))]
  const found = topics.flatMap(topic => {
    const own = ofTopic(tell, topic)
    return isOutside(own) ? [warning(tell.code, fileOf(own, rows), saying(own, topic))] : []
  })
  return found.length > 0 || !isOutside(tell) ? found : [warning(tell.code, fileOf(tell, rows), saying(tell))]
}

const saying = (tell: Tell, topic?: string): string => `${sayShare(tell, topic)}${namesOf(tell.hits)}`

function namesOf(hits: readonly Hit[]): string {
  const names = hits.slice(0, NAMED).map(({ question }) => question.id)
  const more = hits.length > NAMED ? ', …' : ''
  return names.length === 0 ? '' : `: ${names.join(', ')}${more}`
}

/** The one file in which all of these questions stand, or the folder of all. */
function fileOf({ among }: Tell, rows: ReadonlyMap<Question, Row>) {
  const files = new Set(among.map(question => rows.get(question)?.file ?? 'bank'))
  const [file = 'bank'] = files
  return wholeFile(files.size === 1 ? file : 'bank')
}
