import { measureBank } from '../../contest/bank-tells/measure-bank.ts'
import { type Contest, difficulties, drawable, type Question } from '../../contest/contest.ts'
import { isOverAt } from '../../contest/disclosure.ts'
import { yearOf } from '../../contest/instant.ts'
import { BankFilter } from '../../contract/console/bank.ts'
import { type TellRow, tellRows } from '../../folder/tells-table.ts'
import type { BankPage, Coverage } from '../../pages/console/bank-page.ts'

/** Questions on one page of the list. */
const QUESTIONS_A_PAGE = 50

/** Everything on Bộ câu hỏi but who looks at it. `mayReadKey`: also before the close. */
export function bankOf(
  contest: Contest,
  query: Readonly<Record<string, string>>,
  mayReadKey: boolean,
  now: number,
): Omit<BankPage, 'role' | 'warnings' | 'analysis' | 'analysed' | 'path'> {
  const { rules, bank } = contest
  const filter = BankFilter.parse(query)
  const found = bank.filter(question => matches(question, filter))
  const pages = Math.max(1, Math.ceil(found.length / QUESTIONS_A_PAGE))
  const page = Math.min(filter.page, pages)
  const isOver = isOverAt(rules, now)
  return {
    ...{ filter: { ...filter, page }, pages, found: found.length, isOver },
    topics: rules.topics.map(({ id, title }) => ({ id, title })),
    drawn: drawable(bank).length,
    drafts: bank.length - drawable(bank).length,
    coverage: rules.topics.map(topic => coverageOf(topic, bank)),
    tells: tellsOf(contest),
    hasKey: mayReadKey || isOver,
    questions: found.slice((page - 1) * QUESTIONS_A_PAGE, page * QUESTIONS_A_PAGE),
  }
}

function matches({ topic, status, difficulty, ...question }: Question, filter: BankFilter): boolean {
  if (filter.topic !== undefined && filter.topic !== topic) return false
  if (filter.status !== undefined && filter.status !== status) return false
  if (filter.difficulty !== undefined && filter.difficulty !== difficulty) return false
  if (filter.q === undefined) return true
  // Neither key nor explanation: whoever may not read them must not find out by searching.
  const text = [question.id, question.text, ...question.options, question.source].join('\n')
  return text.toLocaleLowerCase('vi').includes(filter.q.toLocaleLowerCase('vi'))
}

function coverageOf(
  { id, title, quota, difficulty }: Contest['rules']['topics'][number],
  bank: Contest['bank'],
): Coverage {
  const own = bank.filter(({ topic }) => topic === id)
  const drawn = drawable(own)
  const count = (status: Question['status']) => own.filter(question => question.status === status).length
  return {
    ...{ title, quota, drawn: drawn.length },
    ...{ appraised: count('appraised'), checked: count('checked'), drafts: count('draft') },
    difficulties: difficulties.map(each => ({
      has: drawn.filter(question => question.difficulty === each).length,
      needs: difficulty?.[each] ?? null,
    })),
  }
}

/** Comparing each question with each takes a while, and a bank stays the same as long as the server runs. */
const measured = new WeakMap<Contest, readonly TellRow[]>()

function tellsOf(contest: Contest): readonly TellRow[] {
  const known = measured.get(contest)
  if (known) return known
  const { rules, bank } = contest
  const year = yearOf(Math.min(...rules.rounds.map(({ opens }) => opens)))
  const rows = tellRows(
    measureBank(drawable(bank), year),
    rules.topics.map(({ id }) => id),
  )
  measured.set(contest, rows)
  return rows
}
