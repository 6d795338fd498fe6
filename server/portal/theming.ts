import { html } from 'hono/html'
import type { Markup } from '../pages/layout.ts'
import { snippetBox } from './snippet-views.ts'
import { LINK_OUT } from './snippets.ts'

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
  ['link', LINK_OUT],
  ['timer', 'Đồng hồ đếm ngược'],
  ['receipt', 'Mã biên nhận'],
]

/** The theming surface: a try-out where script runs, and the two tables for everybody. */
export const themingView = (): Markup => html`<h2 id="giao-dien">Giao diện</h2>
<p>Bài thi không chịu ảnh hưởng của CSS trên cổng và không làm đổi cổng. Cổng chỉ cần đặt các thuộc tính dưới đây nếu muốn đổi màu cho hợp.</p>
${tryForm()}
<div class="scroll"><table class="names">
<caption>Thuộc tính CSS đặt trên <code>agency-quiz</code></caption>
<thead><tr><th scope="col">Thuộc tính</th><th scope="col">Ý nghĩa</th><th scope="col">Mặc định</th></tr></thead>
<tbody>${themeProperties.map(({ name, sets, usual }) => html`<tr><th scope="row"><code>${name}</code></th><td>${sets}</td><td><code>${usual}</code></td></tr>`)}</tbody>
</table></div>
<p>Thuộc tính HTML <code>theme</code> của phần tử nhận <code>light</code> (mặc định), <code>dark</code>, hoặc <code>auto</code> theo máy của người xem; trên thẻ script viết <code>data-theme</code>.</p>
<div class="scroll"><table class="names">
<caption>Bộ phận chọn bằng <code>agency-quiz::part(tên)</code></caption>
<thead><tr><th scope="col">Tên</th><th scope="col">Là</th></tr></thead>
<tbody>${themeParts.map(([name, is]) => html`<tr><th scope="row"><code>${name}</code></th><td>${is}</td></tr>`)}</tbody>
</table></div>`

const tryForm = (): Markup => html`<form id="thu-giao-dien" hidden>
<p>Thử ngay trên bản xem trước ở trên:</p>
<div class="tries">
<div><label for="theme">Nền sáng, tối</label>
<select id="theme" name="theme"><option value="light">Sáng</option><option value="dark">Tối</option><option value="auto">Theo máy người xem</option></select></div>
${themeProperties.map(tryInput)}
</div>
<button type="reset" class="plain">Trả lại mặc định</button>
${snippetBox('css', 'CSS để dán vào cổng', '')}
</form>`

const tryInput = ({ name, sets, usual, kind }: ThemeProperty): Markup =>
  html`<div><label for="thu${name}">${sets}</label>
<input id="thu${name}" type="${kind === 'colour' ? 'color' : 'text'}" value="${usual}" data-property="${name}" data-usual="${usual}"></div>`
