import { type AnalysisKey, analysisVi } from '../../../widget/messages/console/analysis.ts'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { type Contest, difficulties, type Question } from '../../contest/contest.ts'
import type { AnalysedQuestion } from '../../documents/analysis-table.ts'
import type { BankAnalysis, QuestionAnalysis, Right } from '../../pages/console/analysis-section.ts'
import { LEAST_PAPERS, weaknesses } from '../../signs/weak-questions.ts'
import type { ItemCounts, KeyedQuestion } from '../../store/item-analysis.ts'
import type { ConsoleStore, Watched } from '../../store/read-worker.ts'

const say = sayFrom<AnalysisKey>(analysisVi)

/** The counts of a bank's questions as its page and its file show them; `at`: as of when, epoch ms. */
export function bankAnalysis(
  { rules, bank }: Contest,
  items: readonly ItemCounts[],
  at: number,
): Extract<BankAnalysis, { state: 'read' }> {
  const counts = new Map(items.map(each => [each.id, each]))
  const questions = new Map(bank.flatMap(each => analysed(each, counts.get(each.id))))
  const asked = [...questions.values()].filter(({ of }) => of > 0)
  const judged = asked.filter(({ of }) => of >= LEAST_PAPERS).length
  return {
    ...{ state: 'read', at, questions, judged },
    few: { questions: asked.length - judged, least: LEAST_PAPERS },
    topics: rules.topics.map(({ id, title }) => {
      const own = bank.filter(({ topic }) => topic === id)
      const of = (some: readonly Question[]) => sumOf(some, questions)
      const graded = difficulties.map(grade => of(own.filter(({ difficulty }) => difficulty === grade)))
      return { title, cells: [of(own), ...graded, of(own.filter(({ difficulty }) => !difficulty))] }
    }),
  }
}

function analysed(question: Question, counts: ItemCounts | undefined): [string, QuestionAnalysis][] {
  if (!counts) return []
  const { id, right, drawn, blank, chosen } = counts
  const weak = weaknesses(counts, question.right).map(each => say(each))
  return [[id, { id, right, of: drawn, blank, chosen, weak }]]
}

function sumOf(some: readonly Question[], questions: ReadonlyMap<string, QuestionAnalysis>): Right {
  const found = some.flatMap(({ id }) => questions.get(id) ?? [])
  return {
    right: found.reduce((sum, each) => sum + each.right, 0),
    of: found.reduce((sum, each) => sum + each.of, 0),
  }
}

/** Reads how the questions of a contest have gone, on the thread that reads. */
export const readItems =
  ({ reads }: Pick<ConsoleStore, 'reads'>) =>
  (contest: Contest, watched?: Watched): Promise<ItemCounts[]> =>
    reads.run('itemAnalysis', { contest: contest.rules.id, questions: keyedQuestions(contest) }, watched)

/** What the analysis needs of a bank. */
const keyedQuestions = ({ bank }: Contest): KeyedQuestion[] =>
  bank.map(({ id, options, right }) => ({
    ...{ id, options: options.length },
    right: [...right].sort((a, b) => a - b),
  }))

/** The same as rows of a file, in the order of the bank. */
export function analysisRows(contest: Contest, items: readonly ItemCounts[]): AnalysedQuestion[] {
  const { questions } = bankAnalysis(contest, items, 0)
  const parts = new Map(items.map(({ id, discrimination }) => [id, discrimination]))
  const titles = new Map(contest.rules.topics.map(({ id, title }) => [id, title]))
  return contest.bank.flatMap(question => {
    const found = questions.get(question.id)
    const about = { question, topic: titles.get(question.topic) ?? question.topic }
    return found ? [{ ...about, ...found, discrimination: parts.get(question.id) ?? null }] : []
  })
}
