import type { Turn } from './attempt-index.ts'
import type { AttemptFiles } from './open-attempt-files.ts'
import type { Connection } from './open-database.ts'
import { answersOf } from './read-attempts.ts'

/** A question of the bank as the analysis needs it: how many options, and which are right (ascending). */
export interface KeyedQuestion {
  readonly id: string
  readonly options: number
  readonly right: readonly number[]
}

/** What the attempts so far say of one question. It tells the key: for those who may see the bank, and nobody else. */
export interface ItemCounts {
  readonly id: string
  /** Papers it was drawn into, and of those the ones in which it was left blank, and in which it was right. */
  readonly drawn: number
  readonly blank: number
  readonly right: number
  /** How often each option was chosen, in the bank's order. */
  readonly chosen: readonly number[]
  /**
   * Point-biserial correlation of being right here with the rest of the paper, −1…1: near 0, it parts nobody; below 0,
   * those who know more get it wrong, so the key or the wording deserves a look. null: nothing varies yet.
   */
  readonly discrimination: number | null
}

interface Analysis {
  reached: number
  readonly items: Map<string, Item>
}

/** Running sums of a question: x is 1 where it was right, y the other right answers of the same paper. */
interface Item {
  readonly question: KeyedQuestion
  readonly chosen: number[]
  drawn: number
  blank: number
  x: number
  y: number
  xy: number
  yy: number
}

/** What was read before is not read again: attempts are only added. A bank with another key is counted anew. */
const analyses = new WeakMap<Connection, Map<string, Analysis>>()
/** Analyses that are kept at a time. */
const MOST_KEPT = 4
/** Attempts read between two turns: some 20 ms. */
const CHUNK = 1000

/** Analyse every question of a bank by all attempts of the contest, graded by the key given. */
export async function itemAnalysis(
  { store }: AttemptFiles,
  asked: { readonly contest: string; readonly questions: readonly KeyedQuestion[] },
  turn: Turn,
): Promise<ItemCounts[]> {
  const analysis = keptFor(store, asked)
  const upTo = Number(store.prepare('select ifnull(max(seq), 0) from attempts').pluck().get())
  const next = store.prepare<[number, number], { seq: number; contest: string; answers: string }>(
    'select seq, contest, answers from attempts where seq > ? and seq <= ? order by seq',
  )
  while (analysis.reached < upTo) {
    const from = analysis.reached
    // The whole chunk at once: two who ask at one time share what is kept.
    for (const { contest, answers } of next.all(from, from + CHUNK))
      if (contest === asked.contest) enter(analysis.items, answersOf({ answers }))
    analysis.reached = Math.min(upTo, from + CHUNK)
    await turn(analysis.reached / upTo)
  }
  return asked.questions.map(({ id }) => countsOf(analysis.items.get(id)))
}

function keptFor(
  store: Connection,
  { contest, questions }: { readonly contest: string; readonly questions: readonly KeyedQuestion[] },
): Analysis {
  const kept = analyses.get(store) ?? new Map<string, Analysis>()
  analyses.set(store, kept)
  const key = JSON.stringify([contest, questions])
  const analysis = kept.get(key) ?? {
    reached: 0,
    items: new Map(questions.map(each => [each.id, noItem(each)])),
  }
  kept.delete(key)
  kept.set(key, analysis)
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
  return analysis
}

const noItem = (question: KeyedQuestion): Item => ({
  question,
  chosen: Array.from({ length: question.options }, () => 0),
  ...{ drawn: 0, blank: 0, x: 0, y: 0, xy: 0, yy: 0 },
})

/** One paper: each of its questions, and how the rest of the paper went. */
function enter(items: ReadonlyMap<string, Item>, answers: readonly [string, readonly number[]][]): void {
  const judged = answers.flatMap(([id, chosen]) => {
    const item = items.get(id)
    return item ? [{ item, chosen, isRight: isSame(chosen, item.question.right) }] : []
  })
  const score = judged.filter(({ isRight }) => isRight).length
  for (const { item, chosen, isRight } of judged) {
    const [x, y] = [Number(isRight), score - Number(isRight)]
    item.drawn += 1
    if (chosen.length === 0) item.blank += 1
    for (const option of chosen) item.chosen[option] = (item.chosen[option] ?? 0) + 1
    item.x += x
    item.y += y
    item.xy += x * y
    item.yy += y * y
  }
}

const isSame = (chosen: readonly number[], right: readonly number[]): boolean =>
  chosen.length === right.length && right.every((option, at) => chosen[at] === option)

function countsOf(item: Item | undefined): ItemCounts {
  if (!item) throw new Error('a question was asked for that is not analysed')
  const { question, drawn, blank, x, chosen } = item
  return { id: question.id, drawn, blank, right: x, chosen: [...chosen], discrimination: correlation(item) }
}

/** Pearson's correlation from running sums; x² is x. */
function correlation({ drawn: n, x, y, xy, yy }: Item): number | null {
  const spread = (n * x - x * x) * (n * yy - y * y)
  return spread <= 0 ? null : (n * xy - x * y) / Math.sqrt(spread)
}
