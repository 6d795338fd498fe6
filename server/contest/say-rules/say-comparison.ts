import type { AwardRules } from '../award-rules.ts'
import type { CollectiveStanding, Comparison } from '../rules/comparison.ts'
import { type Formula, isRate, type UnitRule } from '../rules/comparison-rules.ts'
import type { Rules } from '../rules.ts'
import {
  IN_ALL,
  labelsOf,
  sayCount,
  sayFirst,
  sayList,
  sayNumber,
  sayShare,
  saySteps,
  VALID_ATTEMPTS,
} from './say-numbers.ts'

/** What agencies are compared by, as it is read in a heading. */
export const formulaNames: Readonly<Record<Formula, string>> = {
  attempts: VALID_ATTEMPTS,
  gross: 'số lượt thi, kể cả lượt bị huỷ kết quả',
  people: 'số người dự thi',
  rate: 'tỷ lệ người dự thi trên biên chế',
  'rate-minimum': 'tỷ lệ người dự thi trên biên chế, phải đạt mức tối thiểu',
  'rate-mandatory': 'tỷ lệ người dự thi trên biên chế, phải đủ các nhóm bắt buộc',
  'rate-points': 'tỷ lệ người dự thi trên biên chế tính bằng phần trăm, cộng điểm giải cá nhân',
  'rate-block': 'tỷ lệ người dự thi trên biên chế, xét trong từng khối',
  winners: 'số giải cá nhân mà người của đơn vị đạt được',
  manual: 'điểm do Ban Tổ chức chấm, nhập kèm số văn bản',
}

const units: Readonly<Record<UnitRule, string>> = {
  host: 'Lượt thi tính cho cơ quan có trang mà bài thi được mở trên đó.',
  declared: 'Lượt thi tính cho đơn vị mà người dự thi khai.',
  agree:
    'Lượt thi chỉ tính khi đơn vị người dự thi khai trùng với cơ quan có trang mà bài thi được mở trên đó.',
}
/** Of whom an individual prize is, for formulas and conditions that look at prizes (decisions.md 5, 37). */
const ofWinners: Readonly<Record<UnitRule, string>> = {
  host: 'Giải cá nhân tính cho cơ quan có trang mà lượt thi chính thức của người đạt giải được mở trên đó.',
  declared: 'Giải cá nhân tính cho đơn vị mà người đạt giải khai ở lượt thi chính thức.',
  agree:
    'Giải cá nhân tính cho đơn vị mà người đạt giải khai ở lượt thi chính thức, khi đơn vị đó trùng với cơ quan có trang.',
}
const people: Readonly<Record<Comparison['people'], string>> = {
  each: 'Người dự thi ở nhiều đơn vị được tính cho từng đơn vị.',
  first: 'Người dự thi ở nhiều đơn vị chỉ tính cho đơn vị của lượt thi đầu tiên.',
  last: 'Người dự thi ở nhiều đơn vị chỉ tính cho đơn vị của lượt thi cuối cùng.',
  official: 'Người dự thi ở nhiều đơn vị chỉ tính cho đơn vị của lượt thi chính thức.',
}
const ways = {
  script: 'bài thi nhúng trên trang',
  frame: 'khung trên trang',
  link: 'đường dẫn, mã QR',
  unknown: 'nơi không rõ',
}
const caps = { day: 'mỗi ngày', contest: IN_ALL }
const breakers = { people: 'số người dự thi nhiều hơn', attempts: 'số lượt thi hợp lệ nhiều hơn' }

/** The prizes for agencies: by what, within what, and on what conditions. */
export const sayCollective = (rules: Rules, { collective }: AwardRules): string[] =>
  collective.flatMap(standing => sayStanding(standing, rules))

/** What the agencies of a rule are compared by. */
export const nameRule = ({ formula, of }: Pick<CollectiveStanding, 'formula' | 'of'>): string =>
  `${formulaNames[formula]}${of === null ? '' : ` (${of})`}`

function sayStanding(standing: CollectiveStanding, rules: Rules): string[] {
  const { formula, block, prizes } = standing
  const named = sayList(prizes.map(({ name, count }) => `${sayCount(count)} ${name}`))
  const among = block === null ? '' : block === 'each' ? ', ở mỗi khối' : `, trong khối ${block}`
  return [`${named}${among}: xếp theo ${nameRule(standing)}.`, ...sayComparison(standing, formula, rules)]
}

