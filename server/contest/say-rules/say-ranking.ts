import { type AwardRules, criteriaOf } from '../award-rules.ts'
import { type AttemptCriterion, type Criterion, predictionCriteria } from '../rules/ranking-rules.ts'
import type { Rules } from '../rules.ts'
import { IN_ALL, sayFirst, saySpan, saySteps, VALID_ATTEMPTS } from './say-numbers.ts'

/** What puts one person above another, as a reason: “xếp trên vì …”. */
export const criterionNames: Readonly<Record<Criterion | AttemptCriterion, string>> = {
  'most-right': 'trả lời đúng nhiều câu hơn',
  'nearest-prediction': 'dự đoán gần đúng hơn',
  'exact-prediction': 'dự đoán đúng chính xác',
  'nearest-not-over': 'dự đoán gần đúng hơn mà không vượt quá con số thực tế',
  shortest: 'làm bài trong thời gian ngắn hơn',
  earliest: 'nộp bài sớm hơn',
  latest: 'nộp bài muộn hơn',
  'earliest-start': 'mở đề của lượt thi chính thức sớm hơn',
  'earliest-registration': 'mở đề lần đầu trong cuộc thi sớm hơn',
  'fewest-attempts': 'có ít lượt thi hợp lệ hơn',
  'most-attempts': 'có nhiều lượt thi hợp lệ hơn',
  'most-perfect': 'có nhiều lượt thi đúng tất cả các câu hơn',
  draw: 'bốc thăm',
}

/** Which of a person's attempts is the official one. */
export function sayOfficial(
  { attempts: { official, limit, limitPer }, rounds }: Rules,
  award: AwardRules,
): string[] {
  const isOnly = limit === 1 && (limitPer === 'contest' || (limitPer !== 'day' && rounds.length === 1))
  if (isOnly) return []
  if (official === 'first') return ['Lượt thi nộp đầu tiên của mỗi người là kết quả chính thức.']
  if (official === 'last') return ['Lượt thi nộp cuối cùng của mỗi người là kết quả chính thức.']
  const steps = award.official.map(criterion => criterionNames[criterion])
  return [`Kết quả chính thức của mỗi người là một lượt thi, chọn lần lượt theo: ${saySteps(steps)}.`]
}

const places: Readonly<Record<AwardRules['ranking']['places'], string>> = {
  competition: 'hạng tiếp theo tính cả số người đứng trên (1, 2, 2, 4)',
  dense: 'hạng tiếp theo liền sau (1, 2, 2, 3)',
}
const acrossRounds: Readonly<Record<AwardRules['ranking']['across'], string>> = {
  best: 'Xếp hạng cả cuộc thi lấy một lượt thi chính thức của mỗi người trong tất cả các đợt.',
  sum: 'Xếp hạng cả cuộc thi cộng kết quả chính thức của các đợt mà người đó dự thi.',
}

/** By what people are ranked, how finely it is measured, and what equals get. */
export function sayRanking(rules: Rules, { ranking }: AwardRules): string[] {
  const { score, across } = ranking
  const steps = criteriaOf(rules.ranking).map(each => criterionNames[each])
  return [
    `Người dự thi được xếp hạng lần lượt theo: ${saySteps(steps)}.`,
    ...(score === 'ratio' ? ['Số câu đúng được so theo tỷ lệ trên số câu của đề.'] : []),
    ...sayPrecision(ranking),
    `Những người bằng nhau ở mọi tiêu chí có cùng thứ hạng; ${places[ranking.places]}.`,
    ...(rules.rounds.length > 1 && hasFinal(rules) ? [acrossRounds[across]] : []),
  ]
}

function sayPrecision({ criteria, precision }: AwardRules['ranking']): string[] {
  const measured = [
    ...(criteria.includes('shortest') ? [`thời gian làm bài tính đến ${saySpan(precision.duration)}`] : []),
    ...(criteria.some(each => each.startsWith('earliest'))
      ? [`thời điểm tính đến ${saySpan(precision.instant)}`]
      : []),
  ]
  if (measured.length === 0) return []
  return [`${sayFirst(measured.join(', '))}, bỏ phần lẻ; sau đó bằng nhau là bằng nhau.`]
}

const hasFinal = ({ prizes }: Rules): boolean =>
  prizes.individual.some(({ standing = 'contest' }) => standing === 'contest')

const truths: Readonly<Record<NonNullable<AwardRules['prediction']>['of'], string>> = {
  people: 'số người có ít nhất một lượt thi hợp lệ',
  attempts: VALID_ATTEMPTS,
  'perfect-people': 'số người có ít nhất một lượt thi hợp lệ đúng tất cả các câu',
  'perfect-attempts': 'số lượt thi hợp lệ đúng tất cả các câu',
}
const scopes = { round: 'trong đợt thi của lượt đó', contest: IN_ALL } as const
const voids: Readonly<Record<NonNullable<AwardRules['prediction']>['voids'], string>> = {
  frozen:
    'Con số thực tế được chốt sau khi đóng; lượt bị huỷ kết quả trước lúc chốt không được tính, bị huỷ sau đó không làm con số thay đổi.',
  exclude: 'Lượt thi bị huỷ kết quả không được tính vào con số thực tế, dù huỷ trước hay sau khi chốt.',
  include: 'Lượt thi bị huỷ kết quả vẫn được tính vào con số thực tế.',
}
const excluded = {
  count: 'Người không được xét giải vẫn được tính vào con số thực tế.',
  skip: 'Người không được xét giải không được tính vào con số thực tế.',
} as const
const sources = { official: 'chính thức', first: 'đầu tiên', last: 'cuối cùng' } as const

/** What is predicted, and how near a number is. */
export function sayPrediction(rules: Rules, { prediction }: AwardRules): string[] {
  if (rules.prediction === null || prediction === null) return []
  return [
    `Mỗi lượt thi kèm một câu dự đoán: “${rules.prediction.label}”.`,
    `Con số thực tế là ${truths[prediction.of]} ${scopes[prediction.scope]}.`,
    voids[prediction.voids],
    excluded[prediction.excluded],
    `Số dự đoán được xét là số ghi ở lượt thi ${sources[prediction.from]}.`,
    ...sayDistance(criteriaOf(rules.ranking)),
  ]
}

/** How numbers above and below the truth compare, and where a paper without one stands (decisions.md 15). */
function sayDistance(criteria: readonly Criterion[]): string[] {
  if (!criteria.some(each => predictionCriteria.includes(each))) return []
  const either = criteria.includes('nearest-not-over')
    ? 'Số vượt quá con số thực tế xếp sau mọi số không vượt quá, vượt nhiều hay ít như nhau'
    : 'Lệch lên hay lệch xuống như nhau'
  return [`${either}; không ghi số thì xếp sau mọi người có ghi số.`]
}
