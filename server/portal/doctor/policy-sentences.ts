/** How bad: an error keeps the quiz from the page, a warning costs the agency something, a note is good to know. */
export type Severity = 'error' | 'warning' | 'note'

/** What the doctor says of a page's policies: severity, what is so, what to do. */
export const policySentences = {
  'mixed-content': [
    'error',
    'Trang dùng https còn máy chủ cuộc thi dùng http: trình duyệt chặn.',
    'Máy chủ cuộc thi phải có https. Đề nghị đơn vị vận hành máy chủ xử lý.',
  ],
  'csp-script': [
    'error',
    'Chính sách CSP của trang không cho tải script từ máy chủ cuộc thi.',
    'Thêm máy chủ cuộc thi vào chỉ thị này.',
  ],
  'csp-nonce': [
    'error',
    'CSP của trang dùng nonce và strict-dynamic: chỉ chạy thẻ có nonce của trang, ghi tên miền không có tác dụng.',
    'Thêm thuộc tính nonce của trang vào thẻ, hoặc dùng thẻ ghim phiên bản và thêm mã băm dưới đây vào script-src.',
  ],
  'csp-connect': [
    'error',
    'Chính sách CSP của trang không cho script gọi tới máy chủ cuộc thi: thẻ chạy nhưng không lấy được đề.',
    'Thêm máy chủ cuộc thi vào chỉ thị này.',
  ],
  'csp-frame': [
    'error',
    'Chính sách CSP của trang không cho hiện khung của máy chủ cuộc thi.',
    'Thêm máy chủ cuộc thi vào chỉ thị này.',
  ],
  'csp-sandbox': [
    'error',
    'Trang tự đặt mình trong sandbox không cho chạy script.',
    'Thêm allow-scripts và allow-same-origin vào chỉ thị sandbox, hoặc bỏ chỉ thị đó.',
  ],
  'csp-report-only': [
    'note',
    'CSP chỉ ở chế độ báo cáo (Report-Only): hiện chưa chặn gì, nhưng sẽ chặn khi bật thật.',
    'Thêm máy chủ cuộc thi vào chỉ thị này trước khi bật.',
  ],
  'trusted-types': [
    'error',
    'Trang bắt buộc Trusted Types và danh sách trusted-types không có agency-quiz: bài thi không vẽ được, chỉ còn liên kết.',
    'Thêm agency-quiz vào danh sách trusted-types.',
  ],
  'origin-hidden': [
    'warning',
    'Trang giấu địa chỉ của mình (sandbox không có allow-same-origin): lượt thi ghi “không rõ trang”.',
    'Thêm allow-same-origin vào sandbox.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>
