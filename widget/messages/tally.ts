/** What the public reads about participation, in Vietnamese: the source of the other dictionary. */
export const tallyVi = {
  title: 'Số liệu tham gia cuộc thi',
  asOf: 'Cập nhật lúc {0}',
  loading: 'Đang tải số liệu…',
  empty: 'Chưa có lượt thi nào. Số liệu sẽ hiện tại đây ngay khi có người nộp bài.',
  failed: 'Chưa tải được số liệu',
  unknown: 'Không có cuộc thi “{0}”. Vui lòng báo cho người quản trị trang.',
  unreachable: 'Vui lòng kiểm tra kết nối mạng rồi thử lại.',
  retry: 'Thử lại',
  stale: 'Chưa cập nhật được số liệu mới; đang giữ số liệu lúc {0} và tự thử lại.',
  fresh: 'Đã có số liệu mới.',
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

  script: 'thẻ nhúng {0}',
  frame: 'khung nhúng {0}',
  link: 'liên kết {0}',
  unknownVia: 'chưa rõ {0}',

  explain: 'Cách đếm',
  explainAttempts: 'Mỗi bài đã nộp là một lượt thi.',
  explainValid:
    'Bài nộp trong thời gian thi và chưa bị huỷ kết quả. Hệ thống không nhận bài quá hạn, nên khi chưa có bài bị huỷ, số này bằng số lượt thi.',
  explainPeople:
    'Mỗi người chỉ đếm một lần, dù thi nhiều lượt. Người thi ở nhiều trang có mặt ở từng cơ quan nhưng chỉ đếm một lần trong toàn cuộc thi.',
  explainVia:
    'Thẻ nhúng, khung nhúng: trình duyệt xác nhận trang mà người dân đang mở. Liên kết: mở từ đường dẫn hoặc mã QR. Chưa rõ: trang chưa đăng ký hoặc không có thông tin.',
  interim: 'Số liệu tạm thời, chưa phải kết quả xếp hạng của cuộc thi.',
  closed: 'Cuộc thi đã kết thúc. Đây là số liệu khi khép lại, chưa phải kết quả xếp hạng của cuộc thi.',
  closedEmpty: 'Cuộc thi đã kết thúc và không có lượt thi nào.',
} as const

type MessageKey = keyof typeof tallyVi
type Messages = { readonly [key in MessageKey]: string }

export const tallyEn: Messages = {
  title: 'Participation in the contest',
  asOf: 'Updated at {0}',
  loading: 'Loading the figures…',
  empty: 'No attempts yet. Figures appear here as soon as somebody submits.',
  failed: 'The figures could not be loaded',
  unknown: 'There is no contest “{0}”. Please tell the administrator of this page.',
  unreachable: 'Please check your connection and try again.',
  retry: 'Try again',
  stale: 'No newer figures could be fetched; these are from {0}, and we keep trying.',
  fresh: 'New figures have arrived.',
  pause: 'Pause updates',
  resume: 'Resume updates',

  attempts: 'Attempts',
  valid: 'Valid attempts',
  people: 'People',
  'short-attempts': 'attempts',
  'short-valid': 'valid',
  'short-people': 'people',
  block: 'Block',
  everyBlock: 'All blocks',
  measure: 'Sort by',
  caption: 'Figures by agency',
  place: 'No.',
  agency: 'Agency',
  via: 'Channel',
  whole: 'Whole contest',
  moreTied: '{0} more agencies have the same figures; the table below has all.',
  more: 'The chart has the {0} agencies with the highest figures; the table below has all.',
  none: 'No attempts in this block yet.',
  unknownAgency: 'Agency not known',
  apart:
    'These attempts came from pages not registered with the organisers: graded and kept like all others, but counted for no agency.',

  script: 'embedded {0}',
  frame: 'frame {0}',
  link: 'link {0}',
  unknownVia: 'not known {0}',

  explain: 'How we count',
  explainAttempts: 'Every submitted paper is one attempt.',
  explainValid: 'Attempts that count under the rules.',
  explainPeople:
    'Everybody counts once, however many attempts they make. Someone who used several pages appears under each agency, but once in the whole contest.',
  explainVia:
    'Embedded and frame: the browser vouches for the page people had open. Link: opened from a link or QR code. Not known: a page that is not registered, or no information.',
  interim: 'Interim figures, not the final standings of the contest.',
  closed: 'The contest is over. These are the figures at its close, not the final standings.',
  closedEmpty: 'The contest is over, and nobody took part.',
}

/** Says one thing to people; `{0}` is replaced by the first value. */
export type Say = (key: MessageKey, value?: string | number) => string

/** Sentences in `lang`; anything but English is Vietnamese. */
export function speak(lang: string): Say {
  const words: Messages = /^en\b/i.test(lang) ? tallyEn : tallyVi
  return (key, value = '') => words[key].replace('{0}', String(value))
}
