import { type AnalysisKey, analysisVi } from '../../widget/messages/console/analysis.ts'
import { sayFrom } from '../../widget/messages/console/say-console.ts'
import type { Question } from '../contest/contest.ts'
import type { Cell, Column, Table } from './table.ts'

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
  const options = Array.from(
    { length: most },
    (_, at): Column => ({
      title: say('option', at + 1),
      kind: 'share',
    }),
  )
  return {
    name: 'Câu hỏi',
    columns: [
      ...([
        { title: say('id'), kind: 'text', width: 12 },
        { title: say('topic'), kind: 'text', width: 30 },
        { title: say('difficulty'), kind: 'text', width: 12 },
        { title: say('question'), kind: 'text', width: 60 },
        { title: say('drawn'), kind: 'number' },
        { title: say('right'), kind: 'share' },
        { title: say('blank'), kind: 'number' },
      ] satisfies Column[]),
      ...options,
      { title: say('parts'), kind: 'number' },
      { title: say('weak'), kind: 'text', width: 50 },
    ],
    rows: rows.map(row => rowOf(row, most)),
  }
}

function rowOf(
  { question, topic, right, of, blank, chosen, discrimination, weak }: AnalysedQuestion,
  most: number,
) {
  const share = (n: number | undefined): Cell => (of === 0 || n === undefined ? null : { n, of })
  return [
    ...[question.id, topic, question.difficulty ?? null, question.text, of, share(right), blank],
    ...Array.from({ length: most }, (_, at) => share(chosen[at])),
    discrimination === null ? null : Math.round(discrimination * 100) / 100,
    weak.join('; ') || null,
  ]
}
