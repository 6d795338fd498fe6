/** What the element and the server both say of a contest past its closing. */
export const CONTEST_OVER = 'Cuộc thi đã kết thúc.'
/** What both say of a paper past its deadline; each adds what to do. */
export const PAST_DEADLINE = 'Lượt thi đã quá hạn nộp.'

/** What a citizen reads, in Vietnamese: the source of every other dictionary. `{0}`, `{1}` are filled in. */
export const vi = {
  link: 'Trang của cuộc thi',
  loading: 'Đang tải…',
  blocked: 'Chưa thể làm bài ngay tại đây. Mời làm bài trên trang của cuộc thi.',
  retry: 'Thử lại',
  elsewhere: 'Cuộc thi này đang mở ở phần khác của trang.',

  before: 'Cuộc thi sẽ mở sau {0}.',
  days: '{0} ngày {1}',
  closed: CONTEST_OVER,
  until: 'Nhận bài đến {0}.',
  ownResult: 'Tra cứu kết quả của tôi',
  results: 'Xem kết quả cuộc thi',
  when: 'Thời gian',
  at: '{0} ngày {1}',
  to: 'Từ {0} đến {1}',
  paper: 'Bài thi',
  questions: '{0} câu hỏi',
  predicted: ', 01 câu dự đoán',
  minutes: ', làm trong {0} phút',
  limit: 'Số lượt thi',
  limited: 'Mỗi người tối đa {0} lượt',
  unlimited: 'Không giới hạn',
  prizes: 'Giải thưởng',
  begin: 'Bắt đầu',

  identity: 'Thông tin người dự thi',
  optional: '(không bắt buộc)',
  choose: 'Chọn…',
  agree: 'Tôi đã đọc và đồng ý (bắt buộc)',
  wholeConsent: 'Đọc toàn văn nội dung đồng ý',
  phoneHint: 'Số di động gồm 10 chữ số, ví dụ 0912 345 678.',
  start: 'Nhận đề thi',

  question: 'Câu {0}/{1}',
  many: 'Chọn tất cả phương án đúng.',
  prev: 'Quay lại',
  next: 'Tiếp tục',
  list: 'Đã trả lời {0}/{1} câu',
  answered: 'đã trả lời',
  blank: 'chưa trả lời',
  resumed: 'Bài đang làm đã được khôi phục.',
  left: 'Còn {0}',
  minutesLeft: 'Còn {0} phút làm bài.',
  extended: 'Thời gian làm bài được kéo dài đến {0} ngày {1}.',
  timeUp: 'Đã hết giờ làm bài.',
  prediction: 'Câu dự đoán',
  predictionHint: 'Một số nguyên, ví dụ 12.500.',
  skipped: 'Câu {0} chưa trả lời.',
  fewBlank: 'Còn câu {0} chưa trả lời.',
  manyBlank: 'Còn {0} câu chưa trả lời.',
  fillIn: 'Trả lời câu {0}',
  review: 'Xem lại trước khi nộp',
  submit: 'Nộp bài',

  submitting: 'Đang nộp bài…',
  retrying: 'Mạng chậm, đang gửi lại…',
  offline: 'Mất kết nối, đang chờ có mạng trở lại…',
  noNetwork: 'Mất kết nối mạng',
  kept: 'Bài làm vẫn được giữ và chỉ được tính một lần. Vui lòng không đóng trang này.',
  done: 'Đã nhận bài dự thi',
  score: 'Trả lời đúng {0}/{1} câu.',
  receipt: 'Mã biên nhận',
  submittedAt: 'Nộp lúc {0}.',
  copy: 'Sao chép mã',
  copied: 'Đã sao chép mã.',
  copyByHand: 'Vui lòng chọn mã rồi sao chép.',
  countedFor: 'Ghi cho:',
  countedForNone: 'Chưa xác định cơ quan: trang này chưa đăng ký với Ban Tổ chức. Bài vẫn được chấm.',
  keep: 'Vui lòng giữ mã này. Cuộc thi nhận bài đến {0}; tra cứu kết quả được từ {1}.',
  save: 'In hoặc lưu biên nhận (mở trang mới)',
  again: 'Thi lượt mới',

  network: 'Chưa kết nối được với máy chủ. Vui lòng thử lại.',
  'unknown-contest': 'Không có cuộc thi này.',
  'time-up-void': 'Đã hết giờ làm bài. Theo Thể lệ, bài chưa nộp khi hết giờ không được tính.',
  'time-up-empty': 'Đã hết giờ làm bài. Bài chưa có câu trả lời nào nên không được nộp.',
  'time-up-refused': 'Đã hết giờ làm bài và bài này không được nhận.',
  'expired-token': `${PAST_DEADLINE} Vui lòng bắt đầu lượt mới.`,
  'missing-field': 'Vui lòng điền mục “{0}”.',
  'missing-consent': 'Vui lòng đánh dấu vào ô này để dự thi.',
  'invalid-prediction': 'Nhập một số nguyên từ 0 đến 99.999.999.',
} as const

export type MessageKey = keyof typeof vi

/** A whole dictionary: a language that lacks a sentence does not compile. */
export type Messages = { readonly [key in MessageKey]: string }
