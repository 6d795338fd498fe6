import { formatInstant } from '../../contest/instant.ts'
import type { Rules } from '../../contest/rules.ts'
import { labelsOf, sayNumber, sayShare } from '../../contest/say-rules/say-numbers.ts'
import { criterionNames } from '../../contest/say-rules/say-ranking.ts'
import type { FormulaValue } from '../../standing/collective/formula-value.ts'
import type { Note } from '../../standing/collective/notes.ts'
import type { CriterionValue, PlaceCriterion } from '../../standing/ranking/criteria.ts'
import { type PersonRow, reasonOf } from '../../standing/ranking/rank-people.ts'

const two = (count: number): string => String(count).padStart(2, '0')

/** An instant to the second, or to the thousandth where it has one. */
export function sayMoment(epochMs: number): string {
  const ms = epochMs % 1000
  const seconds = two(Math.floor(epochMs / 1000) % 60)
  return `${formatInstant(epochMs)}:${seconds}${ms === 0 ? '' : `,${String(ms).padStart(3, '0')}`}`
}

/** The line that says when the numbers of a document were so. */
export const sayAsOf = (asOf: number): string => `Số liệu đến ${sayMoment(asOf)} (giờ Việt Nam)`

/** Criteria by how far a prediction is from the truth. */
const DISTANCES: readonly PlaceCriterion[] = ['exact-prediction', 'nearest-prediction', 'nearest-not-over']

/** What somebody has by a criterion. */
function sayMeasure(criterion: PlaceCriterion, value: CriterionValue | null): string {
  if (value === null) return 'không ghi số'
  const { count, of, isOver } = value
  if (of !== null) return `${count}/${of}`
  if (criterion === 'shortest') return `${sayNumber(count / 1000)} giây`
  if (criterion.startsWith('earliest')) return sayMoment(count)
  const said = DISTANCES.includes(criterion) ? `lệch ${sayNumber(count)}` : sayNumber(count)
  return isOver ? `${said} và vượt quá` : said
}

/** Why somebody stands where they stand: what parts them from the place above, and with whom they share it. */
export function sayPlace(row: PersonRow): string {
  const reason = reasonOf(row)
  const parted =
    reason === null
      ? 'Đứng đầu'
      : `Người xếp trên ${criterionNames[reason.criterion]}: ${sayMeasure(reason.criterion, reason.above)}, người này ${sayMeasure(reason.criterion, reason.own)}`
  return row.equals > 1 ? `${parted}; bằng ${row.equals - 1} người khác ở mọi tiêu chí` : parted
}

/** The value of a formula as it was counted. */
export function sayValue({ count, of, points }: FormulaValue): string {
  const counted = of === null ? sayNumber(count) : `${count}/${of}`
  return points === null ? counted : `${counted} + ${sayNumber(points)} điểm`
}

/** Why an agency has no place, or what its value makes one ask. */
export function sayNote(note: Note, rules: Rules): string {
  const group = 'group' in note ? labelsOf(rules, 'group', [note.group]).join() : ''
  switch (note.code) {
    case 'headcount-missing':
      return 'chưa rõ biên chế'
    case 'headcount-zero':
      return 'biên chế bằng 0'
    case 'below-minimum':
      return `chưa đạt tỷ lệ tối thiểu ${sayShare(note.rate)}`
    case 'group-headcount-missing':
      return `chưa rõ số người của nhóm ${group}`
    case 'group-not-met':
      return `nhóm ${group} mới có ${note.people}/${note.of} người`
    case 'no-winner':
      return 'chưa có người đạt giải cá nhân'
    case 'points-missing':
      return 'chưa nhập điểm'
    case 'zero':
      return 'chưa có ai dự thi'
    case 'over-whole':
      return 'vượt 100% biên chế, cần kiểm tra'
  }
}
