import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#0f5132', '#ffffff', '#0f5132')

/** A portal whose security officer allows nothing that is not on a list: our server is on it twice, and that is all. */
export const soTaiChinh: Portal = {
  name: 'so-tai-chinh',
  agency: 'so-tai-chinh',
  owner: 'Sở Tài chính',
  hint: 'CSP chặt nhất, không có unsafe-inline: bài thi vẫn chạy',
  headers: ({ server }) => ({ 'Content-Security-Policy': policy(server), 'Referrer-Policy': 'no-referrer' }),
  page,
  file: portalFiles('so-tai-chinh', mark),
}

const policy = (server: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    `script-src ${server}`,
    `connect-src ${server}`,
    "img-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ')

const services = [
  ['Công khai ngân sách', 'Dự toán, quyết toán ngân sách địa phương'],
  ['Giá và thẩm định giá', 'Kê khai, niêm yết giá hàng hóa, dịch vụ'],
  ['Quản lý công sản', 'Mua sắm, quản lý, sử dụng tài sản công'],
] as const

const news = [
  ['28/08/2024', 'Hướng dẫn tham gia Cuộc thi tìm hiểu về cải cách hành chính'],
  ['20/08/2024', 'Đẩy mạnh cải cách tài chính công, tự chủ đơn vị sự nghiệp'],
  ['12/08/2024', 'Công khai số liệu ngân sách sáu tháng đầu năm 2024'],
] as const

function page(demo: Demo): Markup {
  return html`<!doctype html>
<html lang="vi">
${pageHead('Sở Tài chính tỉnh Phú Thọ', html`<script async src="${demo.server}/v1/agency-quiz.js"></script>`)}
<body>
${notice(demo)}
<header>
  <div class="khung dau">${mark}<p><span>Tỉnh Phú Thọ</span>Sở Tài chính</p></div>
</header>
<ul class="dich-vu khung">${services.map(([name, what]) => html`<li><b>${name}</b>${what}</li>`)}</ul>
<main class="khung">
  <h1>Hưởng ứng Cuộc thi tìm hiểu về cải cách hành chính</h1>
  ${element(demo)}
  <section class="tin"><h2>Tin hoạt động</h2>
    <ul>${news.map(([date, title]) => html`<li><time>${date}</time> ${title}</li>`)}</ul>
  </section>
</main>
<footer><div class="khung">Trang mô phỏng phục vụ dùng thử bài thi nhúng; tin bài là tin mẫu.</div></footer>
</body>
</html>`
}

const element = ({ server, contest }: Demo): Markup => html`
<agency-quiz contest="${contest}"><a href="${server}/q/${contest}?site=so-tai-chinh">Làm bài thi trên trang của cuộc thi</a></agency-quiz>`
