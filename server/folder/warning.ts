import { type Finding, fill, type Place } from './fault.ts'
import { tellNames } from './tells-table.ts'

/**
 * The closed list of what deserves a look in a contest folder but does not stop a contest; `{}` stands for the detail.
 */
export const warningSentences = {
  'draft-questions': [
    'Có {} câu hỏi ở trạng thái nháp; các câu này không được rút vào đề.',
    'Đối chiếu với nguồn rồi ghi “đã đối chiếu”, hoặc để dự phòng.',
  ],
  'unappraised-questions': [
    'Có {} câu hỏi chưa được hội đồng thẩm định mà vẫn được rút vào đề.',
    'Trình hội đồng thẩm định rồi ghi “đã thẩm định”.',
  ],
  'lonely-group': [
    'Nhóm loại trừ “{}” chỉ có một câu nên không loại trừ câu nào.',
    'Kiểm tra chính tả tên nhóm, hoặc xoá tên nhóm.',
  ],
  'unlike-options': ['Các phương án dài ngắn quá khác nhau ({}).', 'Viết các phương án có độ dài gần nhau.'],
  'agency-without-site': [
    'Cơ quan chưa có trang nào; không lượt thi nào được ghi cho cơ quan này qua trang nhúng.',
    'Điền cột “Trang” khi cơ quan nhúng cuộc thi.',
  ],
  'site-not-public': [
    'Trang {} chỉ mở được trong mạng nội bộ hoặc trên chính máy đó.',
    'Ghi tên miền mà người dân mở, ví dụ https://sonoivu.phutho.gov.vn.',
  ],
  'site-like-another': [
    'Trang {} chỉ khác trang của {} ở www: một cổng thường mở được bằng cả hai, lượt thi khi thì ghi cho cơ quan này, khi thì cho cơ quan kia.',
    'Ghi cả hai dạng, có và không có www, cho cơ quan có cổng.',
  ],
  'headcount-zero': [
    'Biên chế bằng 0 nên cơ quan không có tỷ lệ để so sánh.',
    'Điền số người, hoặc để trống nếu chưa biết.',
  ],
  'label-of-another-type': [
    'Mục “{}” khai type: {}, trong khi điều được hỏi có loại riêng với cách viết và bàn phím của nó: type: {}.',
    'Sửa type của mục này, hoặc sửa label nếu hỏi điều khác.',
  ],
  'identity-is-text': [
    'Mục định danh “{}” là chữ tự do: mỗi cách viết thành một người.',
    'Chọn mục có type: phone, email hoặc national-id.',
  ],
  'closes-a-minute-early': [
    'Đợt thi đóng lúc 23:59 nên không nhận bài trong phút cuối của ngày.',
    'Nhận bài đến hết ngày thì ghi 24:00.',
  ],
  'block-spelt-twice': [
    'Khối “{}” đọc giống “{}” ở {} nhưng viết khác, nên được so sánh riêng.',
    'Viết tên khối giống nhau ở mọi dòng.',
  ],
  'repetition-pays': [
    'Giải tập thể tính theo lượt thi trong khi số lượt mỗi người không giới hạn: thi lặp lại sẽ có lợi.',
    'Ban Tổ chức cân nhắc metric: people, hoặc đặt attempts.limit.',
  ],
  'no-qualification': [
    'Giải này không yêu cầu số câu đúng tối thiểu: người trả lời sai nhiều vẫn có thể đạt giải khi ít người thi.',
    'Thêm qualify, ví dụ { minRight: 15 } hoặc { perfect: true }; nếu cố ý, ghi prizes.individual vào assumed.',
  ],
  'criterion-after-draw': [
    'Sau bốc thăm (draw) còn tiêu chí khác, sẽ không bao giờ được dùng theo thứ tự đó.',
    'Đặt draw ở cuối mục ranking.',
  ],
  'draw-unannounced': [
    'Có bốc thăm mà chưa nêu nguồn số: nguồn phải được công bố trước khi biết kết quả.',
    'Thêm draw với các nguồn số công khai, hoặc draw: { by: hall } nếu bốc thăm tại hội trường.',
  ],
  'rate-by-host': [
    'Tỷ lệ trên biên chế tính theo trang nhúng: người của cơ quan khác thi trên trang này cũng được chia cho biên chế của cơ quan có trang.',
    'Cân nhắc unit: declared hoặc unit: agree.',
  ],
  'rate-without-staff': [
    'Tỷ lệ trên biên chế đếm cả người không thuộc biên chế.',
    'Thêm staff, ví dụ staff: [can-bo], ở giải này hoặc ở compare.',
  ],
  'headcount-unknown': [
    'Có {} cơ quan chưa rõ biên chế (hoặc bằng 0) nên không được xếp hạng theo tỷ lệ.',
    'Điền cột Biên chế.',
  ],
  'headcount-unsourced': [
    'Biên chế của {} cơ quan chưa ghi lấy từ văn bản nào.',
    'Thêm cột Nguồn (số, ngày văn bản) và cột Ngày (tính đến ngày nào).',
  ],
  'group-headcount-unknown': [
    'Nhóm bắt buộc “{}”: {} cơ quan chưa rõ nhóm có bao nhiêu người nên không được xếp hạng.',
    'Điền cột này; cơ quan không có ai trong nhóm thì ghi 0.',
  ],
  // register.yaml
  'act-repeated': [
    'Mục này ghi lại việc đã ghi ở mục {}: {}.',
    'Ghi nhầm thì xoá mục sau. Chốt hoặc công bố hai lần thì lần chốt cuối và lần công bố đầu có hiệu lực.',
  ],
  'drop-without-ratio': [
    'Bỏ câu hỏi này làm các đề dài ngắn khác nhau, trong khi thể lệ so theo số câu đúng: người có câu này trong đề bị thiệt.',
    'Cân nhắc how: full-marks, hoặc ranking có score: ratio (so theo tỷ lệ câu đúng).',
  ],
  // tells
  'middle-number': [
    `${tellNames['middle-number']}: {}.`,
    'Đổi các số sai để đáp án có lúc nhỏ nhất, có lúc ở giữa, có lúc lớn nhất.',
  ],
  'middle-date': [
    `${tellNames['middle-date']}: {}.`,
    'Đổi các ngày sai để đáp án có lúc sớm nhất, có lúc ở giữa, có lúc muộn nhất.',
  ],
  'key-shortest': [
    'Đáp án là phương án ngắn nhất: {}.',
    'Rút gọn phương án sai hoặc viết đáp án đầy đủ hơn.',
  ],
  'key-longest': ['Đáp án là phương án dài nhất: {}.', 'Rút gọn đáp án hoặc viết phương án sai đầy đủ hơn.'],
  'absolute-word': [
    'Phương án có từ tuyệt đối (chỉ, mọi, tất cả, luôn …) là đáp án: {}.',
    'Bỏ từ tuyệt đối ở phương án sai, thay bằng một quy định có thật ở gần đó.',
  ],
  'document-trivia': [
    'Nhiều câu hỏi về số, ngày, tên văn bản: {}.',
    'Hỏi điều văn bản quy định thay cho số, ngày, tên của nó.',
  ],
  trivia: [
    'Nhiều câu hỏi vụn vặt (số lẻ, địa phương khác, kết quả năm cũ, tên viết tắt, số và ngày văn bản): {}.',
    'Thay bằng câu hỏi về điều người dự thi cần biết để làm đúng.',
  ],
  'bare-explanation': [
    'Nhiều lời giải thích chỉ nhắc lại câu hỏi và đáp án: {}.',
    'Viết vì sao đúng, kèm điều khoản, mục đích của quy định hoặc quy định lân cận.',
  ],
  'near-double': [
    'Câu hỏi gần giống câu {} và hai câu có thể cùng vào một đề.',
    'Viết lại một câu, hoặc ghi chung một nhóm ở cột “Nhóm loại trừ”.',
  ],
  'incomplete-citation': ['Căn cứ {}.', 'Ghi tên, số hiệu, ngày của văn bản và điều, khoản hoặc mục.'],
  'acronym-told': [
    'Nghĩa của tên viết tắt được viết ra ở câu {}, hai câu có thể cùng vào một đề.',
    'Bỏ câu này, hoặc ghi chung một nhóm ở cột “Nhóm loại trừ”.',
  ],
  'year-in-stem': [
    'Năm {} có trong câu hỏi và chỉ có trong đáp án.',
    'Bỏ năm trong câu hỏi, hoặc cho mọi phương án cùng năm.',
  ],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>

export type WarningCode = keyof typeof warningSentences

/** Something worth a look that stops nothing. */
export type Warning = Finding<WarningCode>

/** A warning at `place`; `details` fill the gaps of the code's sentence in order. */
export function warning(code: WarningCode, place: Place, ...details: string[]): Warning {
  const [problem, remedy] = warningSentences[code]
  return { code, ...place, problem: fill(problem, details), remedy }
}
