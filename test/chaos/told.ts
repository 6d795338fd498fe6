import type { Row } from './stored.ts'

/** What a citizen was told about one paper, and what they had put in it. */
export interface Told {
  readonly attempt: string
  /** Chosen options by question, in their own words. */
  readonly chosen: ReadonlyMap<string, readonly string[]>
  readonly prediction: number | undefined
  /** Everything the element said after the paper was first sent. */
  readonly words: readonly string[]
  readonly receipt: string | undefined
  /** Was the paper in the store in the moment its receipt was shown? */
  readonly wasStored: boolean
}

const RECEIVED = 'Đã nhận bài dự thi'
/** All that may be said between sending and receipt. */
const honest =
  /^(Đang nộp bài…|Mạng chậm, đang gửi lại…|Mất kết nối, đang chờ có mạng trở lại…|Mất kết nối mạng|\s|\|)*$/

/**
 * Everything that is wrong between what citizens were told and what is stored, in sentences; empty when each of the
 * `papers` sat is stored once, as it was filled in, and nobody was told anything else.
 */
export function falsehoods(told: readonly Told[], rows: readonly Row[], papers: number): string[] {
  const byAttempt = new Map(rows.map(row => [row.attempt, row]))
  const known = new Set(told.map(({ receipt }) => receipt))
  return [
    ...(rows.length === papers ? [] : [`${rows.length} rows for ${papers} papers`]),
    ...(told.length === papers ? [] : [`${told.length} papers handed out for ${papers}`]),
    ...rows.flatMap(({ receipt }) =>
      known.has(receipt) ? [] : [`${receipt} is stored and nobody was told`],
    ),
    ...told.flatMap(each => falseAbout(each, byAttempt.get(each.attempt))),
  ]
}

function falseAbout(told: Told, row: Row | undefined): string[] {
  const { attempt, receipt, words, wasStored } = told
  const strange = words.filter(said => !honest.test(said) && !(receipt && said === RECEIVED))
  return [
    ...strange.map(said => `${attempt} was told “${said}”`),
    ...(receipt && !wasStored ? [`${attempt} had its receipt before it was stored`] : []),
    ...(row ? falseRow(told, row) : receipt ? [`${attempt} has a receipt and no row`] : []),
  ]
}

function falseRow({ attempt, receipt, chosen, prediction }: Told, row: Row): string[] {
  const wanted = [...chosen].map(([question, options]) => `${question} ${[...options].sort().join(', ')}`)
  const kept = [...row.answers].map(([question, options]) => `${question} ${[...options].sort().join(', ')}`)
  return [
    ...(receipt === row.receipt ? [] : [`${attempt} was told ${receipt}, stored is ${row.receipt}`]),
    ...(prediction === row.prediction ? [] : [`${attempt} predicted ${prediction}, not ${row.prediction}`]),
    ...(wanted.sort().join('\n') === kept.sort().join('\n') ? [] : [`${attempt} has other answers`]),
  ]
}
