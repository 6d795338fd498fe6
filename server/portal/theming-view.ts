import { html } from 'hono/html'
import type { Markup } from '../pages/layout.ts'
import { snippetBox } from './snippet-box.ts'
import { type ThemeProperty, themeParts, themeProperties } from './theming.ts'

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
