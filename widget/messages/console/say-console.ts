/**
 * Says things of one screen's dictionary; `{0}`, `{1}` … are replaced by `values`. The console speaks Vietnamese only.
 *
 * @example const say = sayFrom(deskVi); say('waiting', 3)
 */
export const sayFrom =
  <Key extends string>(words: Readonly<Record<Key, string>>) =>
  (key: Key, ...values: readonly (string | number)[]): string =>
    words[key].replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ''))

const VIETNAM_MS = 7 * 3_600_000
const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const
const two = (value: number): string => String(value).padStart(2, '0')

/** An instant (epoch ms) on the clock of Việt Nam, in the pieces people write: `14:32:07`, `02/10/2024`, `Thứ Tư`. */
export function inVietnam(at: number): {
  time: string
  minute: string
  date: string
  day: string
  hour: number
  weekday: string
} {
  const local = new Date(at + VIETNAM_MS)
  const minute = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
  const day = `${two(local.getUTCDate())}/${local.getUTCMonth() + 1}`
  return {
    minute,
    day,
    time: `${minute}:${two(local.getUTCSeconds())}`,
    date: `${two(local.getUTCDate())}/${two(local.getUTCMonth() + 1)}/${local.getUTCFullYear()}`,
    hour: local.getUTCHours(),
    weekday: weekdays[local.getUTCDay()] ?? '',
  }
}

/** When whole hours (epoch ms) begin and end: `14:00`, `15:00`; the last of a day ends at `24:00`. */
export const sayHours = (from: number, to: number): readonly [string, string] => [
  inVietnam(from).minute,
  inVietnam(to).minute.replace('00:00', '24:00'),
]

const whole = new Intl.NumberFormat('vi-VN')
const tenths = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A count as Vietnamese readers write it: `1.204`. */
export const count = (value: number): string => whole.format(value)

/** A share as a percentage with one decimal: `74,4 %`. */
export const percent = (share: number): string => `${tenths.format(share * 100)}\u00a0%`

/** A count with one decimal: `6,7`. */
export const decimal = (value: number): string => tenths.format(value)

/** ms left as one word of the right size: `28 ngày`, `9 giờ`, `5 phút`. */
export function sayLeft(
  ms: number,
  say: (key: 'days' | 'hours' | 'minutes', value: number) => string,
): string {
  if (ms >= 86_400_000) return say('days', Math.floor(ms / 86_400_000))
  if (ms >= 3_600_000) return say('hours', Math.floor(ms / 3_600_000))
  return say('minutes', Math.max(1, Math.ceil(ms / 60_000)))
}
