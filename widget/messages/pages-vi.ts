import { tallyVi } from './tally-vi.ts'
import { vi } from './vi.ts'

/** What a citizen reads on our own pages in Vietnamese: the element's sentences, and those of the pages alone. */
export const pagesVi = {
  ...vi,
  attempts: tallyVi.attempts,
  valid: tallyVi.valid,
  people: tallyVi.people,
  agency: tallyVi.agency,
  unknownAgency: tallyVi.unknownAgency,

  /** The name of the other language, in that language. */
  otherLanguage: 'English',
  nobody: 'Cuộc thi trực tuyến',
  plainPage: 'Trang này không cần JavaScript, không dùng cookie và không theo dõi người xem.',
  contest: 'Cuộc thi',
  contestPage: 'Trang cuộc thi',
  lookUpReceipt: 'Tra cứu biên nhận',
  faulty: 'Lỗi: {0}',
  fault: 'Lỗi:',
  vietnamTime: '{0} (giờ Việt Nam)',
  onDay: 'ngày {0}',

  organiser: 'Đơn vị tổ chức',
  grading: 'Chấm bài',
  gradingRule:
    'Một câu được tính là đúng khi chọn đủ các phương án đúng và không chọn phương án sai; không tính điểm từng phần',
  attemptCount: 'Số lượt',
  outcome: 'Kết quả',
  scoreAtOnce: 'Biết số câu đúng ngay sau khi nộp bài',
  scoreLater: 'Công bố sau khi cuộc thi kết thúc',
  personPrizes: 'Giải cá nhân',
  agencyPrizes: 'Giải tập thể',
  choiceQuestions: '{0} câu hỏi trắc nghiệm',
  anyNumber: 'Không giới hạn số lượt thi',
  atMost: 'Mỗi người thi tối đa {0} lượt',
  window: 'từ {0} đến {1} (giờ Việt Nam)',

  byLink: 'Dự thi qua đường dẫn của {0}',
  takesUntil: 'Nhận bài đến {0} (giờ Việt Nam).',
  roundTakesUntil: '{0} nhận bài đến {1} (giờ Việt Nam).',
  roundOver: '{0} đã kết thúc.',
  roundOpens: '{0} mở từ {1} (giờ Việt Nam).',
  roundOpen: '{0} đang mở, nhận bài đến {1} (giờ Việt Nam).',
  comeBack: 'Vui lòng quay lại từ {0} (giờ Việt Nam).',
  yourResult: 'Tra cứu kết quả của bạn',
  toBeAnnounced: 'Kết quả do Ban Tổ chức công bố.',
  announced: 'Xem kết quả Ban Tổ chức đã công bố',
  description: '{0} câu hỏi trắc nghiệm, thi trực tuyến từ {1} đến {2}.',

  serverTitle: 'Máy chủ cuộc thi trực tuyến',
  serverOfOne: 'Địa chỉ {0} nhận và chấm bài cho cuộc thi sau.',
  serverOfMany: 'Địa chỉ {0} nhận và chấm bài cho các cuộc thi sau.',
  open: 'Cuộc thi đang mở.',
  webmasters: 'Dành cho quản trị trang',
  embedding: 'Lấy thẻ nhúng và kiểm tra trang của cơ quan',

  toMend: 'Cần xem lại',
  manyToMend: 'Có {0} mục cần xem lại',
  lookAt: 'Xem lại:',
  notChosen: 'Chưa chọn {0}.',
  notTyped: 'Chưa nhập {0}.',
  notAnswered: 'Chưa trả lời {0}.',
  sendAgain: 'Những gì bạn đã nhập vẫn còn trên trang này; vui lòng gửi lại sau ít phút.',
  checkAddress: 'Kiểm tra lại đường dẫn hoặc mã QR bạn đã mở.',
  openAgain: 'Mở lại trang của cuộc thi từ đầu.',
  readAgain: 'Đọc bản mới dưới đây rồi đồng ý lại; các mục khác bạn đã nhập vẫn còn.',

  consent: 'Đồng ý',
  consentTitle: 'Đồng ý cho xử lý dữ liệu cá nhân',
  iAgree: 'Tôi đã đọc và đồng ý',
  toThePaper: 'Nhận đề và làm bài',

  choiceTitle: 'Câu hỏi trắc nghiệm',
  questionNumber: 'Câu {0}',
  howTo: 'Trả lời {0} câu hỏi, rồi bấm {1} ở cuối trang.',
  howToPredict: 'Trả lời {0} câu hỏi và câu dự đoán, rồi bấm {1} ở cuối trang.',
  submitBefore: 'Nộp bài trước {0} (giờ Việt Nam).',
  whenOffline: 'Mất mạng khi nộp thì tải lại trang để gửi lại: bài chỉ được tính một lần.',
  whenLeft:
    'Lỡ rời trang này thì bấm nút {0} của trình duyệt: các câu đã chọn vẫn còn. Đừng đóng trang trước khi nộp bài.',
  countsFor: 'Lượt thi được ghi cho {0}.',
  countedApart:
    'Bài vẫn được chấm và xét giải cá nhân như nhau; lượt thi được thống kê riêng, chưa cộng cho cơ quan nào.',
  example: 'Ví dụ: 12.500.',

  receiptHint: 'Gồm 16 chữ và số, dạng XXXX-XXXX-XXXX-XXXX.',
  lookUp: 'Tra cứu',
  receiptTitle: 'Biên nhận {0}',
  receiptHeading: 'BIÊN NHẬN DỰ THI',
  receiptIs: 'Mã biên nhận: {0}',
  receiptAt: 'Tra cứu tại: {0}',
  counts: 'Bài thi này được tính.',
  countsNot: 'Bài thi này không được tính.',
  submittedWhen: 'Nộp lúc',
  countedWhom: 'Ghi cho',
  why: 'Vì sao',
  rightAnswers: 'Số câu đúng',
  scoreFrom: 'xem được từ {0} (giờ Việt Nam), bằng mã biên nhận này',
  keepReceipt: 'Lưu biên nhận về máy',
  orPrint: ', hoặc in trang này bằng mục In của trình duyệt (trên máy tính: Ctrl+P).',
  byScript: 'Tính theo cổng đã mở bài thi{0}.',
  byFrame: 'Tính theo cổng đã mở bài thi (trong khung){0}.',
  byAddress: 'Tính theo đường dẫn hoặc mã QR đã mở{0}.',
  notDeclared: ', không theo đơn vị bạn khai',
  byNobody: 'Trang đã mở bài thi chưa đăng ký với Ban Tổ chức, hoặc đường dẫn không ghi cơ quan.',

  nextSteps: 'Tiếp theo',
  submittedIn: 'Nộp lúc {0} (giờ Việt Nam).',
  youScored: 'Bạn trả lời đúng {0} câu.',
  scoreWhen: 'Số câu đúng {0}.',
  takenAsIs: 'Bài được nhận như đang có: {0}.',
  takenInTime: 'Đã hết giờ làm bài nên bài được nhận như đang có: {0}.',
  answeredOf: '{0}/{1} câu đã trả lời',
  blanksWrong: ', câu bỏ trống tính là sai',
  noPrediction: '; không có số dự đoán',
  thisReceipt: 'Tra cứu biên nhận này',
  anyTime: ' bất cứ lúc nào; có thể đánh dấu trang đó để xem lại.',
  resultsLater: 'Cuộc thi nhận bài đến {0}; kết quả do Ban Tổ chức công bố sau đó.',
  resultsAt: 'Cuộc thi nhận bài đến {0}; kết quả do Ban Tổ chức công bố sau đó tại {1}.',
  resultsPage: 'trang công bố kết quả',
  atMostAgain: ': mỗi người thi tối đa {0} lượt.',

  newAttempt: 'Bắt đầu lượt thi mới',
  toContest: 'Về trang của cuộc thi',
  takePart: 'Dự thi {0}',
  submittedBefore: 'Mã biên nhận của bài đã nộp:',
  tooLate:
    'Bài này phải nộp trước {0} (giờ Việt Nam) nên không được tính. Các lượt bạn đã nộp trước đó vẫn được tính.',
  firstStands: 'Lượt thi này đã được nộp trước khi hết giờ: bài nộp lần đầu được giữ nguyên và được tính.',

  tallyTitle: 'Thống kê dự thi theo cơ quan',
  tallyWhole: 'Toàn cuộc thi: {0} lượt thi, {1} bài hợp lệ, {2} người dự thi. Số liệu lúc {3}.',
  tallyPeople:
    'Một người thi ở nhiều cơ quan được đếm ở từng cơ quan, nhưng chỉ một lần trong tổng số người.',
  viaScript: 'Qua thẻ nhúng',
  viaFrame: 'Qua khung',
  viaLink: 'Qua đường dẫn',
  viaUnknown: 'Chưa rõ',

  takeHere: 'Làm bài trên trang của cuộc thi: {0}',
} as const

export type PageMessageKey = keyof typeof pagesVi

/** A whole dictionary of the pages: a language that lacks a sentence does not compile. */
export type PageMessages = { readonly [key in PageMessageKey]: string }
