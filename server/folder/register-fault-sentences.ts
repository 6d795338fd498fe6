/** What can be wrong with register.yaml; see fault-sentences.ts. */
export const registerFaultSentences = {
  'bad-receipt': [
    '“{}” không phải mã biên nhận.',
    'Ghi mã biên nhận của lượt thi, ví dụ 7K2M-9QXT-4B8W-0HND; một người thì ghi biên nhận một lượt bất kỳ của người đó.',
  ],
  'act-before-last': [
    'Thời điểm này sớm hơn mục đứng trước.',
    'Sổ chỉ ghi thêm vào cuối: mục mới có thời điểm từ mục trước trở đi.',
  ],
  'approved-by-proposer': [
    'Người đề xuất và người duyệt cùng là “{}”.',
    'Mỗi quyết định cần hai người: một người đề xuất (proposed), một người khác duyệt (approved).',
  ],
  'unknown-reason': [
    'Lý do huỷ “{}” không có trong thể lệ ({}).',
    'Ghi code là một mã ở mục voids của rules.yaml.',
  ],
  'unknown-question': ['Không có câu hỏi “{}” trong bộ câu hỏi.', 'Ghi đúng mã câu hỏi ở cột Mã.'],
  'bad-key': [
    'Đáp án mới (right) không hợp với cách chấm lại; câu hỏi có các phương án {}.',
    'Đổi đáp án (rekey) thì ghi right, còn ít nhất một phương án sai; full-marks và drop thì không ghi right.',
  ],
  'unknown-source': [
    'Thể lệ không nêu nguồn số “{}”.',
    'Ghi id của một nguồn ở mục draw.sources của rules.yaml.',
  ],
  'numbers-too-early': [
    'Số được ghi trước khi nguồn “{}” mở.',
    'Kiểm tra thời điểm: chỉ ghi số sau khi nguồn công bố.',
  ],
  'bad-numbers': [
    'Nguồn này phải có đúng {} số, mỗi số từ 0 đến {}.',
    'Ghi lại các số đúng như nguồn công bố.',
  ],
  'lift-of-valid': ['Lượt thi “{}” chưa bị huỷ ở mục nào đứng trước.', 'Kiểm tra mã biên nhận.'],
  'bad-lots': [
    'Các số bốc được phải khác nhau và từ 1 đến {}.',
    'Ghi số thứ tự trong danh sách bốc thăm đã công bố, theo thứ tự bốc được.',
  ],
  'lots-without-prize': [
    'Bảng xếp hạng này không có giải nào để bốc thăm.',
    'Ghi standing (mã đợt thi hoặc contest) và kinds đúng như ở mục prizes.individual.',
  ],
  'points-without-prize': [
    'Thể lệ không có giải tập thể nào tính bằng điểm nhập tay.',
    'Thêm giải có formula: manual trong rules.yaml, hoặc bỏ mục này.',
  ],
  'unknown-points': [
    'Thể lệ không có giải tập thể nào chấm điểm “{}”.',
    'Ghi of đúng như of của giải có formula: manual trong rules.yaml; giải không có of thì bỏ of.',
  ],
  'bad-given-points': [
    '“{}” không phải số điểm.',
    'Viết số từ 0, dấu chấm thập phân, nhiều nhất bốn chữ số lẻ, ví dụ 9 hoặc 9.5.',
  ],
  'unknown-agency': ['Không có cơ quan “{}” trong agencies.csv.', 'Ghi đúng mã ở cột Mã.'],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>

/** What is said of a register where a word fits no act: another sentence, or null for the one of the rules, and its remedy. */
export const ofRegister: Readonly<Record<string, readonly [problem: string | null, remedy: string]>> = {
  'missing-key': [
    'Mục này thiếu “{}”.',
    'Mỗi mục có act, at (thời điểm), reason (lý do), basis (căn cứ), proposed (người đề xuất), approved (người duyệt) và phần riêng của nó.',
  ],
  'unknown-key': [
    'Mục này không có phần “{}”.',
    'Kiểm tra chính tả theo ví dụ về register.yaml trong README.md của thư mục mẫu, hoặc xoá dòng này.',
  ],
  'bad-value': [
    null,
    'Viết theo ví dụ về register.yaml trong README.md của thư mục mẫu; danh sách trong ngoặc vuông, như [7K2M-9QXT-4B8W-0HND], số lẻ với dấu chấm, như 9.5.',
  ],
}
