import { CONTEST_OVER } from './vi.ts'

/** What the public reads about participation, in Vietnamese: the source of every other dictionary. `{0}` is filled in. */
export const tallyVi = {
  title: 'Số liệu tham gia cuộc thi',
  asOf: 'Cập nhật lúc {0}',
  asOfDay: 'Số liệu tính đến {0}, làm tròn; mỗi ngày công bố một lần.',
  daily: 'Theo Thể lệ, con số đang hỏi dự đoán chỉ được công bố ở tổng số cho đến khi đợt thi đóng.',
  sealed: 'Theo Thể lệ, số liệu được giữ kín và công bố sau khi đợt thi đóng.',
  below: 'dưới {0}',
  hidden: 'chưa công bố',
  percent: '{0}%',
  closedRound: '{0} (đã đóng): {1} lượt thi, {2} bài hợp lệ, {3} người dự thi.',
  loading: 'Đang tải số liệu…',
  empty: 'Chưa có lượt thi nào. Số liệu sẽ hiện tại đây ngay khi có người nộp bài.',
  failed: 'Chưa tải được số liệu',
  unknown: 'Không có cuộc thi “{0}”. Vui lòng báo cho người quản trị trang.',
  unreachable: 'Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  retry: 'Thử lại',
  stale: 'Chưa cập nhật được số liệu mới; đang giữ số liệu lúc {0} và tự thử lại.',
  pause: 'Tạm dừng cập nhật',
  resume: 'Tiếp tục cập nhật',

  attempts: 'Lượt thi',
  valid: 'Bài hợp lệ',
  people: 'Người dự thi',
  'short-attempts': 'lượt',
  'short-valid': 'hợp lệ',
  'short-people': 'người',
  block: 'Khối',
  everyBlock: 'Tất cả các khối',
  measure: 'Sắp xếp theo',
  caption: 'Số liệu theo cơ quan, đơn vị',
  place: 'TT',
  agency: 'Cơ quan, đơn vị',
  via: 'Kênh dự thi',
  whole: 'Toàn cuộc thi',
  moreTied: 'Còn {0} cơ quan, đơn vị nữa có cùng số liệu; bảng dưới đây có đủ.',
  more: 'Biểu đồ gồm {0} cơ quan, đơn vị có số liệu cao nhất; bảng dưới đây có đủ.',
  none: 'Khối này chưa có lượt thi nào.',
  unknownAgency: 'Chưa xác định cơ quan',
  apart:
    'Các lượt thi này gửi từ trang chưa đăng ký với Ban Tổ chức, nên được chấm và lưu như mọi lượt khác nhưng không cộng cho cơ quan nào.',

  'via-script': 'thẻ nhúng {0}',
  'via-frame': 'khung nhúng {0}',
  'via-link': 'liên kết {0}',
  'via-unknown': 'chưa rõ {0}',

  explain: 'Cách đếm',
  explainAttempts: 'Mỗi bài đã nộp là một lượt thi.',
  explainValid:
    'Bài nộp trong thời gian thi và chưa bị huỷ kết quả. Hệ thống không nhận bài quá hạn, nên khi chưa có bài bị huỷ, số này bằng số lượt thi.',
  explainPeople:
    'Mỗi người chỉ đếm một lần, dù thi nhiều lượt. Người thi ở nhiều trang có mặt ở từng cơ quan nhưng chỉ đếm một lần trong toàn cuộc thi.',
  explainVia:
    'Thẻ nhúng, khung nhúng: trình duyệt xác nhận trang mà người dân đang mở. Liên kết: mở từ đường dẫn hoặc mã QR. Chưa rõ: trang chưa đăng ký hoặc không có thông tin.',
  interim: 'Số liệu tạm thời, chưa phải kết quả xếp hạng của cuộc thi.',
  closed: `${CONTEST_OVER} Đây là số liệu khi khép lại, chưa phải kết quả xếp hạng của cuộc thi.`,
  closedEmpty: 'Cuộc thi đã kết thúc và không có lượt thi nào.',
} as const

export type TallyMessageKey = keyof typeof tallyVi

/** A whole dictionary: a language that lacks a sentence does not compile. */
export type TallyMessages = { readonly [key in TallyMessageKey]: string }
