import { html, type Markup } from './html.ts'
import type { Demo } from './portal.ts'

/** On top of every page: that this is not the agency's own portal, and that the contest's time was moved. */
export const notice = (demo: Demo): Markup => html`
<aside class="mo-phong" aria-label="Thông báo về trang mô phỏng">
  <p><b>Trang mô phỏng để dùng thử</b>, không phải cổng của cơ quan nào. Thời gian cuộc thi đã được dời để đang mở hôm nay;
  cuộc thi thật diễn ra từ 01/9/2024 đến hết 30/10/2024.
  <a href="${demo.addressOf('so-sanh')}/">Xem số liệu các cơ quan</a></p>
</aside>`
