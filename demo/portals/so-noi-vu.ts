import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#f2c14e', '#8f1d1d', '#f2c14e')

/** A portal of today: responsive, no habits worth a warning. The tag stands where the editor put it. */
export const soNoiVu: Portal = {
  name: 'so-noi-vu',
  agency: 'so-noi-vu',
  owner: 'Sở Nội vụ',
  hint: 'Dán đúng một thẻ script: làm trọn một bài thi',
  page,
  file: portalFiles('so-noi-vu', mark),
}

const menu = [
  ['#cuoc-thi', 'Cuộc thi'],
  ['#tin-tuc', 'Tin tức'],
  ['#thu-tuc', 'Thủ tục hành chính'],
  ['#lien-he', 'Liên hệ'],
] as const

const news = [
  ['23/08/2024', 'Phát động Cuộc thi trực tuyến tìm hiểu về cải cách hành chính tỉnh năm 2024'],
  ['16/08/2024', 'Kiểm tra công vụ, kỷ luật, kỷ cương hành chính tại Bộ phận Một cửa các cấp'],
  ['09/08/2024', 'Rà soát, đơn giản hóa thủ tục hành chính thuộc lĩnh vực nội vụ'],
] as const

const procedures = [
  'Thi tuyển, xét tuyển công chức',
  'Thành lập hội',
  'Khen thưởng cấp tỉnh',
  'Lưu trữ lịch sử',
] as const

function page(demo: Demo): Markup {
  return html`<!doctype html>
<html lang="vi">
${pageHead('Sở Nội vụ tỉnh Phú Thọ')}
<body>
${notice(demo)}
<header class="banner">
  <div class="khung">
    ${mark}
    <div><p class="cap-tren">Ủy ban nhân dân tỉnh Phú Thọ</p><p class="ten">Sở Nội vụ</p></div>
  </div>
</header>
<nav class="menu" aria-label="Chính"><ul class="khung">
  ${menu.map(([href, label]) => html`<li><a href="${href}">${label}</a></li>`)}
</ul></nav>
<div class="khung hai-cot">
  <main id="cuoc-thi">
    <h1>Mời dự thi tìm hiểu về cải cách hành chính</h1>
    <p class="sapo">Dành cho cán bộ, công chức, viên chức, người dân và doanh nghiệp trên địa bàn tỉnh; làm bài ngay tại trang này.</p>
    ${tag(demo)}
  </main>
  ${sidebar}
</div>
${footer}
</body>
</html>`
}

/** Exactly what the README tells a webmaster to paste. */
const tag = ({ server, contest }: Demo): Markup =>
  html`<script async src="${server}/v1/agency-quiz.js" data-contest="${contest}"></script>`

const sidebar = html`
<aside class="ben" aria-label="Tin tức và thủ tục">
  <section id="tin-tuc"><h2>Tin tức</h2>
    <ul class="tin">${news.map(([date, title]) => html`<li><time>${date}</time><p>${title}</p></li>`)}</ul>
  </section>
  <section id="thu-tuc"><h2>Thủ tục hành chính</h2>
    <ul class="thu-tuc">${procedures.map(name => html`<li>${name}</li>`)}</ul>
  </section>
</aside>`

const footer = html`
<footer id="lien-he" class="chan">
  <div class="khung">
    <p class="ten-chan">Sở Nội vụ tỉnh Phú Thọ</p>
    <p>Trang mô phỏng phục vụ dùng thử bài thi nhúng; tin bài là tin mẫu.</p>
  </div>
</footer>`
