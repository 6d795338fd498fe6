/** Every state of <agency-quiz>, with plausible contents: for the page beside this file and for the element's tests. */

const contest = {
  id: 'phu-tho-2024',
  title: 'Cuộc thi trực tuyến “Tìm hiểu về Cải cách hành chính tỉnh Phú Thọ năm 2024”',
  organiser: 'Sở Nội vụ phối hợp với Sở Thông tin và Truyền thông tỉnh Phú Thọ',
  status: 'open',
  now: '2024-09-15T08:30:00+07:00',
  opens: '2024-09-01T00:00:00+07:00',
  closes: '2024-10-31T00:00:00+07:00',
  paper: { questions: 30, options: 3, timeLimit: null },
  attempts: { limit: null },
  prizes: [
    { name: 'Giải Nhất', count: 1, to: 'person' },
    { name: 'Giải Nhì', count: 3, to: 'person' },
    { name: 'Giải Ba', count: 5, to: 'person' },
    { name: 'Giải tập thể', count: 1, to: 'agency' },
  ],
  scores: 'after-close',
  fields: [
    { name: 'name', label: 'Họ và tên', type: 'text', required: true },
    { name: 'phone', label: 'Số điện thoại di động', type: 'phone', required: true },
    {
      name: 'unit',
      label: 'Cơ quan, đơn vị, địa phương',
      type: 'choice',
      required: true,
      options: [
        { value: 'so-noi-vu', label: 'Sở Nội vụ' },
        { value: 'viet-tri', label: 'UBND thành phố Việt Trì' },
      ],
    },
    { name: 'email', label: 'Thư điện tử', type: 'text', required: false },
  ],
  consent: {
    version: '2024-1',
    text: 'Họ tên, số điện thoại và đơn vị của tôi được dùng để tổ chức Cuộc thi, liên hệ và trao giải; được giữ đến khi trao giải xong rồi xoá. Tôi có quyền xem, sửa và rút lại sự đồng ý này.',
  },
  prediction: { label: 'Dự đoán có bao nhiêu người tham gia Cuộc thi?' },
  results: null,
}

const texts = [
  [
    'Theo Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ, Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021 – 2030 xác định bao nhiêu nội dung cải cách hành chính trọng tâm?',
    '04 nội dung',
    '05 nội dung',
    '06 nội dung',
  ],
  [
    'Hai cơ quan nào của tỉnh Phú Thọ cùng ban hành Kế hoạch phối hợp tổ chức Cuộc thi?',
    'Sở Nội vụ và Sở Thông tin và Truyền thông',
    'Sở Thông tin và Truyền thông và Văn phòng Ủy ban nhân dân tỉnh',
    'Sở Nội vụ và Sở Tư pháp',
  ],
]

const questions = Array.from({ length: 30 }, (_, index) => {
  const [text, ...options] = texts[index % texts.length]
  return {
    id: `q${index + 1}`,
    text,
    choose: index === 2 ? 'many' : 'one',
    options: options.map((option, place) => ({ id: `q${index + 1}o${place}`, text: option })),
  }
})

/** Answers to the first `count` questions. */
const answersTo = count => Object.fromEntries(questions.slice(0, count).map(({ id }) => [id, [`${id}o1`]]))

const sitting = {
  attempt: 'a1',
  token: 't1',
  deadline: '2024-09-15T09:00:00+07:00',
  questions,
  answers: {},
  prediction: '',
  step: 0,
  sent: false,
}

const timed = { ...contest, paper: { ...contest.paper, timeLimit: 30 } }
const answered = { ...sitting, answers: answersTo(30), prediction: '12500', step: 31 }
const result = { receipt: 'K7QM-2XHT-9RVD-4CNB', submittedAt: '2024-09-15T08:52:10+07:00' }

