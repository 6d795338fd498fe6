import { html, type Markup } from '../html.ts'
import type { Demo, Portal, Site } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#1d3a6b', '#ffffff', '#1d3a6b')

/** The comparing page: the public tally beside the way to every portal, so that one can watch an attempt arrive. */
export const soSanh = (portals: readonly Portal[]): Site => ({
  name: 'so-sanh',
  hint: 'Số liệu các cơ quan, tự cập nhật mỗi 2 giây',
  page: demo => page(demo, portals),
  file: portalFiles('so-sanh', mark),
})

const page = (demo: Demo, portals: readonly Portal[]): Markup => html`<!doctype html>
<html lang="vi">
${pageHead('So sánh số liệu tham gia giữa các cơ quan', html`<script async src="${demo.server}/v1/agency-tally.js"></script>`)}
<body>
${notice(demo)}
<header>${mark}<div><h1>So sánh giữa các cơ quan</h1><p>Cuộc thi “Tìm hiểu về Cải cách hành chính tỉnh Phú Thọ năm 2024”</p></div></header>
<div class="cot">
  <main>
    <agency-tally contest="${demo.contest}" refresh="2"><p>Trình duyệt chưa chạy được phần thống kê.
    <a href="${demo.server}/v1/contests/${demo.contest}/tally">Xem số liệu dạng JSON</a></p></agency-tally>
  </main>
  <nav aria-label="Các cổng mô phỏng">
    <h2>Làm bài tại một cổng</h2>
    <ul>${portals.map(portal => entry(demo, portal))}</ul>
    <p class="trang-thai"><a href="${demo.addressOf('trang-thai')}/">Mọi trạng thái của bài thi</a></p>
  </nav>
</div>
</body>
</html>`

const entry = (demo: Demo, { name, owner, hint }: Portal): Markup => html`
<li><a href="${demo.addressOf(name)}/" target="_blank" rel="noopener">${owner}</a><p>${hint}.</p></li>`
