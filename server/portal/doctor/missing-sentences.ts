import type { Severity } from './policy-sentences.ts'

/** What to do where a link says something else than it should. */
export const USE_LINK = 'Thay bằng liên kết dưới đây.'

/** Why a page seems to have nothing of ours, though somebody put it there or another page was looked at. */
export const missingSentences = {
  'link-wrapped': [
    'error',
    'Liên kết tới bài thi bị bọc qua một trang chuyển hướng, nên script không nhận ra và lượt thi có thể mất tên cơ quan.',
    'Ghi thẳng liên kết dưới đây; nếu hệ quản trị tự bọc mọi liên kết ra ngoài thì thêm máy chủ cuộc thi vào danh sách tên miền được tin.',
  ],
  'link-elsewhere': [
    'error',
    'Liên kết trỏ tới một địa chỉ khác của bài thi (http thay cho https, cổng khác hoặc tên miền khác), nên script không đổi thành bài thi.',
    USE_LINK,
  ],
  'frame-delayed': [
    'warning',
    'Công cụ tải lười giữ địa chỉ của khung ở thuộc tính khác: khung chỉ hiện khi người xem cuộn tới, và không hiện khi script của trang bị chặn.',
    'Loại khung này khỏi việc tải lười, để địa chỉ dưới đây nằm ở thuộc tính src.',
  ],
  'tag-in-attribute': [
    'error',
    'Thẻ nằm trong thuộc tính của một thẻ khác (khung srcdoc, dữ liệu của khối dựng trang), nên trang này không chạy nó.',
    'Dán thẻ ở chế độ mã nguồn (HTML) của bài viết hoặc của khối, không dán vào ô thuộc tính.',
  ],
  'amp-page': [
    'warning',
    'Đây là trang AMP: AMP không cho chạy script của cổng, nên bài thi không hiện trong trang này.',
    'Trên trang AMP chỉ đặt liên kết dưới đây; bài thi hiện ở bản đầy đủ của trang.',
  ],
  'login-page': [
    'error',
    'Trang nhận được là trang đăng nhập, không phải bài viết.',
    'Kiểm tra địa chỉ mà người dân mở được, không cần đăng nhập; bài viết còn chờ duyệt thì xuất bản trước.',
  ],
  'page-moves-on': [
    'error',
    'Trang này chỉ chuyển người xem sang địa chỉ khác, nên thẻ ở trang kia không thấy được từ đây.',
    'Kiểm tra lại bằng chính địa chỉ hiện trên thanh địa chỉ sau khi trang đã mở xong.',
  ],
  'drawn-by-script': [
    'warning',
    'Trang gửi đi không có chữ nào: nội dung do script của trang vẽ ra, nên không xem được từ đây.',
    'Mở trang, thêm ?agency-quiz-debug vào địa chỉ và đọc kết quả ngay trong trang.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>
