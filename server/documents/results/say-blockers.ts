import { formulaNames } from '../../contest/say-rules/say-comparison.ts'
import { sayCount, sayFirst, sayList, sayNumber } from '../../contest/say-rules/say-numbers.ts'
import type { UndecidedReason } from '../../standing/awards/seat-table.ts'
import { type Blocker, blockersOf } from '../../standing/blockers.ts'
import { standingContest } from '../../standing/stand-of.ts'
import { nameAgencies, nameScope, nameStanding, type Results } from './results.ts'

/** Why nothing decides between equals yet. */
export const undecidedReasons: Readonly<Record<UndecidedReason, string>> = {
  tie: 'Ban Tổ chức cần quyết định',
  'not-announced': 'thể lệ chưa nêu nguồn số bốc thăm',
  'numbers-missing': 'chưa ghi đủ số của các nguồn vào sổ quyết định',
  'hall-missing': 'chưa ghi kết quả bốc thăm tại hội trường vào sổ quyết định',
  'hall-unfit': 'kết quả bốc thăm đã ghi không khớp với danh sách',
  'pool-too-large': 'danh sách bốc thăm quá dài, cần thêm một tiêu chí xếp hạng',
}

/** What keeps these results from being final: each thing once, and what would mend it. */
export function sayBlockers(results: Results): string[] {
  const { contest, stand } = results
  const blockers = blockersOf(standingContest(contest), stand)
  return [
    ...new Set(blockers.map(blocker => sayBlocker(blocker, results))),
    ...(stand.awards.isProvisional ? ['Các giải sau đó là tạm tính, còn thay đổi theo quyết định ấy.'] : []),
  ]
}

export function sayBlocker(blocker: Blocker, { contest }: Results): string {
  const { rounds } = contest.rules
  const of = (round: string) => (rounds.length > 1 ? `, ${nameScope(contest, round)}` : '')
  const agencies = (ids: readonly string[]) => sayList(ids.map(nameAgencies(contest)))
  switch (blocker.code) {
    case 'round-open':
      return `Cuộc thi chưa đóng${of(blocker.round)}: kết quả còn thay đổi.`
    case 'not-frozen':
      return `Con số thực tế của câu dự đoán chưa chốt${of(blocker.round)}.`
    case 'undecided':
      return blocker.why === 'tie'
        ? `Có người bằng nhau ở ranh giới giải, ${undecidedReasons.tie}.`
        : `${sayFirst(blocker.prize)}, ${nameStanding(contest, blocker.standing)}: ${undecidedReasons[blocker.why]}.`
    case 'chance-short': {
      const { prize, bits } = blocker.draw
      return `${sayFirst(prize)}: các nguồn số chỉ chứa ${sayBits(bits?.held)} bit ngẫu nhiên, lần bốc thăm này cần ${sayBits(bits?.asked)}; cần thêm nguồn.`
    }
    case 'agencies-equal':
      return `${sayFirst(blocker.prize)}: ${agencies(blocker.among)} bằng nhau cho ${sayCount(blocker.seats)} giải, ${undecidedReasons.tie}.`
    case 'headcount-missing':
      return `Giải theo ${formulaNames[blocker.formula]}: chưa rõ biên chế hoặc số người của nhóm bắt buộc ở ${agencies(blocker.agencies)}.`
    case 'points-missing':
      return `Chưa nhập điểm cho ${agencies(blocker.agencies)}.`
  }
}

/** Bits of chance, to a tenth. */
export const sayBits = (bits = 0): string => sayNumber(Math.round(bits * 10) / 10)
