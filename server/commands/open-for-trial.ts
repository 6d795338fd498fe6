import type { Contest } from '../contest/contest.ts'
import { formatClosing } from '../contest/instant.ts'
import { currentRound, shiftRounds, statusAt } from '../contest/rounds.ts'
import type { Rules } from '../contest/rules.ts'
import { versionOf } from '../folder/read-folder.ts'
import type { Store } from '../store/store.ts'

const DAY_MS = 86_400_000
/** Days before today on which a contest opened with `--open-now` says it began. */
const OPENED_DAYS_AGO = 7

/**
 * Contests with their rounds moved so that each is open when it is first tried out, at `now`, and stays where it was moved
 * then: a round that moved every day would never close, and have no midnight to count from. Counts are told as they stand.
 */
export const openForTrial = (
  store: Pick<Store, 'keepShift'>,
  contests: readonly Contest[],
  now: number,
): Promise<Contest[]> =>
  Promise.all(
    contests.map(async ({ rules, bank, agencies }) => {
      const days = Math.floor((now - currentRound(rules, 0).opens) / DAY_MS) - OPENED_DAYS_AGO
      const moved = shiftRounds(rules, await store.keepShift(rules.id, days * DAY_MS))
      const live: Rules = { ...moved, disclosure: { ...moved.disclosure, tally: 'live' } }
      const content = { rules: live, bank, agencies }
      return { ...content, version: versionOf(content) }
    }),
  )

/** What whoever tries a contest out should know of it. */
export function sayTrial({ rules }: Contest, now: number): string {
  const until = formatClosing(Math.max(...rules.rounds.map(({ closes }) => closes)))
  const end =
    statusAt(rules, now) === 'closed'
      ? `đã hết lúc ${until}; muốn thử lại từ đầu hãy chọn thư mục --data khác`
      : `mở đến ${until}`
  return `agency-quiz: ${rules.id}: chạy thử, thời gian được dời từ lần chạy đầu tiên, ${end}. Số liệu tham gia hiện ngay từng lượt, kể cả số đang hỏi dự đoán.`
}
