import type { Rules } from '../contest/rules.ts'
import type { PublicReceipt, Via } from '../contract/public.ts'
import { UNKNOWN_AGENCY } from '../tally/tally.ts'

/** The label an attempt is counted under. */
export type Counted = Pick<PublicReceipt, 'agency' | 'via'>

/** What vouched for the agency, as its reader met it. */
const vouchers: Readonly<Record<Exclude<Via, 'unknown'>, string>> = {
  script: 'cổng đã mở bài thi',
  frame: 'cổng đã mở bài thi (trong khung)',
  link: 'đường dẫn hoặc mã QR đã mở',
}

/** What an attempt that no agency's portal vouched for is worth. */
export const COUNTED_APART =
  'Bài vẫn được chấm và xét giải cá nhân như nhau; lượt thi được thống kê riêng, chưa cộng cho cơ quan nào.'

/** Whom an attempt is counted for. */
export const sayAgency = ({ agency }: Counted): string => agency?.name ?? UNKNOWN_AGENCY

/** Why for that agency and not for the unit its reader declared; and what it means where there is none. */
export function sayWhy({ agency, via }: Counted, rules: Rules): string {
  if (agency === null || via === 'unknown')
    return `Trang đã mở bài thi chưa đăng ký với Ban Tổ chức, hoặc đường dẫn không ghi cơ quan. ${COUNTED_APART}`
  const declares = rules.fields.some(({ options }) => options === 'agencies')
  const counts = rules.prizes.collective.some(({ unit }) => unit === 'declared')
  return `Tính theo ${vouchers[via]}${declares && !counts ? ', không theo đơn vị bạn khai' : ''}.`
}