/** Whose prizes, or points, are compared counts nobody's participation, unless equals are parted by it. */
const countsNobody = ({ tieBreak }: Comparison, formula: Formula): boolean =>
  tieBreak.length === 0 && (formula === 'winners' || formula === 'manual')

/** How a formula counts; what it does not look at is not said. */
export function sayComparison(how: Comparison, formula: Formula, rules: Rules): string[] {
  const looksAtPrizes = formula === 'winners' || formula === 'rate-points' || how.needsWinner
  return [
    ...(countsNobody(how, formula) ? [] : sayCounting(how, formula)),
    ...(isRate(formula) ? sayRate(how, rules) : []),
    ...(formula === 'rate-minimum' ? how.minimum.map(sayTier) : []),
    ...(formula === 'rate-mandatory' ? how.mandatory.map(group => sayGroup(group, rules)) : []),
    ...(formula === 'rate-points' ? [sayPoints(how)] : []),
    ...(how.needsWinner ? ['Đơn vị phải có ít nhất một người đạt giải cá nhân.'] : []),
    ...(looksAtPrizes ? [ofWinners[how.unit]] : []),
    ...(formula === 'manual' ? ['Đơn vị chưa được nhập điểm không được xếp hạng.'] : []),
    'Đơn vị có kết quả bằng 0 không được xếp hạng.',
    how.tieBreak.length === 0
      ? 'Các đơn vị bằng nhau có cùng thứ hạng.'
      : `Các đơn vị bằng nhau được phân định lần lượt theo: ${saySteps(how.tieBreak.map(each => breakers[each]))}.`,
  ]
}

/** Whose attempts and people are counted, and how many of each. */
const sayCounting = ({ unit, people: where, via, cap }: Comparison, formula: Formula): string[] => [
  units[unit],
  people[where],
  ...(via ? [`Chỉ tính lượt thi đến từ ${sayList(via.map(each => ways[each]))}.`] : []),
  ...(cap && formula === 'attempts'
    ? [`Mỗi người tính tối đa ${sayCount(cap.max)} lượt ${caps[cap.per]} cho một đơn vị.`]
    : []),
]

const sayRate = ({ staff }: Comparison, rules: Rules): string[] => [
  staff
    ? `Tử số của tỷ lệ là số người dự thi thuộc đối tượng ${sayList(labelsOf(rules, 'kind', staff))}; mẫu số là biên chế.`
    : 'Tử số của tỷ lệ là số người dự thi của đơn vị; mẫu số là biên chế.',
  'Tỷ lệ được so bằng phân số, không làm tròn; đơn vị chưa rõ biên chế hoặc biên chế bằng 0 không được xếp hạng.',
]

const sayTier = (
  { below, rate }: Comparison['minimum'][number],
  at: number,
  all: Comparison['minimum'],
): string => {
  const from = all[at - 1]?.below ?? null
  const size = [
    ...(from === null ? [] : [`từ ${sayNumber(from)}`]),
    ...(below === null ? [] : [`dưới ${sayNumber(below)}`]),
  ].join(' đến ')
  const who = from !== null && below === null ? `${size} trở lên` : size
  return `Đơn vị có biên chế ${who === '' ? 'bất kỳ' : who}: tỷ lệ tối thiểu ${sayShare(rate)}.`
}

function sayGroup({ group, count, share }: Comparison['mandatory'][number], rules: Rules): string {
  const asked = [
    ...(count > 0 ? [`ít nhất ${sayCount(count)} người`] : []),
    ...(share ? [`ít nhất ${sayShare(share)} số người của nhóm`] : []),
  ]
  return sayFirst(`${labelsOf(rules, 'group', [group])[0]}: ${sayList(asked)} phải dự thi.`)
}

const sayPoints = ({ points }: Comparison): string =>
  `Mỗi giải cá nhân cộng điểm: ${Object.entries(points)
    .map(([name, worth]) => `${name} ${sayNumber(worth)} điểm`)
    .join(', ')}.`
