import { exactOrigin, meantOrigin } from './registry/site.ts'

/** An address of IPv6, which no portal has and a machine's own may be. */
const IPV6 = /^https?:\/\/\[[0-9a-f:.]+\](?::\d+)?$/i

/**
 * The origin that a setting gives, as browsers write it. Throws with a sentence that names the setting and says what to
 * write: an address that matches nothing would be found out only by whoever is not counted.
 */
export function readOrigin(setting: string, written: string): string {
  const bare = written.replace(/\/$/, '')
  const origin = IPV6.test(bare) ? URL.parse(bare)?.origin : exactOrigin(bare)
  if (origin !== undefined) return origin
  throw new Error(`${setting} ${written}: ${whyNot(bare)}${insteadOf(written)}.`)
}

function whyNot(written: string): string {
  if (/[,;\s]/.test(written)) return 'chỉ nhận một địa chỉ'
  if (written.includes('*')) return 'không nhận dấu *; ghi từng địa chỉ'
  if (!/^https?:\/\//i.test(written)) return 'phải bắt đầu bằng http:// hoặc https://'
  if (/^https?:\/\/[^/?#]+[/?#]/i.test(written))
    return 'không nhận đường dẫn, vì hệ thống nằm ở gốc của tên miền (có thể dùng một tên miền con)'
  return 'không phải tên miền và cổng đúng dạng'
}

function insteadOf(written: string): string {
  const meant = meantOrigin(written)
  return meant === undefined ? '; ví dụ https://thi.phutho.gov.vn' : `; ghi ${meant}`
}