export const states = [
  { name: 'loading', title: 'Đang tải', state: { at: 'loading' } },
  { name: 'network', title: 'Không kết nối được máy chủ', state: { at: 'network' } },
  { name: 'unknown-contest', title: 'Không có cuộc thi', state: { at: 'unknown-contest' } },
  { name: 'blocked', title: 'CSP của trang chặn máy chủ', state: { at: 'blocked' } },
  {
    name: 'before',
    title: 'Chưa mở',
    state: { at: 'before', contest: { ...contest, status: 'before', now: '2024-08-29T20:55:50+07:00' } },
  },
  { name: 'open', title: 'Giới thiệu', state: { at: 'open', contest: { ...timed, attempts: { limit: 3 } } } },
  {
    name: 'closed',
    title: 'Đã kết thúc',
    state: { at: 'closed', contest: { ...contest, status: 'closed' } },
  },
  { name: 'identity', title: 'Thông tin người dự thi', state: { at: 'identity', contest, failures: [] } },
  {
    name: 'identity-wrong',
    title: 'Thông tin chưa đúng',
    state: {
      at: 'identity',
      contest,
      failures: [
        { code: 'missing-field', field: 'name' },
        {
          code: 'invalid-phone',
          title: 'Số điện thoại chưa đúng.',
          detail: 'Nhập số di động Việt Nam gồm 10 chữ số, ví dụ 0912 345 678.',
          field: 'phone',
        },
        { code: 'missing-consent', field: 'consent' },
      ],
    },
  },
  {
    name: 'identity-refused',
    title: 'Không được nhận đề',
    state: {
      at: 'identity',
      contest,
      failures: [
        {
          code: 'attempt-limit',
          title: 'Bạn đã dùng hết số lượt thi theo Thể lệ.',
          detail: 'Lượt thi tốt nhất của bạn vẫn được tính.',
        },
      ],
    },
  },
  { name: 'starting', title: 'Đang nhận đề', state: { at: 'starting', contest, failures: [] } },
  { name: 'question', title: 'Câu hỏi đầu tiên', state: { at: 'question', contest, sitting } },
  {
    name: 'question-timed',
    title: 'Câu hỏi có tính giờ',
    state: { at: 'question', contest: timed, sitting: { ...sitting, answers: answersTo(2), step: 1 } },
  },
  {
    name: 'question-many',
    title: 'Chọn nhiều phương án',
    state: { at: 'question', contest, sitting: { ...sitting, answers: answersTo(3), step: 2 } },
  },
  {
    name: 'prediction',
    title: 'Câu dự đoán',
    state: { at: 'prediction', contest, sitting: { ...sitting, answers: answersTo(30), step: 30 } },
  },
  {
    name: 'prediction-wrong',
    title: 'Dự đoán chưa đúng',
    state: {
      at: 'prediction',
      contest,
      sitting: { ...sitting, answers: answersTo(30), prediction: 'nhiều', step: 30 },
      failure: {
        code: 'invalid-prediction',
        title: 'Số dự đoán chưa hợp lệ.',
        detail: 'Nhập một số nguyên từ 0 đến 99.999.999.',
      },
    },
  },
  { name: 'review', title: 'Xem lại, đã đủ', state: { at: 'review', contest, sitting: answered } },
  {
    name: 'review-missing',
    title: 'Xem lại, còn thiếu',
    state: {
      at: 'review',
      contest,
      sitting: { ...answered, answers: answersTo(27) },
      failure: {
        code: 'missing-answers',
        title: 'Còn câu hỏi chưa trả lời.',
        detail: 'Trả lời đủ các câu rồi nộp bài.',
      },
    },
  },
  {
    name: 'submitting',
    title: 'Đang nộp',
    state: { at: 'submitting', contest, sitting: { ...answered, sent: true } },
  },
  {
    name: 'retrying',
    title: 'Đang gửi lại',
    state: { at: 'retrying', contest, sitting: { ...answered, sent: true } },
    notice: 'retrying',
  },
  {
    name: 'offline',
    title: 'Mất mạng',
    state: { at: 'offline', contest, sitting: { ...answered, sent: true } },
    notice: 'offline',
  },
  { name: 'done', title: 'Đã nhận bài', state: { at: 'done', contest, result } },
  {
    name: 'done-score',
    title: 'Đã nhận bài, có điểm',
    state: {
      at: 'done',
      contest: { ...contest, attempts: { limit: 1 } },
      result: { ...result, score: { right: 27, of: 30 } },
    },
  },
  {
    name: 'ended-expired',
    title: 'Quá hạn nộp',
    state: { at: 'ended', contest, failure: { code: 'expired-token' } },
  },
  {
    name: 'ended-already',
    title: 'Đã nộp trước đó',
    state: {
      at: 'ended',
      contest,
      failure: {
        code: 'already-submitted',
        title: 'Lượt thi này đã được nộp với các câu trả lời khác.',
        detail: 'Bài nộp lần đầu được giữ nguyên; muốn thi tiếp hãy bắt đầu lượt mới.',
      },
    },
  },
]
