/** What can be wrong with how a table is written, with its texts and with the options of a question; see fault-sentences.ts. */
export const textFaultSentences = {
  'misspelt-column': ['Cột “{}” chắc là cột “{}”.', 'Sửa tiêu đề cho đúng mẫu.'],
  'unquoted-comma': [
    'Tệp ngăn ô bằng dấu phẩy (,) nên tiêu đề “{}” bị cắt thành nhiều ô.',
    'Đặt các ô có dấu phẩy trong nháy kép, hoặc lưu lại tệp với dấu chấm phẩy (;).',
  ],
  'wrong-separator': [
    'Dòng này ngăn ô bằng {}, trong khi tiêu đề ngăn bằng {}.',
    'Cả tệp dùng chung một dấu ngăn cách.',
  ],
  'unknown-separator': [
    'Tệp ngăn ô bằng dấu gạch đứng (|), không phải CSV.',
    'Lưu lại tệp với dấu chấm phẩy (;) hoặc dấu phẩy (,).',
  ],
  'legacy-encoding': [
    'Chữ theo bảng mã cũ {}.',
    'Chuyển sang Unicode rồi dán lại: sao chép ô, trong UniKey bấm Ctrl+Shift+F6, chọn bảng mã nguồn TCVN3 (ABC) hoặc VNI Windows, bảng mã đích Unicode.',
  ],
  'garbled-letters': [
    'Chữ bị hỏng bảng mã: “{}”.',
    'Gõ lại chữ này, hoặc chép lại từ tệp gốc mở bằng bảng mã UTF-8.',
  ],
  markup: [
    'Có mã HTML hoặc dấu định dạng: {}; người dự thi sẽ đọc thấy nguyên như vậy.',
    'Xoá mã đó, chỉ để lại chữ.',
  ],
  'author-mark': [
    'Phương án có dấu riêng của người soạn: “{}”; người dự thi sẽ đọc thấy.',
    'Xoá dấu đó; đáp án chỉ ghi ở cột “Đáp án”.',
  ],
  'lettered-option': [
    'Phương án có chữ cái, số thứ tự hoặc dấu đầu dòng: “{}”; các phương án được xáo trộn ở mỗi đề.',
    'Xoá phần đó, chỉ để lại nội dung.',
  ],
  'numbered-question': [
    'Câu hỏi có số thứ tự ở đầu: “{}”; câu hỏi được rút và xáo trộn ở mỗi đề.',
    'Xoá số thứ tự; mã câu hỏi đã ghi ở cột “Mã”.',
  ],
  'key-in-question': [
    'Câu hỏi có ghi đáp án: “{}”; người dự thi sẽ đọc thấy.',
    'Xoá phần đó; đáp án chỉ ghi ở cột “Đáp án”.',
  ],
  'options-in-question': [
    'Ô câu hỏi có cả các phương án: “{}”; người dự thi sẽ đọc chúng hai lần, không xáo trộn.',
    'Chỉ để câu hỏi trong ô này; mỗi phương án ghi ở cột của nó.',
  ],
  placeholder: ['Ô chỉ có “{}”, chưa có nội dung.', 'Viết nội dung thật, hoặc xoá cả dòng.'],
  'doubled-text': ['Nội dung bị lặp lại hai lần trong một ô: “{}”.', 'Xoá một lần.'],
  'number-for-date': [
    '“{}” khác hẳn các phương án còn lại: Excel hay đổi ngày hoặc phân số thành số như vậy.',
    'Đặt kiểu ô là Văn bản (Text) trước, rồi gõ lại như bản gốc.',
  ],
  'option-by-letter': [
    'Phương án “{}” nhắc phương án khác bằng chữ cái hoặc thứ tự; các phương án được xáo trộn nên không rõ là phương án nào.',
    'Viết rõ nội dung, hoặc ghi nhiều đáp án đúng cho câu hỏi.',
  ],
  'unpinned-option': [
    'Phương án “{}” chỉ đúng nghĩa khi đứng cuối, trong khi các phương án được xáo trộn.',
    'Ghi chữ cái của phương án này ở cột “Giữ vị trí cuối” (thêm cột nếu chưa có), hoặc viết lại.',
  ],
  'pinned-not-an-option': [
    'Giữ vị trí cuối “{}” không phải chữ cái của một phương án.',
    'Ghi chữ cái của các phương án đứng cuối theo thứ tự, ví dụ D hoặc C,D; không giữ thì để trống.',
  ],
  // rules.yaml
  'missing-space': [
    'Thiếu dấu cách sau dấu hai chấm hoặc gạch đầu dòng ở “{}”.',
    'Viết một dấu cách ở đó, ví dụ options: 3.',
  ],
  'odd-space': [
    'Có dấu cách đặc biệt {} ở chỗ YAML chỉ nhận dấu cách thường.',
    'Xoá rồi gõ lại bằng phím cách.',
  ],
  'cut-by-hash': [
    'Phần “{}” bị hiểu là ghi chú và bị bỏ đi.',
    'Đặt cả giá trị trong nháy kép; nếu đúng là ghi chú thì viết một dấu cách sau dấu #.',
  ],
  'cut-by-mark': ['Phần “{}” bị hiểu là ký hiệu của YAML và bị bỏ đi.', 'Đặt cả giá trị trong nháy kép.'],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>
