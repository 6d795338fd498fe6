import { IN_BODY } from '../snippets.ts'

/** How bad: an error keeps the quiz from the page, a warning costs the agency something, a note is good to know. */
export type Severity = 'error' | 'warning' | 'note'

/** The closed list of what the doctor can find: severity, what is so, what to do. */
export const findingSentences = {
  'page-error': [
    'error',
    'Trang trả về mã lỗi.',
    'Kiểm tra lại địa chỉ: cần trang mà người dân mở được, không cần đăng nhập.',
  ],
  'page-cut': [
    'warning',
    'Trang dài hơn 2 MB nên chỉ kiểm tra phần đầu.',
    'Nếu thẻ nằm ở cuối trang, hãy đưa thẻ lên trước.',
  ],
  'nothing-pasted': [
    'error',
    'Trang chưa có thẻ nhúng, phần tử, khung hay liên kết nào của cuộc thi.',
    'Dán thẻ dưới đây vào chỗ muốn hiện bài thi. Nếu đã dán rồi thì trình soạn thảo đã lọc mất: dùng cách khác ở mục “Còn dùng được”.',
  ],
  'script-stripped': [
    'error',
    'Còn phần tử <agency-quiz> nhưng không có thẻ script: bài thi không chạy, chỉ còn liên kết bên trong (nếu có).',
    'Trình soạn thảo thường lọc bỏ thẻ script. Nhờ quản trị viên đặt thẻ này một lần trong mẫu giao diện (template).',
  ],
  'not-upgraded': [
    'note',
    'Trang có liên kết tới bài thi. Liên kết dùng được, nhưng lượt thi ghi theo kênh “liên kết”.',
    'Muốn bài thi hiện ngay trong trang: đặt thẻ này một lần trong mẫu giao diện.',
  ],
  'wrong-server': [
    'error',
    'Thẻ script trỏ tới máy chủ khác, không phải máy chủ của cuộc thi.',
    'Sửa thuộc tính src thành địa chỉ đầy đủ dưới đây.',
  ],
  'script-rehosted': [
    'note',
    'Thẻ script được tải từ bản chép trên máy chủ khác (thường do công cụ tối ưu tốc độ). Bài thi vẫn chạy, nhưng bản chép có thể cũ.',
    'Loại tệp agency-quiz.js khỏi công cụ gộp, nén và trì hoãn script.',
  ],
  'unknown-version': [
    'error',
    'Thẻ script ghim một phiên bản mà máy chủ không còn cung cấp.',
    'Dùng thẻ luôn mới, hoặc ghim đúng phiên bản hiện hành.',
  ],
  'wrong-contest': ['error', 'Máy chủ không có cuộc thi mang mã này.', 'Sửa mã cuộc thi cho đúng.'],
  'not-run': [
    'error',
    'Trình duyệt không chạy thẻ script này: thuộc tính type hoặc nomodule đã bị đổi (thường do công cụ cookie hoặc công cụ tối ưu).',
    'Loại tệp agency-quiz.js khỏi công cụ đó để thẻ giữ nguyên như đã dán.',
  ],
  'tag-in-head': [
    'error',
    'Thẻ có data-contest nằm trong <head>, nơi không hiện được gì.',
    `Chuyển thẻ vào ${IN_BODY}`,
  ],
  'nothing-to-mount': [
    'error',
    'Có thẻ script nhưng trang không nói hiện cuộc thi nào: thuộc tính data-contest không còn và không có phần tử <agency-quiz>.',
    'Dán lại nguyên văn thẻ, hoặc thêm phần tử dưới đây vào nội dung.',
  ],
  'sri-without-crossorigin': [
    'error',
    'Thẻ có integrity nhưng thiếu crossorigin nên trình duyệt không chạy.',
    'Thêm crossorigin="anonymous" vào thẻ.',
  ],
  'sri-mismatch': [
    'error',
    'Mã integrity không khớp với tệp của máy chủ nên trình duyệt không chạy.',
    'Dùng thẻ ghim phiên bản dưới đây, chép nguyên văn.',
  ],
  'sri-on-evergreen': [
    'warning',
    'Thẻ ghim integrity vào địa chỉ /v1/ luôn được cập nhật: lần cập nhật tới thẻ sẽ ngừng chạy.',
    'Bỏ integrity, hoặc ghim vào địa chỉ /v/{phiên bản}/.',
  ],
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
  'frame-host': [
    'error',
    'Khung khai trang nhúng khác với trang này nên trình duyệt không hiện khung.',
    'Sửa tham số host trong địa chỉ của khung.',
  ],
  'frame-without-host': [
    'warning',
    'Khung không khai trang nhúng: lượt thi không ghi được cho cơ quan theo kênh “khung”.',
    'Thêm tham số host vào địa chỉ của khung.',
  ],
  'frame-sandbox': [
    'error',
    'Khung bị đặt sandbox không cho chạy script hoặc gửi bài.',
    'Bỏ thuộc tính sandbox, hoặc thêm allow-scripts allow-forms.',
  ],
  'frame-without-title': [
    'note',
    'Khung thiếu thuộc tính title nên người dùng trình đọc màn hình không biết đó là gì.',
    'Thêm title vào khung.',
  ],
  'tag-in-noscript': ['error', 'Thẻ nằm trong <noscript> nên không chạy.', 'Đưa thẻ ra ngoài <noscript>.'],
  'tag-in-comment': [
    'error',
    'Thẻ nằm trong chú thích HTML <!-- --> nên không chạy.',
    'Bỏ dấu chú thích quanh thẻ.',
  ],
  'tag-in-template': ['error', 'Thẻ nằm trong <template> nên không chạy.', 'Đưa thẻ ra ngoài <template>.'],
  'tag-as-text': [
    'error',
    'Thẻ hiện ra thành chữ: trình soạn thảo đã đổi dấu < > thành ký tự thường.',
    'Chuyển trình soạn thảo sang chế độ mã nguồn (HTML) rồi dán lại.',
  ],
  'base-moves-tag': [
    'error',
    'Địa chỉ trong thẻ viết tắt, và thẻ <base> của trang đưa nó tới nơi khác.',
    'Viết địa chỉ đầy đủ như dưới đây.',
  ],
  'host-not-registered': [
    'warning',
    'Trang này chưa đăng ký cho cơ quan nào: lượt thi vẫn được chấm và lưu, nhưng đếm riêng.',
    'Gửi địa chỉ dưới đây cho Ban Tổ chức để đăng ký; các lượt thi trước khi đăng ký vẫn được đếm riêng.',
  ],
  'registered-otherwise': [
    'warning',
    'Địa chỉ đã đăng ký viết khác với địa chỉ trang đang mở (http/https hoặc www): lượt thi đếm riêng.',
    'Gửi địa chỉ dưới đây cho Ban Tổ chức để đăng ký thêm.',
  ],
  'referrer-policy': [
    'note',
    'Trang không gửi Referer. Không ảnh hưởng: lượt thi được ghi theo tiêu đề Origin.',
    'Không cần sửa gì.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>
