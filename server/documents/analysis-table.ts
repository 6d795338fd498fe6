import { type AnalysisKey, analysisVi } from '../../widget/messages/console/analysis.ts'
import { sayFrom } from '../../widget/messages/console/say-console.ts'
import type { Question } from '../contest/contest.ts'
import { type Cell, number, share, type Table, text } from './table.ts'

const say = sayFrom<AnalysisKey>(analysisVi)

/** What a row tells of one question. */
export interface AnalysedQuestion {
  readonly question: Question
  readonly topic: string
  readonly right: number
  readonly of: number
  readonly blank: number
  readonly chosen: readonly number[]
  readonly discrimination: number | null
  readonly weak: readonly string[]
}

/** How the questions of a bank have gone: it tells the key, so it is for whoever may read that. */
export function analysisTable(rows: readonly AnalysedQuestion[]): Omit<Table, 'heading'> {
  const most = Math.max(0, ...rows.map(({ question }) => question.options.length))
  return {
    name: 'Câu hỏi',
    columns: [
      ...[
        text(say('id'), 12),
        text(say('topic'), 30),
        text(say('difficulty'), 12),
        text(say('question'), 60),
      ],
      ...[number(say('drawn')), share(say('right')), number(say('blank'))],
      ...Array.from({ length: most }, (_, at) => share(say('option', at + 1))),
      ...[number(say('parts')), text(say('weak'), 50)],
    ],
    rows: rows.map(row => rowOf(row, most)),
  }
}

function rowOf(
  { question, topic, right, of, blank, chosen, discrimination, weak }: AnalysedQuestion,
  most: number,
) {
  const part = (n: number | undefined): Cell => (of === 0 || n === undefined ? null : { n, of })
  return [
    ...[question.id, topic, question.difficulty ?? null, question.text, of, part(right), blank],
    ...Array.from({ length: most }, (_, at) => part(chosen[at])),
    discrimination === null ? null : Math.round(discrimination * 100) / 100,
    weak.join('; ') || null,
  ]
}
