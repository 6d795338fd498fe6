import { compareVi } from './compare.ts'

/** The same words at the head of a sentence or a column. */
const startsSentence = (words: string): string => words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)

/** What the other three views of So sánh say: Xu hướng, Bản đồ giờ, Cổng × Đơn vị khai. */
export const viewsVi = {
  'counted-valid': compareVi['way-1'],
  'counted-gross': 'Lượt thi, gồm cả đã huỷ',
  trendDay: '{0} mỗi ngày',
  trendHour: '{0} mỗi giờ',
  all: 'tất cả các cơ quan',
  ofAgency: 'cổng của {0}',
  everyAgency: 'Xem tất cả các cơ quan',
  keyLine: '── mỗi ngày',
  keyLineHour: '── mỗi giờ',
  keyBefore: '┄ cùng thứ tuần trước',
  keyToday: 'ngày cuối mới đến {0}',
  asTable: 'Bảng số liệu',
  day: 'Ngày',
  hour: 'Giờ',
  lastWeek: 'Cùng thứ tuần trước',
  attempts: '{0} lượt',
  pointLabel: '{0}: {1} lượt',
  newest: 'Mới nhất ở trên cùng.',

  hoursCaption:
    '{0} theo giờ nộp, {1}, giờ Việt Nam. Số trong ô là số lượt; Enter hoặc bấm mở đúng các lượt đó.',
  hoursTable: 'Bản đồ giờ',
  hourCell: '{0} giờ {1}: {2} lượt',
  sum: 'Cộng',
  sumDays: 'Cộng {0} ngày',
  from: 'từ {0}',
  none: '0',
  oddHour:
    'Giờ nhiều nhất: {0} lượt lúc {1} giờ ngày {2}; cùng giờ những ngày khác trong bảng nhiều nhất {3} lượt.',
  seeThem: 'Xem các lượt này',

  hostsCaption:
    '{0}. Dòng: cổng nơi bài thi được mở. Cột: đơn vị người thi tự khai. Ô viền đậm: thi ở cổng của chính đơn vị mình.',
  hostsTable: 'Cổng và đơn vị khai',
  corner: 'Cổng ↓   Đơn vị khai →',
  restHosts: '{0} cổng khác',
  restUnits: '{0} đơn vị khác',
  noHost: 'Chưa xác định cổng',
  noUnit: compareVi['apart-declared'],
  readings: 'Hai cách hiểu, hai cơ quan đứng đầu:',
  readingsSame: 'Hai cách hiểu, cùng một cơ quan đứng đầu:',
  readingsWhat: 'theo cổng{0} là {1} với {2} lượt; theo đơn vị khai{3} là {4} với {5} lượt.',
  ruleMark: ' (★ Thể lệ)',
  fourCaption: 'Bốn con số của mỗi cơ quan, tính bằng {0}. Cột có ★ là cách hiểu của Thể lệ.',
  fourTable: 'Bốn con số của mỗi cơ quan',
  agency: 'Cơ quan',
  own: 'Người của mình, cổng của mình',
  visitors: 'Người nơi khác, cổng của mình',
  elsewhere: 'Người của mình, cổng nơi khác',
  nowhere: 'Người của mình, không rõ cổng',
  host: startsSentence(compareVi['by-host']),
  unit: startsSentence(compareVi['by-declared']),
} as const

/** What the printed table of So sánh says besides the table. */
export const printVi = {
  title: '{0}: bảng so sánh các cơ quan',
  asOf: 'Số liệu đến {0} ngày {1} (+07:00).',
  whole: 'Mọi đợt, mọi khối, mọi kênh.',
  part: 'Chỉ tính phần: {0}.',
  rule: 'Thể lệ: {0}, {1} ({2}; {3}).',
  order: 'Xếp theo {0}.',
  formulas:
    'Các cách tính: ① lượt thi hợp lệ; ② số người; ③ người trong biên chế đã dự thi ÷ biên chế; ④ như ③, đạt mức sàn theo quy mô; ⑤ như ③, đủ nhóm bắt buộc; ⑥ như ③ cộng điểm giải cá nhân; ⑦ như ③, xếp trong từng khối.',
  maker: 'NGƯỜI LẬP BẢNG',
  secretary: 'TỔ TRƯỞNG TỔ THƯ KÝ',
  committee: 'TM. BAN TỔ CHỨC',
  sign: '(Ký, ghi rõ họ tên)',
} as const
