/** Why a page was not read. Each sentence says what happened; the detail names the address or the error. */
const sentences = {
  'bad-address':
    'Địa chỉ không hợp lệ; cần tên miền hoặc địa chỉ của một trang http hay https, không kèm tên đăng nhập.',
  'not-registered': 'Chỉ kiểm tra trang đã đăng ký của một cơ quan; trang này chưa đăng ký.',
  'private-address':
    'Tên miền trỏ tới địa chỉ nội bộ, không phải địa chỉ công khai trên Internet, nên không đọc trang.',
  'unknown-name': 'Không có tên miền này; kiểm tra lại chính tả.',
  'no-name-server': 'Máy chủ tên miền (DNS) không trả lời; hãy thử lại sau ít phút.',
  'too-many-redirects': 'Trang chuyển hướng quá nhiều lần.',
  'not-html': 'Địa chỉ này không trả về một trang web (HTML).',
  'bad-encoding': 'Trang được nén theo cách không đọc được.',
  'bad-certificate':
    'Chứng chỉ https của trang không được công nhận; trình duyệt của người dân cũng sẽ cảnh báo.',
  'too-tangled': 'Trang có quá nhiều thẻ, hoặc thẻ lồng nhau quá sâu, nên không đọc được.',
  'too-slow': 'Trang trả lời quá chậm: quá 10 giây chưa đọc xong.',
  unreachable: 'Không kết nối được tới trang.',
  busy: 'Đang có nhiều trang được kiểm tra cùng lúc; hãy thử lại sau ít giây.',
} as const

export type VisitRefusal = keyof typeof sentences

/** A page could not or must not be read. `message` is the Vietnamese sentence with its detail. */
export class VisitRefused extends Error {
  override name = 'VisitRefused'
  readonly refused: VisitRefusal
  constructor(refused: VisitRefusal, detail?: string) {
    super(detail === undefined ? sentences[refused] : `${sentences[refused]} (${detail})`)
    this.refused = refused
  }

  /** The same, with one more sentence. */
  and(sentence: string): VisitRefused {
    const told = new VisitRefused(this.refused)
    told.message = `${this.message} ${sentence}`
    return told
  }
}

/** What Node's error codes mean to the person who looks after the portal. */
const reasons: Readonly<Record<string, readonly [VisitRefusal, detail?: string]>> = {
  ENODATA: ['unknown-name'],
  EAI_AGAIN: ['no-name-server'],
  ECONNREFUSED: ['unreachable', 'máy chủ từ chối kết nối'],
  ECONNRESET: ['unreachable', 'máy chủ ngắt kết nối giữa chừng'],
  EPIPE: ['unreachable', 'máy chủ ngắt kết nối giữa chừng'],
  ETIMEDOUT: ['unreachable', 'máy chủ không trả lời'],
  EHOSTUNREACH: ['unreachable', 'không có đường mạng tới máy chủ'],
  ENETUNREACH: ['unreachable', 'không có đường mạng tới máy chủ'],
  EPROTO: ['unreachable', 'máy chủ không trả lời bằng https'],
  CERT_HAS_EXPIRED: ['bad-certificate', 'chứng chỉ đã hết hạn'],
  CERT_NOT_YET_VALID: ['bad-certificate', 'chứng chỉ chưa đến ngày có hiệu lực'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['bad-certificate', 'chứng chỉ tự ký'],
  SELF_SIGNED_CERT_IN_CHAIN: ['bad-certificate', 'chứng chỉ tự ký'],
  ERR_TLS_CERT_ALTNAME_INVALID: ['bad-certificate', 'chứng chỉ cấp cho tên miền khác'],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['bad-certificate', 'máy chủ gửi thiếu chứng chỉ trung gian'],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['bad-certificate', 'máy chủ gửi thiếu chứng chỉ trung gian'],
}

/** A failed visit in Vietnamese. Node's own codes are for programmers and never shown. */
export function explainFault(error: unknown): VisitRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOTFOUND') return new VisitRefused('unknown-name', nameIn(error))
  const known = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  if (known) return new VisitRefused(...known)
  if (/^ERR_SSL/.test(code)) return new VisitRefused('unreachable', 'máy chủ không trả lời bằng https')
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return new VisitRefused('bad-certificate')
  if (/^(Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return new VisitRefused('bad-encoding')
  return new VisitRefused('unreachable')
}

const nameIn = (error: unknown): string | undefined =>
  error instanceof Error && 'hostname' in error ? String(error.hostname) : undefined

/** That no scheme was typed, which one was taken, and how to ask for the other. */
export const sayAssumed = (assumed: 'http' | 'https'): string =>
  `Địa chỉ nhập không có http:// hay https:// nên đã dùng ${assumed}://; nếu không đúng, hãy ghi đủ.`
