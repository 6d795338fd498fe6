import { type AwardRules, EACH, WHOLE_CONTEST } from '../award-rules.ts'
import { formatInstant } from '../instant.ts'
import type { Prizes } from '../rules/prize-rules.ts'
import type { Rules } from '../rules.ts'
import { labelsOf, sayCount, sayList, sayNumber, sayShare } from './say-numbers.ts'

type Prize = Prizes['individual'][number]

/** The prizes for people, and what happens to equals and to what a winner gives up. */
export function sayPrizes(rules: Rules, award: AwardRules): string[] {
  const { individual } = rules.prizes
  if (individual.length === 0) return sayExcluded(rules)
  return [
    ...individual.map(prize => `${sayPrize(prize, rules)}.`),
    ...(individual.some(({ qualify }) => qualify) ? ['Giải không có người đủ điều kiện thì để trống.'] : []),
    ...(award.share ? [shareOfPeople(award.share)] : []),
    ...sayTies(award),
    ...(new Set(award.individual.map(({ standing }) => standing)).size > 1
      ? [perPerson[award.perPerson]]
      : []),
    passDown[award.passDown],
    ...sayExcluded(rules),
  ]
}

function sayPrize(
  { name, count, standing = WHOLE_CONTEST, kinds, qualify, worth }: Prize,
  rules: Rules,
): string {
  return [
    `${sayCount(count)} ${name}`,
    ...standingOf(standing, rules),
    ...(kinds ? [`dành cho ${sayList(labelsOf(rules, 'kind', kinds))}`] : []),
    ...(qualify ? sayQualification(qualify, rules) : []),
    ...(worth ? [`trị giá ${sayNumber(worth)} đồng`] : []),
  ].join(', ')
}

function standingOf(standing: string, { rounds }: Rules): string[] {
  if (standing === EACH) return ['mỗi đợt thi']
  if (standing === WHOLE_CONTEST) return rounds.length > 1 ? ['cả cuộc thi'] : []
  return [rounds.find(({ id }) => id === standing)?.title ?? standing]
}

function sayQualification(
  { perfect, minRight, exactPrediction }: NonNullable<Prize['qualify']>,
  rules: Rules,
): string[] {
  const asked = [
    ...(perfect ? ['trả lời đúng tất cả các câu'] : []),
    ...(minRight ? [`đúng từ ${sayCount(minRight)} câu trở lên`] : []),
    ...(exactPrediction && rules.prediction ? ['dự đoán đúng chính xác con số thực tế'] : []),
  ]
  return asked.length === 0 ? [] : [`chỉ xét người ${sayList(asked)}`]
}

const shareOfPeople = (share: NonNullable<AwardRules['share']>): string =>
  `Số giải của mỗi bảng xếp hạng không quá ${sayShare(share)} số người được xếp hạng, làm tròn xuống; bớt từ giải thấp nhất.`

const EQUALS = 'Khi số người bằng nhau nhiều hơn số giải còn lại'
const shared: Readonly<Record<AwardRules['overflow'], string>> = {
  consume: 'bớt đi số giải thấp hơn tương ứng',
  add: 'các giải thấp hơn giữ nguyên số lượng',
}

function sayTies({ ties, overflow, draw }: AwardRules): string[] {
  if (ties === 'share') return [`${EQUALS}, tất cả cùng nhận giải cao hơn; ${shared[overflow]}.`]
  if (ties === 'declare')
    return [
      `${EQUALS}, những người đó được công bố để Ban Tổ chức quyết định; trước đó chưa ai trong số họ được trao giải.`,
    ]
  if (draw?.by === 'hall') return [`${EQUALS}, bốc thăm tại hội trường và lập biên bản.`]
  const sources = (draw?.sources ?? []).map(({ title, at }) => `${title} (${formatInstant(at)})`)
  return [
    `${EQUALS}, bốc thăm theo phương pháp công khai RFC 3797, ai cũng tính lại được.`,
    ...(sources.length === 0 ? [] : [`Nguồn số bốc thăm: ${sayList(sources)}.`]),
  ]
}

const perPerson: Readonly<Record<AwardRules['perPerson'], string>> = {
  several: 'Một người có thể nhận nhiều giải, ở mỗi bảng xếp hạng một giải.',
  highest: 'Một người chỉ nhận một giải, là giải cao nhất; giải kia chuyển cho người kế tiếp.',
  earliest: 'Một người chỉ nhận một giải, là giải của đợt thi sớm nhất; giải sau chuyển cho người kế tiếp.',
}
const passDown: Readonly<Record<AwardRules['passDown'], string>> = {
  cascade: 'Sau công bố, người đạt giải thôi nhận giải thì những người xếp sau lần lượt được chuyển lên.',
  fill: 'Sau công bố, người đạt giải thôi nhận giải thì giải đó trao cho người kế tiếp chưa có giải.',
  leave: 'Sau công bố, người đạt giải thôi nhận giải thì giải đó để trống.',
}

function sayExcluded({ excluded }: Rules): string[] {
  if (!excluded) return []
  const uncounted = 'Lượt thi của những người này không tính cho đơn vị khi so sánh các đơn vị.'
  const who = excluded.who?.join('; ') ?? 'những người Ban Tổ chức quyết định, ghi vào sổ quyết định'
  return [
    `Được dự thi nhưng không được xét giải: ${who}.`,
    ...(excluded.counted === false ? [uncounted] : []),
  ]
}
