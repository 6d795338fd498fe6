import { IN_BODY } from '../snippets.ts'
import { markupSentences } from './markup-sentences.ts'
import { missingSentences } from './missing-sentences.ts'
import { policySentences, type Severity } from './policy-sentences.ts'

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
    'Dán thẻ dưới đây vào chỗ muốn hiện bài thi. Nếu đã dán rồi thì trình soạn thảo đã lọc mất: dùng cách khác ở mục “Các cách trang này cho phép”.',
  ],
  'curly-quotes': [
    'error',
    'Thẻ dùng dấu ngoặc kép cong (“ ”) nên trình duyệt không hiểu: trình soạn thảo hoặc Word đã đổi dấu ngoặc kép thẳng.',
    'Thay mọi dấu ngoặc kép cong trong thẻ bằng dấu thẳng ("), hoặc chép lại thẻ từ trang lấy mã và dán ở chế độ mã nguồn (HTML).',
  ],
  'link-missing': [
    'error',
    'Mẫu giao diện đã đúng: có thẻ đổi liên kết. Nội dung trang này chưa có liên kết tới bài thi.',
    'Dán liên kết dưới đây vào bài viết, đúng chỗ muốn hiện bài thi. Không cần dán lại thẻ script.',
  ],
  'link-stays': [
    'note',
    'Trang có liên kết tới bài thi, và liên kết vẫn là liên kết: nằm trong thực đơn, trong câu, trên nút, hoặc có nhiều liên kết. Người dân bấm vào thì sang trang thi.',
    'Muốn bài thi hiện ngay trong trang: dán liên kết dưới đây (địa chỉ kết thúc bằng #tai-cho) vào đúng chỗ, trong nội dung.',
  ],
  'link-as-text': [
    'error',
    'Mã HTML của liên kết hoặc khung hiện ra thành chữ: đã dán ở chế độ soạn thảo thường.',
    'Bấm nút “Mã HTML” (Source, </>) rồi dán lại; hoặc gõ tên cuộc thi, bôi đen, bấm nút chèn liên kết và dán địa chỉ dưới đây.',
  ],
  'script-delayed': [
    'warning',
    'Công cụ tối ưu tốc độ hoãn script đến khi người xem chạm vào trang: bài thi chỉ hiện sau lần chạm đầu tiên.',
    'Loại tệp dưới đây khỏi việc hoãn. LiteSpeed Cache: Page Optimization → Tuning, ghi vào cả hai ô “JS Excludes” và “JS Deferred/Delayed Excludes”; WP Rocket: File Optimization → Delay JavaScript execution → Excluded JavaScript Files; Perfmatters: Assets → JavaScript → Excluded from Delay; Flying Scripts: bỏ từ khoá khỏi “Include Keywords”.',
  ],
  'script-combined': [
    'warning',
    'Trang có liên kết nhưng không thấy thẻ script riêng, và công cụ tối ưu đang gộp các script của trang vào một tệp. Nếu mẫu giao diện đã có thẻ đổi liên kết thì thẻ đã bị gộp mất.',
    'Loại tệp dưới đây khỏi việc gộp (LiteSpeed Cache: Page Optimization → Tuning → “JS Excludes”; Autoptimize: “Exclude scripts from Autoptimize”), xoá bộ nhớ đệm rồi kiểm tra lại. Chưa đặt thẻ thì đặt một lần trong mẫu giao diện.',
  ],
  'frame-without-src': [
    'error',
    'Có khung mang tên cuộc thi nhưng địa chỉ (src) đã bị hệ quản trị nội dung bỏ khi lưu.',
    'Thêm máy chủ cuộc thi vào danh sách tên miền được phép nhúng khung của hệ quản trị, rồi dán lại khung.',
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
  ...policySentences,
  ...missingSentences,
  ...markupSentences,
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
    'Gửi đoạn dưới đây cho Ban Tổ chức để đăng ký; các lượt thi trước khi đăng ký vẫn được đếm riêng.',
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
