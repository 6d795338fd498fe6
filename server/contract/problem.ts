import { fieldHints } from '../../widget/messages/field-hints.ts'
import { CONTEST_OVER, PAST_DEADLINE, vi } from '../../widget/messages/vi.ts'
import type { ProblemCode } from './problem-code.ts'

/**
 * Status and sentences of every code. The Vietnamese sentences are what people read: `title` says what happened,
 * `remedy` what to do.
 * What the element says in the same words stands in its dictionary.
 * One place sends them: `sendProblem` in http/problem.ts.
 */
const problems = {
  'malformed-body': [
    400,
    'Nội dung gửi lên không đọc được.',
    'Gửi lại dạng biểu mẫu (urlencoded) hoặc JSON hợp lệ.',
  ],
  'malformed-request': [400, 'Yêu cầu gửi tới máy chủ không đọc được.', 'Tải lại trang rồi thử lại.'],
  'headers-too-large': [
    431,
    'Phần đầu của yêu cầu quá lớn.',
    'Xoá cookie của trang hoặc bỏ bớt phần đầu mà proxy thêm vào, tối đa 8 kB.',
  ],
  'request-timeout': [408, 'Yêu cầu gửi tới quá chậm nên bị ngắt.', 'Kiểm tra mạng rồi gửi lại.'],
  'body-too-large': [413, 'Nội dung gửi lên quá lớn.', 'Mỗi lần gửi tối đa 16 kB.'],
  'unsupported-body': [
    415,
    'Định dạng nội dung không được hỗ trợ.',
    'Dùng application/x-www-form-urlencoded, application/json hoặc text/plain.',
  ],
  'unsupported-charset': [
    415,
    'Nội dung gửi lên không dùng bảng mã UTF-8.',
    'Gửi lại bằng bảng mã UTF-8 (charset=utf-8).',
  ],
  'not-utf8': [
    400,
    'Nội dung gửi lên có chữ không đúng bảng mã UTF-8.',
    'Kiểm tra bảng mã của trang hoặc chương trình gửi; mọi chữ phải là UTF-8.',
  ],
  'not-found': [404, 'Không có địa chỉ này.', 'Kiểm tra lại đường dẫn.'],
  'method-not-allowed': [
    405,
    'Địa chỉ này không nhận phương thức vừa dùng.',
    'Xem tài liệu tại /v1/openapi.json.',
  ],
  'unknown-contest': [404, vi['unknown-contest'], 'Kiểm tra lại mã cuộc thi trong thẻ nhúng.'],
  'unknown-receipt': [404, 'Không tìm thấy biên nhận.', 'Kiểm tra lại mã biên nhận, gồm 16 ký tự.'],
  'before-opening': [403, 'Cuộc thi chưa mở.', 'Vui lòng quay lại khi cuộc thi bắt đầu.'],
  'after-closing': [403, CONTEST_OVER, 'Xem kết quả trên trang của cuộc thi.'],
  // “closing” is in its name because embeds of 0.1.0 know by it that nothing they send will be taken any more.
  'after-round-closing': [
    403,
    'Đợt thi của bài này đã kết thúc.',
    'Bài nộp sau giờ đóng của đợt không được tính; xem trang cuộc thi để dự thi đợt đang mở hoặc đợt sau.',
  ],
  'attempt-limit': [
    403,
    'Bạn đã dùng hết số lượt thi theo Thể lệ.',
    'Lượt thi tốt nhất của bạn vẫn được tính.',
  ],
  'invalid-token': [403, 'Phiên làm bài không hợp lệ.', 'Bắt đầu lại lượt thi.'],
  'expired-token': [410, PAST_DEADLINE, 'Bắt đầu lại lượt thi.'],
  'already-submitted': [
    409,
    'Lượt thi này đã được nộp với các câu trả lời khác.',
    'Bài nộp lần đầu được giữ nguyên; muốn thi tiếp hãy bắt đầu lượt mới.',
  ],
  'repeated-field': [422, 'Một mục được gửi nhiều lần.', 'Gửi mỗi mục đúng một lần.'],
  'unknown-field': [
    422,
    'Có mục mà cuộc thi không hỏi, hoặc không còn hỏi.',
    'Xem lại các mục của biểu mẫu rồi gửi lại.',
  ],
  'missing-field': [422, 'Còn thiếu thông tin bắt buộc.', 'Vui lòng điền mục này.'],
  'invalid-field': [422, 'Thông tin chưa hợp lệ.', 'Kiểm tra lại mục này: cần viết bằng chữ.'],
  'garbled-text': [
    422,
    'Chữ ở mục này bị hỏng bảng mã.',
    'Xoá đi rồi gõ lại bằng bàn phím tiếng Việt Unicode.',
  ],
  'too-long': [422, 'Nội dung quá dài.', 'Viết trong 80 ký tự.'],
  'text-too-long': [422, 'Nội dung quá dài.', 'Viết trong 200 ký tự.'],
  'invalid-phone': [422, 'Số điện thoại chưa đúng.', fieldHints.phone.vi],
  'invalid-email': [422, 'Địa chỉ thư điện tử chưa đúng.', fieldHints.email.vi],
  'invalid-date': [422, 'Ngày tháng chưa đúng.', fieldHints.date.vi],
  'invalid-national-id': [422, 'Số căn cước chưa đúng.', fieldHints['national-id'].vi],
  'invalid-number': [422, 'Con số chưa đúng.', fieldHints.number.vi],
  'outdated-choice': [
    409,
    'Danh sách lựa chọn đã thay đổi.',
    'Chọn lại trong danh sách mới; các mục khác bạn đã nhập vẫn còn.',
  ],
  'missing-consent': [422, 'Bạn chưa đồng ý cho xử lý dữ liệu cá nhân.', 'Đánh dấu vào ô đồng ý để dự thi.'],
  'outdated-consent': [409, 'Nội dung đồng ý đã thay đổi.', 'Tải lại trang, đọc bản mới và đồng ý lại.'],
  'unknown-question': [422, 'Có câu hỏi không thuộc đề thi này.', 'Chỉ trả lời các câu trong đề đã nhận.'],
  'unknown-option': [422, 'Có phương án không thuộc câu hỏi.', 'Chọn lại một phương án của câu này.'],
  'missing-answers': [422, 'Còn câu hỏi chưa trả lời.', 'Trả lời đủ các câu rồi nộp bài.'],
  'invalid-prediction': [422, 'Số dự đoán chưa hợp lệ.', vi['invalid-prediction']],
  'invalid-host': [
    400,
    'Địa chỉ trang nhúng chưa đúng.',
    'Ghi đúng địa chỉ gốc của trang sau “host=”, ví dụ https://sonoivu.phutho.gov.vn, không kèm đường dẫn.',
  ],
  'unsupported-format': [501, 'Định dạng trả lời không được hỗ trợ.', 'Dùng format=json.'],
  busy: [503, 'Hệ thống đang bận, bài của bạn chưa được ghi.', 'Giữ nguyên trang; hệ thống sẽ tự gửi lại.'],
  'clock-behind': [
    503,
    'Đồng hồ của máy chủ đang chạy chậm, chưa phát được đề thi.',
    'Vui lòng thử lại sau ít phút; Ban Tổ chức cần chỉnh lại giờ của máy chủ.',
  ],
  'store-unwritable': [
    503,
    'Hệ thống chưa ghi được bài thi.',
    'Giữ nguyên trang này; nếu sau vài phút vẫn vậy, vui lòng báo Ban Tổ chức.',
  ],
  internal: [500, 'Hệ thống gặp lỗi.', 'Vui lòng thử lại sau ít phút.'],
} as const satisfies Record<ProblemCode, readonly [status: number, title: string, remedy: string]>

/** An expected refusal, as a value: what to say, and the field it is about where there is one. */
export interface Refusal {
  readonly refused: ProblemCode
  readonly field?: string
}

/** Refuse with `code`; `field` names the wire field to mend. */
export const refuse = (code: ProblemCode, field?: string): Refusal =>
  field === undefined ? { refused: code } : { refused: code, field }

/** True when a step of the write path refused instead of giving a result. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value

interface ProblemText {
  readonly status: (typeof problems)[ProblemCode][0]
  readonly title: string
  readonly remedy: string
}

/** Status and sentences of a code. */
export function sentenceOf(code: ProblemCode): ProblemText {
  const [status, title, remedy] = problems[code]
  return { status, title, remedy }
}
