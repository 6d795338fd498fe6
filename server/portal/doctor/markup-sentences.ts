import { USE_LINK } from './missing-sentences.ts'
import type { Severity } from './policy-sentences.ts'

/** What the doctor says of tags, links and frames that were written or changed by a hand, an editor or a tool. */
export const markupSentences = {
  'odd-spaces': [
    'error',
    'Thẻ có dấu cách đặc biệt (dấu cách không ngắt của Word hoặc trang web) nên trình duyệt đọc thành thẻ khác.',
    'Xoá cả thẻ rồi dán thẻ dưới đây ở chế độ mã nguồn (HTML); không dán qua Word hay Zalo.',
  ],
  'quote-missing': [
    'error',
    'Thẻ thiếu một dấu ngoặc kép nên trình duyệt đọc sai các thuộc tính phía sau.',
    'Thay cả thẻ bằng thẻ dưới đây.',
  ],
  'attribute-misspelt': [
    'error',
    'Thẻ có mã cuộc thi nhưng tên thuộc tính viết sai nên script không nhận ra.',
    'Sửa tên thuộc tính như dưới đây.',
  ],
  'bad-source': [
    'error',
    'Địa chỉ script trong thẻ viết sai: máy chủ cuộc thi không có tệp ở đó.',
    'Thay thuộc tính src, hoặc cả thẻ, theo dòng dưới đây.',
  ],
  'http-tag': [
    'error',
    'Thẻ script dùng http:// trong khi máy chủ cuộc thi dùng https://: trang https bị trình duyệt chặn.',
    'Sửa http:// thành https:// trong thẻ.',
  ],
  'frame-elsewhere': [
    'error',
    'Khung trỏ tới một địa chỉ không hiện được bài thi (máy chủ cũ, http thay cho https, hoặc trang khác của máy chủ).',
    'Thay địa chỉ (src) của khung bằng địa chỉ dưới đây.',
  ],
  'shown-twice': [
    'warning',
    'Trang có hơn một thẻ cho cùng một cuộc thi: thẻ trong bài viết và thẻ trong mẫu giao diện, hoặc dán hai lần.',
    'Giữ một thẻ, xoá thẻ ở dòng này.',
  ],
  'link-broken': [
    'warning',
    'Địa chỉ của liên kết bị mã hoá hai lần (&amp;amp;, %3F) nên phần ghi tên cơ quan không đọc được.',
    'Thay bằng liên kết dưới đây, dán ở chế độ mã nguồn (HTML).',
  ],
  'site-unknown': [
    'warning',
    'Liên kết ghi một mã cơ quan (site=) mà cuộc thi không có: lượt thi qua liên kết không ghi được cho cơ quan nào.',
    USE_LINK,
  ],
  'site-of-another': [
    'warning',
    'Liên kết ghi mã của một cơ quan khác (site=), không phải cơ quan có trang này: lượt thi qua liên kết được ghi cho cơ quan kia.',
    USE_LINK,
  ],
  'link-as-address': [
    'error',
    'Địa chỉ bài thi chỉ là chữ trong trang, không phải liên kết: người dân không bấm được và script không nhận ra.',
    'Bôi đen địa chỉ, bấm nút chèn liên kết rồi dán địa chỉ dưới đây.',
  ],
  'link-by-script': [
    'error',
    'Địa chỉ bài thi nằm trong mã chạy khi bấm (onclick) hoặc trong một thuộc tính khác, không phải liên kết: script không nhận ra.',
    USE_LINK,
  ],
  'tag-in-text': [
    'error',
    'Thẻ nằm trong một phần tử chỉ chứa chữ (<textarea>, <style>, <title>, <xmp>, <iframe>) nên không chạy.',
    'Dán thẻ ra ngoài phần tử đó, ở chế độ mã nguồn (HTML).',
  ],
  'held-by-consent': [
    'error',
    'Công cụ xin đồng ý cookie giữ thẻ lại cho tới khi người xem bấm đồng ý. Bài thi không dùng cookie nên không cần giữ.',
    'Xếp script này vào nhóm cần thiết (necessary, functional) trong công cụ đó, hoặc dùng thẻ dưới đây.',
  ],
  'rocket-loader': [
    'note',
    'Cloudflare Rocket Loader tải thẻ sau các script khác: bài thi hiện chậm hơn.',
    'Muốn hiện ngay: thêm thuộc tính dưới đây vào thẻ, trước src.',
  ],
  'tag-by-script': [
    'warning',
    'Một đoạn script của trang tự tạo ra thẻ; từ đây không xem được nó có chạy hay không.',
    'Dán thẳng thẻ dưới đây vào trang; hoặc mở trang với ?agency-quiz-debug để xem.',
  ],
  'not-found-page': [
    'error',
    'Trang báo “không tìm thấy” nhưng trả về mã 200 như trang thường.',
    'Kiểm tra lại địa chỉ bài viết; bài có thể đã đổi địa chỉ, bị gỡ hoặc chưa xuất bản.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>
