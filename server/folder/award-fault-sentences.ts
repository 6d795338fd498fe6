/** What can be wrong with what rules.yaml says of standings and prizes; see fault-sentences.ts. */
export const awardFaultSentences = {
  unsupported: ['Mục “{}” ({}) chưa hỗ trợ.', 'Xoá mục này và ghi điều đó trong Thể lệ bằng văn bản.'],
  'bad-fraction': [
    '“{}” không phải một tỷ lệ lớn hơn 0 và không quá 1.',
    'Viết phân số hoặc phần trăm, ví dụ 1/2, 30/100 hoặc 30%.',
  ],
  'bad-span': [
    '“{}” không phải một khoảng thời gian đúng dạng.',
    'Viết 1s (một giây) hoặc 1ms (một phần nghìn giây).',
  ],
  'bad-points': [
    '“{}” không phải số điểm lớn hơn 0.',
    'Viết số có nhiều nhất hai chữ số thập phân, ví dụ 10 hoặc 0.25.',
  ],
  'formula-unsaid': [
    'Giải tập thể chưa có cách tính.',
    'Thêm formula, ví dụ formula: people (số người) hoặc formula: rate (tỷ lệ trên biên chế).',
  ],
  'formula-said-twice': ['Giải tập thể có cả formula và metric.', 'Giữ formula, xoá metric.'],
  'unknown-round': [
    'Không có đợt thi “{}”.',
    'Ghi mã một đợt thi ở mục rounds, each (mỗi đợt) hoặc contest (cả cuộc thi).',
  ],
  'unknown-choice': [
    'Mục đăng ký “{}” không có lựa chọn “{}”.',
    'Ghi một giá trị (value) có trong options của mục đó, hoặc thêm mục đó vào fields.',
  ],
  'unknown-prize': ['Không có giải cá nhân “{}”.', 'Ghi đúng tên giải ở mục prizes.individual.'],
  'unknown-block': [
    'Không có khối “{}” trong agencies.csv.',
    'Ghi đúng tên ở cột Khối, hoặc each (mỗi khối).',
  ],
  'too-many-right': ['Đề thi chỉ có {} câu.', 'Giảm số câu đúng tối thiểu (minRight).'],
  'of-without-manual': ['Mục of chỉ dùng với formula: manual.', 'Xoá of, hoặc ghi formula: manual.'],
  'winners-without-prize': [
    'Mục {} dựa vào giải cá nhân, trong khi thể lệ không có giải cá nhân nào.',
    'Thêm giải ở prizes.individual, hoặc bỏ mục này.',
  ],
  'formula-lacks': [
    'Cách tính {} cần mục {}.',
    'Thêm mục đó vào giải này hoặc vào compare, hoặc chọn cách tính khác.',
  ],
  'group-asks-nothing': [
    'Nhóm bắt buộc này chưa nói phải có bao nhiêu người.',
    'Thêm count (số người) hoặc share (tỷ lệ của nhóm).',
  ],
  'duplicate-tier': [
    'Hai mức tỷ lệ tối thiểu cho cùng một quy mô.',
    'Mỗi mức có một below (dưới bao nhiêu biên chế) riêng; chỉ một mức không có below.',
  ],
  'ties-said-twice': [
    'Tiêu chí cuối là bốc thăm (draw) trong khi prizes.ties là {}.',
    'Bỏ draw khỏi ranking, hoặc ghi ties: draw.',
  ],
  'draw-without-sources': [
    'Cách bốc thăm và nguồn số không khớp nhau.',
    'Thêm sources (các nguồn số công khai), hoặc ghi by: hall và bỏ sources.',
  ],
  'pick-too-large': ['Không lấy được từng ấy số trong {} số.', 'Sửa pick cho nhỏ hơn of.'],
} as const satisfies Record<string, readonly [problem: string, remedy: string]>

/** Words of real Thể lệ that are known here and cannot be kept yet, by their path, and what each would say. */
export const unsupported: Readonly<Record<string, string>> = {
  'topics.kinds': 'bộ câu hỏi riêng cho từng đối tượng',
  'topics.rounds': 'bộ câu hỏi riêng cho từng đợt thi',
  'topics.points': 'điểm riêng cho từng chủ đề',
  eligibility: 'tuổi, nơi cư trú, sự đồng ý của cha mẹ',
  password: 'mật khẩu chung của cuộc thi',
  publication: 'thời hạn công bố kết quả',
  complaints: 'thời hạn khiếu nại',
}
