import { awardFaultSentences } from './award-fault-sentences.ts'
import { fieldFaultSentences } from './field-fault-sentences.ts'
import { registerFaultSentences } from './register-fault-sentences.ts'
import { textFaultSentences } from './text-fault-sentences.ts'

/**
 * The closed list of what can be wrong with a contest folder. Codes are stable (tests and scripts branch on them);
 * people read the sentences: first what is wrong, `{}` standing for the detail at hand, then how to mend it.
 */
export const faultSentences = {
  ...awardFaultSentences,
  ...fieldFaultSentences,
  ...textFaultSentences,
  ...registerFaultSentences,
  // files
  'missing-file': [
    'Không có tệp này.',
    'Tạo tệp trong thư mục cuộc thi; kiểm tra tên đầy đủ vì Windows hay tự thêm đuôi .txt.',
  ],
  'unreadable-file': ['Không đọc được tệp ({}).', 'Kiểm tra quyền đọc và đóng chương trình đang giữ tệp.'],
  'not-csv': [
    'Tệp này không phải CSV nên không được đọc.',
    'Trong Excel chọn “Lưu thành”, kiểu “CSV UTF-8”, rồi chuyển tệp gốc ra ngoài thư mục.',
  ],
  'utf-16': [
    'Tệp mã hoá UTF-16 (kiểu “Văn bản Unicode” của Excel).',
    'Lưu lại bằng kiểu “CSV UTF-8” của Excel hoặc UTF-8 của Notepad.',
  ],
  'not-utf8': [
    'Tệp không phải UTF-8; chữ có dấu sẽ bị sai.',
    'Lưu lại bằng kiểu “CSV UTF-8” của Excel hoặc UTF-8 của Notepad.',
  ],
  // tables
  'bad-quotes': [
    'Dấu nháy kép (") đặt sai hoặc chưa đóng; phần sau của tệp chưa đọc được.',
    'Ô có dấu nháy phải nằm trong cặp nháy kép và mỗi dấu nháy bên trong viết hai lần (""). Lưu từ Excel thì tự đúng.',
  ],
  'no-header': [
    'Không thấy dòng tiêu đề; tệp cần các cột {}.',
    'Thêm dòng tiêu đề làm dòng đầu, hoặc sửa tiêu đề cho đúng mẫu.',
  ],
  'title-above-header': [
    'Tiêu đề cột nằm ở dòng {}; phía trên còn có “{}”.',
    'Xoá mọi dòng phía trên, để tiêu đề cột là dòng đầu của tệp.',
  ],
  'separator-line': [
    'Dòng “{}” là lệnh riêng của Excel, không phải tiêu đề cột.',
    'Xoá dòng này; dấu ngăn cách được tự nhận ra.',
  ],
  'nameless-column': [
    'Cột {} (theo chữ cái của Excel) không có tiêu đề.',
    'Chọn cả cột trong Excel rồi Xoá, hoặc ghi tiêu đề theo mẫu.',
  ],
  'missing-column': ['Thiếu cột “{}”.', 'Thêm cột với đúng tiêu đề này ở dòng đầu.'],
  'extra-column': ['Cột “{}” không thuộc mẫu.', 'Xoá cột này hoặc sửa tiêu đề cho đúng mẫu.'],
  'duplicate-column': ['Cột “{}” xuất hiện nhiều lần.', 'Giữ lại một cột.'],
  'wrong-cell-count': [
    'Dòng này có {}.',
    'Ô chứa dấu ngăn cách hoặc xuống dòng phải nằm trong cặp nháy kép.',
  ],
  'no-rows': ['Tệp không có dòng dữ liệu nào.', 'Thêm dữ liệu dưới dòng tiêu đề.'],
  'empty-cell': ['Ô để trống.', 'Điền nội dung cho ô này.'],
  // text
  'decomposed-text': [
    'Chữ có dấu ở dạng tổ hợp (NFD): “{}”.',
    'Gõ lại, hoặc chuyển sang Unicode dựng sẵn (NFC).',
  ],
  'hidden-character': [
    'Có ký tự ẩn hoặc ký tự điều khiển: {}.',
    'Xoá ký tự đó; dán dạng “chỉ văn bản” từ Word để tránh.',
  ],
  'spreadsheet-damage': [
    'Excel đã đổi nội dung ô này thành “{}”.',
    'Định dạng cột là Văn bản (Text) rồi nhập lại nội dung gốc.',
  ],
  'stray-space': [
    'Thừa khoảng trắng: {}.',
    'Chỉ để một dấu cách thường giữa hai từ, không để ở đầu và cuối.',
  ],
  'lookalike-letter': [
    'Có chữ cái lạ trông giống chữ Việt: {}.',
    'Gõ lại bằng chữ cái tiếng Việt, ví dụ Đ (U+0110).',
  ],
  'bad-id': [
    'Mã “{}” không đúng dạng.',
    'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ so-noi-vu; tên mục (name) là một từ không dấu, ví dụ phone.',
  ],
  'reserved-id': ['Mã “{}” đã dành cho hệ thống.', 'Đặt mã khác, ví dụ so-noi-vu.'],
  'duplicate-id': ['Mã “{}” đã dùng ở {}.', 'Mỗi mã chỉ dùng một lần.'],
  // bank
  'unknown-status': ['Trạng thái “{}” không có.', 'Ghi “nháp”, “đã đối chiếu” hoặc “đã thẩm định”.'],
  'no-right-answer': ['Câu hỏi không có đáp án đúng.', 'Ghi chữ cái của phương án đúng, ví dụ B hoặc A,C.'],
  'right-answer-not-an-option': [
    'Đáp án “{}” không phải chữ cái của một phương án.',
    'Ghi chữ cái của phương án đúng, ví dụ B hoặc A,C.',
  ],
  'repeated-answer': ['Đáp án “{}” ghi một chữ cái nhiều lần.', 'Mỗi phương án đúng ghi một lần.'],
  'all-options-right': ['Mọi phương án đều được ghi là đúng.', 'Câu hỏi phải có ít nhất một phương án sai.'],
  'identical-options': ['Phương án này trùng với phương án {}.', 'Viết lại cho các phương án khác nhau.'],
  'bad-group': [
    'Tên nhóm loại trừ “{}” không đúng dạng.',
    'Ghi các tên nhóm cách nhau một dấu cách; tên chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ nd-61-thoi-han.',
  ],
  'unknown-difficulty': ['Độ khó “{}” không có.', 'Ghi “dễ”, “trung bình” hoặc “khó”, hoặc để trống.'],
  'unknown-topic': [
    'Chủ đề “{}” không có trong rules.yaml.',
    'Sửa mã chủ đề, hoặc khai chủ đề ở mục topics.',
  ],
  'duplicate-question': ['Câu hỏi trùng nội dung với câu ở {}.', 'Xoá hoặc viết lại một trong hai câu.'],
  'quota-too-large': ['Chủ đề cần {}.', 'Đối chiếu, thẩm định thêm câu hỏi, hoặc giảm quota.'],
  'difficulty-too-large': ['Chủ đề cần {}.', 'Thêm câu hỏi ở độ khó này, hoặc đổi tỷ lệ ở mục difficulty.'],
  'empty-difficulty': [
    'Chưa ghi độ khó, trong khi chủ đề này được rút theo độ khó.',
    'Ghi “dễ”, “trung bình” hoặc “khó”.',
  ],
  'groups-too-tight': [
    'Nhóm loại trừ làm cho không rút được đề: {}.',
    'Bớt câu trong các nhóm, thêm câu ngoài nhóm, hoặc giảm số câu cần rút.',
  ],
  // agencies
  'duplicate-name': [
    'Tên cơ quan trùng với {}.',
    'Mỗi cơ quan chỉ ghi một dòng; nhiều trang thì ghi chung một ô.',
  ],
  'bad-headcount': [
    'Biên chế “{}” không phải số nguyên.',
    'Ghi số không có dấu chấm, ví dụ 1200; không có ai thì ghi 0, chưa biết thì để trống.',
  ],
  'bad-day': ['“{}” không phải ngày đúng dạng.', 'Viết ngày/tháng/năm, ví dụ 31/12/2025.'],
  'bad-origin': [
    'Địa chỉ trang không đúng dạng: {}.',
    'Chỉ ghi giao thức, tên miền và cổng nếu có, chữ thường, không có đường dẫn; nhiều trang cách nhau một dấu cách, ví dụ https://sonoivu.phutho.gov.vn.',
  ],
  'host-claimed-twice': ['Trang {}.', 'Mỗi trang chỉ thuộc một cơ quan và chỉ ghi một lần.'],
  // rules.yaml
  'bad-yaml': [
    'Không đọc được cú pháp YAML: {}.',
    'Kiểm tra dấu hai chấm, dấu nháy và khoảng thụt đầu dòng (chỉ dùng dấu cách).',
  ],
  'unknown-key': ['Mục “{}” không có trong thể lệ mẫu.', 'Kiểm tra chính tả, hoặc xoá mục này.'],
  'missing-key': ['Thiếu mục bắt buộc “{}”.', 'Thêm mục này; chưa quy định thì ghi null nếu mẫu cho phép.'],
  'bad-value': ['Giá trị không hợp lệ: {}.', 'Sửa theo chú thích trong rules.yaml mẫu.'],
  'bad-instant': [
    '“{}” không phải thời điểm đúng dạng.',
    'Viết ngày/tháng/năm giờ:phút theo giờ Việt Nam, ví dụ 01/09/2024 00:00 hoặc 30/10/2024 24:00.',
  ],
  'impossible-date': [
    '“{}” là ngày giờ không có thật.',
    'Kiểm tra số ngày của tháng và giờ từ 00:00 đến 24:00.',
  ],
  'month-before-day': ['“{}” có vẻ viết tháng trước ngày.', 'Viết ngày trước, tháng sau: ngày/tháng/năm.'],
  'closes-before-opens': [
    'Đợt thi đóng trước hoặc đúng lúc mở.',
    'Sửa giờ mở (opens) hoặc giờ đóng (closes).',
  ],
  'overlapping-rounds': ['Đợt thi này mở khi {} chưa đóng.', 'Các đợt thi không được chồng lên nhau.'],
  'mix-not-quota': [
    'Các độ khó cộng lại là {}.',
    'Sửa số câu dễ (easy), trung bình (medium), khó (hard) cho tổng bằng quota.',
  ],
  'ranking-without-prediction': [
    'Xếp hạng theo câu dự đoán nhưng cuộc thi không có câu dự đoán.',
    'Khai prediction, hoặc bỏ nearest-prediction.',
  ],
  'duplicate-criterion': ['Tiêu chí “{}” ghi nhiều lần.', 'Mỗi tiêu chí xếp hạng ghi một lần.'],
  'assumed-nothing': [
    '“{}” không phải một mục của thể lệ.',
    'Ghi đường dẫn tới mục có thật, ví dụ paper.timeLimit hoặc topics.chinh-sach.quota.',
  ],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>

export type FaultCode = keyof typeof faultSentences
