import { type VisitRefusal, VisitRefused } from './visit-refused.ts'

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
