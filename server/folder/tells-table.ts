import type { Tell, TellCode } from '../contest/bank-tells/tell.ts'
import { type Cell, layOut } from './lay-out.ts'
import { isOfBank, isOutside, limitOf, ofTopic } from './tell-limits.ts'

const names: Readonly<Record<TellCode, string>> = {
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

/** `45% (23/51)`, or a bare count where none is the limit; with a mark where the limit is passed. */
const shareOf = (tell: Tell): string => {
  const { hits, among } = tell
  if (among.length === 0) return '–'
  const mark = isOutside(tell) ? '! ' : ''
  if (!isOfBank(tell)) return `${mark}${hits.length}`
  return `${mark}${percent(hits.length / among.length)} (${hits.length}/${among.length})`
}

const limitText = (tell: Tell): string => {
  if (tell.chance !== undefined && tell.among.length === 0) return ''
  const { least, most } = limitOf(tell)
  if (most === 0) return '0'
  return least === 0 ? `≤ ${percent(most)}` : `${percent(least)} – ${percent(most)}`
}

/** Every tell in each of the topics and in all, beside what it may come to. */
export function tellsTable(tells: readonly Tell[], topics: readonly string[]): string[] {
  const lineOf = (tell: Tell): Cell[] => [
    names[tell.code],
    ...topics.map(topic => shareOf(ofTopic(tell, topic))),
    shareOf(tell),
    limitText(tell),
  ]
  return layOut([['Dấu hiệu', ...topics, 'Cộng', 'Mức'], ...tells.map(lineOf)])
}

/** A share of the bank in words: `12% (18/150) câu của chủ đề chi-so, mức nên có ≤ 8%`. */
export const sayShare = (tell: Tell, topic: string | undefined): string =>
  `${percent(tell.hits.length / tell.among.length)} (${tell.hits.length}/${tell.among.length}) ` +
  `${topic === undefined ? 'cả bộ' : `câu thuộc chủ đề ${topic}`}, mức nên có ${limitText(tell)}`
