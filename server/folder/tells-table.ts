import type { Tell, TellCode } from '../contest/bank-tells/tell.ts'

export type Cell = string | number

/** Lines of a table: the first column to the left, the others to the right, two spaces between. */
export function layOut(rows: readonly (readonly Cell[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map(row => String(row[column] ?? '').length)),
  )
  return rows.map(row =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** The share of hits, 0…1, that a bank may show. */
interface Limit {
  readonly least: number
  readonly most: number
}

/** Shares that no bank should pass, whatever its options; 0 where each hit is a fault of its question. */
const shares: Partial<Record<TellCode, number>> = {
  'document-trivia': 0.08,
  trivia: 0.2,
  'bare-explanation': 0.05,
}

/** A tell of guessing may stray from chance by a quarter: 25 to 42 % where chance is a third. */
const SOMEWHAT_LESS = 0.75
const SOMEWHAT_MORE = 1.26
/** The key may stand out less often than chance has it: that tells a guesser too little to use. */
const oneSided: ReadonlySet<TellCode> = new Set<TellCode>(['key-shortest', 'key-longest'])

/** Fewer questions say nothing about a bank. */
const FEW = 12

/** What a tell may come to. */
function limitOf({ code, chance }: Tell): Limit {
  if (chance === undefined) return { least: 0, most: shares[code] ?? 0 }
  return { least: oneSided.has(code) ? 0 : chance * SOMEWHAT_LESS, most: chance * SOMEWHAT_MORE }
}

/** Whether a tell is one of the bank as a whole, to be judged by its share, and not of each question it is found in. */
export const isOfBank = ({ code, chance }: Tell): boolean => chance !== undefined || (shares[code] ?? 0) > 0

/** Whether so many hits are outside the limit. */
export function isOutside(tell: Tell): boolean {
  const { least, most } = limitOf(tell)
  if (most === 0) return tell.hits.length > 0
  const share = tell.hits.length / tell.among.length
  return tell.among.length >= FEW && (share < least || share > most)
}

/** The part of a tell that is found in one topic. */
export const ofTopic = (tell: Tell, topic: string): Tell => ({
  ...tell,
  among: tell.among.filter(question => question.topic === topic),
  hits: tell.hits.filter(({ question }) => question.topic === topic),
})

/** What a tell is called. */
export const tellNames: Readonly<Record<TellCode, string>> = {
  'middle-number': 'Đáp án là số ở giữa',
  'middle-date': 'Đáp án là ngày, năm ở giữa',
  'key-shortest': 'Đáp án ngắn nhất',
  'key-longest': 'Đáp án dài nhất',
  'absolute-word': 'Phương án có từ tuyệt đối là đáp án',
  'near-double': 'Cặp câu gần giống nhau, ngoài nhóm loại trừ',
  'document-trivia': 'Hỏi số, ngày, tên văn bản',
  trivia: 'Mọi câu hỏi vụn vặt',
  'bare-explanation': 'Giải thích chỉ nhắc lại',
  'incomplete-citation': 'Căn cứ chưa đủ',
  'acronym-told': 'Tên viết tắt lộ ở câu khác',
  'year-in-stem': 'Năm trong câu hỏi chỉ ra đáp án',
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

/** `45% (23/51)`, or a bare count where none is the limit. */
const shareOf = (tell: Tell): string => {
  const { hits, among } = tell
  if (among.length === 0) return '–'
  if (!isOfBank(tell)) return `${hits.length}`
  return `${percent(hits.length / among.length)} (${hits.length}/${among.length})`
}

const limitText = (tell: Tell): string => {
  if (tell.chance !== undefined && tell.among.length === 0) return ''
  const { least, most } = limitOf(tell)
  if (most === 0) return '0'
  return least === 0 ? `≤ ${percent(most)}` : `${percent(least)} – ${percent(most)}`
}

/** A tell in each of the topics and in all, beside what it may come to. */
export interface TellRow {
  readonly name: string
  readonly cells: readonly { readonly text: string; readonly isOutside: boolean }[]
  readonly limit: string
}

export const tellRows = (tells: readonly Tell[], topics: readonly string[]): TellRow[] =>
  tells.map(tell => ({
    name: tellNames[tell.code],
    cells: [...topics.map(topic => ofTopic(tell, topic)), tell].map(each => ({
      text: shareOf(each),
      isOutside: each.among.length > 0 && isOutside(each),
    })),
    limit: limitText(tell),
  }))

/** The same for a terminal, marked where the limit is passed. */
export function tellsTable(tells: readonly Tell[], topics: readonly string[]): string[] {
  const lines = tellRows(tells, topics).map(({ name, cells, limit }): Cell[] => [
    name,
    ...cells.map(({ text, isOutside }) => (isOutside ? `! ${text}` : text)),
    limit,
  ])
  return layOut([['Dấu hiệu', ...topics, 'Cộng', 'Mức'], ...lines])
}

/** A share of the bank in words: `12% (18/150) câu của chủ đề chi-so, mức nên có ≤ 8%`. */
export const sayShare = (tell: Tell, topic: string | undefined): string =>
  `${percent(tell.hits.length / tell.among.length)} (${tell.hits.length}/${tell.among.length}) ` +
  `${topic === undefined ? 'cả bộ' : `câu thuộc chủ đề ${topic}`}, mức nên có ${limitText(tell)}`
