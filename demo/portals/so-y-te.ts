import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#ffffff', '#0a7c86', '#ffffff')

/** A portal that runs no script at all, ours included; its editor keeps frames, so the frame it is. */
export const soYTe: Portal = {
  name: 'so-y-te',
  agency: 'so-y-te',
  owner: 'Sở Y tế',
  hint: 'Trang cấm mọi script, chỉ giữ iframe: vẫn tính đúng cơ quan',
  headers: ({ server }) => ({ 'Content-Security-Policy': `${policy}; frame-src ${server}` }),
  page,
  file: portalFiles('so-y-te', mark),
}

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'"

const menu = ['Trang chủ', 'Khám, chữa bệnh', 'Y tế dự phòng', 'Dược', 'Liên hệ'] as const

const news = [
  ['29/08/2024', 'Toàn ngành hưởng ứng Cuộc thi tìm hiểu về cải cách hành chính'],
  ['22/08/2024', 'Nhắc lịch tiêm chủng mở rộng tháng 9'],
  ['14/08/2024', 'Cấp chứng chỉ hành nghề qua dịch vụ công trực tuyến'],
] as const

function page(demo: Demo): Markup {
  return html`<!doctype html>
<html lang="vi">
${pageHead('Sở Y tế tỉnh Phú Thọ')}
<body>
${notice(demo)}
<header><div class="khung">${mark}<p><span>Ủy ban nhân dân tỉnh Phú Thọ</span>Sở Y tế</p></div></header>
<nav aria-label="Chính"><div class="khung">${menu.map(label => html`<a href="#cuoc-thi">${label}</a>`)}</div></nav>
<main class="khung" id="cuoc-thi">
  <h1>Cán bộ y tế với cải cách hành chính</h1>
  ${frame(demo, demo.addressOf('so-y-te'))}
  <h2>Tin tức</h2>
  <div class="tin">${news.map(([date, title]) => html`<article><time>${date}</time><p>${title}</p></article>`)}</div>
</main>
<footer><div class="khung">Trang mô phỏng phục vụ dùng thử bài thi nhúng; tin bài là tin mẫu.</div></footer>
</body>
</html>`
}

const frame = ({ server, contest }: Demo, host: string): Markup => html`
<iframe src="${server}/frame/${contest}?host=${encodeURIComponent(host)}" title="Bài thi tìm hiểu về cải cách hành chính" width="100%" height="720" loading="lazy" referrerpolicy="strict-origin-when-cross-origin"></iframe>`
