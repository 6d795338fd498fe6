import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'

const mark = emblem('#ffffff', '#2f6b2f', '#ffffff')

/** The page of a commune that pasted the tag but never registered: its attempts are graded and counted apart. */
export const xaHuongCo: Portal = {
  name: 'xa-huong-co',
  agency: null,
  owner: 'Xã Hương Cọ (địa danh giả định)',
  hint: 'Trang chưa đăng ký: bài vẫn được chấm, đếm riêng',
  page,
  file: portalFiles('xa-huong-co', mark),
}

const news = [
  ['27/08/2024', 'Tuyên truyền dịch vụ công trực tuyến đến từng khu dân cư'],
  ['19/08/2024', 'Lịch làm việc của Bộ phận Tiếp nhận và Trả kết quả'],
  ['05/08/2024', 'Ra quân vệ sinh đường làng, ngõ xóm'],
] as const

function page(demo: Demo): Markup {
  return html`<!doctype html>
<html lang="vi">
${pageHead('Xã Hương Cọ (địa danh giả định)')}
<body>
${notice(demo)}
<div class="to">
  <header>${mark}<div><p class="ten">Xã Hương Cọ</p><p>Trang thông tin điện tử (địa danh giả định)</p></div></header>
  <div class="cot">
    <div class="bai">
      <h1>Bà con tham gia thi tìm hiểu về cải cách hành chính</h1>
      <p class="luu-y">Trang này chưa đăng ký với Ban Tổ chức. Bài thi làm tại đây vẫn được chấm và lưu, nhưng đếm riêng, không cộng cho cơ quan nào.</p>
      <script async src="${demo.server}/v1/agency-quiz.js" data-contest="${demo.contest}"></script>
    </div>
    <div class="tin"><h2>Tin trong xã</h2>
      ${news.map(([date, title]) => html`<p><b>${date}</b><br>${title}</p>`)}
    </div>
  </div>
  <footer>Trang mô phỏng phục vụ dùng thử bài thi nhúng; tin bài là tin mẫu.</footer>
</div>
</body>
</html>`
}
