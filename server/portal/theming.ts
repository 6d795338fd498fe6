/** One custom property a portal may set on `<agency-quiz>`. */
export interface ThemeProperty {
  readonly name: string
  readonly sets: string
  /** What it is unless set: a colour the page's picker starts from, or a CSS value. */
  readonly usual: string
  readonly kind: 'colour' | 'text'
}

/** The whole theming surface of the element; its look has no other promise. */
export const themeProperties: readonly ThemeProperty[] = [
  {
    name: '--agency-quiz-accent',
    sets: 'Màu nhấn: nút chính, vạch trên đầu thẻ',
    usual: '#9f1d20',
    kind: 'colour',
  },
  { name: '--agency-quiz-accent-text', sets: 'Màu chữ trên nền màu nhấn', usual: '#ffffff', kind: 'colour' },
  { name: '--agency-quiz-background', sets: 'Màu nền', usual: '#ffffff', kind: 'colour' },
  { name: '--agency-quiz-text', sets: 'Màu chữ', usual: '#1b2330', kind: 'colour' },
  { name: '--agency-quiz-muted', sets: 'Màu chữ phụ', usual: '#525d6b', kind: 'colour' },
  { name: '--agency-quiz-border', sets: 'Màu đường viền', usual: '#d3d9e0', kind: 'colour' },
  { name: '--agency-quiz-link', sets: 'Màu liên kết và viền tiêu điểm', usual: '#0b4f8f', kind: 'colour' },
  { name: '--agency-quiz-radius', sets: 'Độ bo góc', usual: '0.375em', kind: 'text' },
  { name: '--agency-quiz-font', sets: 'Phông chữ', usual: 'system-ui, sans-serif', kind: 'text' },
  { name: '--agency-quiz-font-size', sets: 'Cỡ chữ gốc', usual: 'medium', kind: 'text' },
]

/** The parts a portal may style with `agency-quiz::part(…)`. */
export const themeParts: readonly (readonly [name: string, is: string])[] = [
  ['card', 'Toàn bộ khung bài thi'],
  ['heading', 'Tiêu đề của từng bước'],
  ['option', 'Một phương án trả lời, hoặc ô đồng ý'],
  ['field', 'Ô nhập và danh sách chọn'],
  ['button', 'Mọi nút bấm'],
  ['progress', 'Thanh tiến độ'],
  ['error', 'Thông báo lỗi'],
  ['link', 'Liên kết mở trang thi'],
  ['timer', 'Đồng hồ đếm ngược'],
  ['receipt', 'Mã biên nhận'],
]
