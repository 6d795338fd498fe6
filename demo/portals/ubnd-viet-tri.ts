import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#ffd84d', '#c81e1e', '#ffd84d')

/**
 * A portal whose stylesheet shouts `!important` at everything: type, case, spacing, line height, the size of a `rem`,
 * even the direction of the columns. Its editor lets through links only; the script in the template upgrades them.
 */
export const ubndVietTri: Portal = {
  name: 'ubnd-viet-tri',
  agency: 'ubnd-viet-tri',
  owner: 'UBND thành phố Việt Trì',
  hint: 'CSS ép mọi thứ bằng !important, bài viết chỉ dán được liên kết',
  page,
  file: portalFiles('ubnd-viet-tri', mark),
}

const menu = ['Trang chủ', 'Chính quyền', 'Công dân', 'Doanh nghiệp', 'Du lịch'] as const

const news = [
  'Thành phố ra quân hưởng ứng Cuộc thi',
  'Giờ tiếp công dân tại Bộ phận Một cửa',
  'Chỉnh trang đô thị đón năm học mới',
] as const

function page(demo: Demo): Markup {
  return html`<!doctype html>
<html lang="vi">
${pageHead('UBND thành phố Việt Trì', html`<script async src="${demo.server}/v1/agency-quiz.js" data-upgrade-links></script>`)}
<body>
${notice(demo)}
<header class="dau">${mark}<div><p class="cap">Cổng thông tin điện tử</p><p class="ten">Thành phố Việt Trì</p></div></header>
<ul class="menu">${menu.map(label => html`<li><a href="#cuoc-thi">${label}</a></li>`)}</ul>
<div class="trang">
  <main id="cuoc-thi"><h1>Cùng tìm hiểu cải cách hành chính</h1>${link(demo)}</main>
  <aside class="tin"><h2>Tin mới</h2><ul>${news.map(title => html`<li>${title}</li>`)}</ul></aside>
</div>
<footer>Trang mô phỏng phục vụ dùng thử bài thi nhúng; tin bài là tin mẫu.</footer>
</body>
</html>`
}

const link = ({ server, contest }: Demo): Markup =>
  html`<p><a href="${server}/q/${contest}?site=ubnd-viet-tri">Dự thi tìm hiểu về cải cách hành chính</a></p>`
