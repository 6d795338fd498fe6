/** Every state of <agency-quiz>, with plausible contents: for the page beside this file and for the element's tests. */

import { answersTo, contest, paper } from './sample-contest.js'

const timed = { ...contest, paper: { ...contest.paper, timeLimit: 30 } }
const answered = { ...paper, answers: answersTo(30), prediction: '12500', step: 31 }
const result = { receipt: 'K7QM-2XHT-9RVD-4CNB', submittedAt: '2024-09-15T08:52:10+07:00' }

export const states = [
  { name: 'loading', title: 'Đang tải', state: { at: 'loading' } },
  { name: 'network', title: 'Không kết nối được máy chủ', state: { at: 'network' } },
  { name: 'unknown-contest', title: 'Không có cuộc thi', state: { at: 'unknown-contest' } },
  { name: 'elsewhere', title: 'Thẻ thứ hai của cùng cuộc thi trên trang', state: { at: 'elsewhere' } },
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
  { name: 'question', title: 'Câu hỏi đầu tiên', state: { at: 'question', contest, paper } },
  {
    name: 'question-timed',
    title: 'Câu hỏi có tính giờ',
    state: { at: 'question', contest: timed, paper: { ...paper, answers: answersTo(2), step: 1 } },
  },
  {
    name: 'question-many',
    title: 'Chọn nhiều phương án',
    state: { at: 'question', contest, paper: { ...paper, answers: answersTo(3), step: 2 } },
  },
  {
    name: 'prediction',
    title: 'Câu dự đoán',
    state: { at: 'prediction', contest, paper: { ...paper, answers: answersTo(30), step: 30 } },
  },
  {
    name: 'prediction-wrong',
    title: 'Dự đoán chưa đúng',
    state: {
      at: 'prediction',
      contest,
      paper: { ...paper, answers: answersTo(30), prediction: 'nhiều', step: 30 },
      failure: {
        code: 'invalid-prediction',
        title: 'Số dự đoán chưa hợp lệ.',
        detail: 'Nhập một số nguyên từ 0 đến 99.999.999.',
      },
    },
  },
  { name: 'review', title: 'Xem lại, đã đủ', state: { at: 'review', contest, paper: answered } },
  {
    name: 'review-missing',
    title: 'Xem lại, còn thiếu',
    state: {
      at: 'review',
      contest,
      paper: { ...answered, answers: answersTo(27) },
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
    state: { at: 'submitting', contest, paper: { ...answered, sent: true } },
  },
  {
    name: 'retrying',
    title: 'Đang gửi lại',
    state: { at: 'retrying', contest, paper: { ...answered, sent: true } },
    notice: 'retrying',
  },
  {
    name: 'offline',
    title: 'Mất mạng',
    state: { at: 'offline', contest, paper: { ...answered, sent: true } },
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
