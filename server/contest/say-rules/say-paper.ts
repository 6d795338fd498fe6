import { needsOpenings, submitsOnExpiry } from '../deadline.ts'
import { tallyDisclosure } from '../disclosure.ts'
import { formatClosing, formatInstant } from '../instant.ts'
import { paperLength, type Rules } from '../rules.ts'
import { IN_ALL, sayCount, sayNumber } from './say-numbers.ts'

/** When one may take part. */
export function sayRounds({ rounds }: Rules): string[] {
  const windows = rounds.map(
    ({ title, opens, closes }) =>
      `${title}: từ ${formatInstant(opens)} đến ${formatClosing(closes)} (giờ Việt Nam).`,
  )
  return rounds.length === 1 ? windows : [`Cuộc thi có ${sayCount(rounds.length)} đợt thi.`, ...windows]
}

/** What becomes of a question that turns out to be faulty (decisions.md 38). */
const MARKED_ANEW =
  'Câu hỏi phát hiện có sai sót được chấm lại bằng quyết định của Ban Tổ chức, như nhau với mọi bài: tính đúng cho bài có câu đó, bỏ câu đó, hoặc chấm theo đáp án mới.'

/** What a paper is made of, how long it may take, and what a blank is worth. */
export function sayPaper(rules: Rules): string[] {
  const { options, timeLimit, validFor, answerAll, points } = rules.paper
  const length = paperLength(rules)
  return [
    `Mỗi đề thi có ${sayCount(length)} câu hỏi, mỗi câu ${sayCount(options)} phương án, rút ngẫu nhiên từ bộ câu hỏi:`,
    ...rules.topics.map(({ title, quota }) => `${title}: ${sayCount(quota)} câu.`),
    ...(rules.topics.every(({ difficulty }) => difficulty)
      ? ['Số câu dễ, trung bình, khó của mọi đề như nhau.']
      : []),
    timeLimit === null
      ? `Không giới hạn thời gian làm bài; đề đã mở nộp được trong ${sayNumber(validFor)} giờ.`
      : `Thời gian làm một bài là ${sayNumber(timeLimit)} phút, tính theo đồng hồ máy chủ từ khi mở đề.`,
    ...(needsOpenings(rules)
      ? [
          'Thời gian tính từ lần mở đề đầu tiên: mở lại trên trang khác, máy khác vẫn là đề đó và đồng hồ đó. Ai biết số đã đăng ký của người khác có thể làm đồng hồ của người ấy chạy; đề hết giờ mà không nộp thì không mất lượt, lần sau là đề khác.',
        ]
      : []),
    answerAll
      ? 'Phải trả lời đủ các câu mới được nộp bài khi chưa hết giờ.'
      : 'Được nộp bài khi còn câu chưa trả lời; câu bỏ trống tính là sai.',
    submitsOnExpiry(rules)
      ? 'Hết giờ mà chưa nộp thì bài được nộp như đang có; câu bỏ trống tính là sai.'
      : 'Hết giờ mà chưa nộp thì bài không được tính.',
    MARKED_ANEW,
    ...sayPoints(points, length),
  ]
}

const sayPoints = (points: number | undefined, length: number): string[] =>
  points === undefined
    ? []
    : [`Mỗi câu đúng được ${sayNumber(points)} điểm; tổng điểm tối đa ${sayNumber(points * length)} điểm.`]

const spans: Readonly<Record<NonNullable<Rules['attempts']['limitPer']>, string>> = {
  round: 'trong mỗi đợt thi',
  contest: IN_ALL,
  day: 'mỗi ngày',
}

/** How often one may take part. */
export function sayLimit({ attempts: { limit, limitPer = 'round' } }: Rules): string[] {
  if (limit === null) return ['Mỗi người được dự thi nhiều lượt, không giới hạn.']
  return [
    `Mỗi người được dự thi tối đa ${sayCount(limit)} lượt ${spans[limitPer]}.`,
    'Lượt thi bị huỷ kết quả không tính vào số lượt này.',
  ]
}

const scores: Readonly<Record<Rules['disclosure']['score'], string>> = {
  immediate: 'Người dự thi biết số câu trả lời đúng ngay khi nộp bài.',
  'after-close': 'Người dự thi biết số câu trả lời đúng sau khi cuộc thi đóng.',
}
const answers: Readonly<Record<Rules['disclosure']['answers'], string>> = {
  never: 'Đáp án không được công bố.',
  'after-close': 'Đáp án và giải thích được công bố sau khi cuộc thi đóng.',
}
const tallies: Readonly<Record<NonNullable<Rules['disclosure']['tally']>, string>> = {
  live: 'Số lượt và số người dự thi được công bố liên tục trong thời gian thi.',
  daily:
    'Trong thời gian thi, số liệu dự thi được công bố mỗi ngày một lần, tính đến nửa đêm và làm tròn; con số đang được dự đoán chỉ công bố ở tổng số. Đợt thi đã đóng được công bố đúng số.',
  sealed: 'Số liệu dự thi chỉ được công bố sau khi đợt thi đóng.',
}

/** What is told, and when. */
export const sayDisclosure = (rules: Rules): string[] => [
  scores[rules.disclosure.score],
  answers[rules.disclosure.answers],
  tallies[tallyDisclosure(rules)],
]

/** For which reasons an attempt may be void. */
export const sayVoids = ({ voids = [] }: Rules): string[] => [
  ...voids.map(({ code, title, article }) => `${title ?? `Lý do “${code}”`} (${article}).`),
  ...(voids.length === 0
    ? []
    : ['Chỉ huỷ kết quả vì một trong các lý do trên; lượt thi bị huỷ không bị xoá và không được tính.']),
]
