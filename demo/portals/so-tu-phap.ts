import { html, type Markup } from '../html.ts'
import type { Demo, Portal } from '../portal.ts'
import { emblem, notice, pageHead, portalFiles } from '../portal-page.ts'
import { viewState, webForms } from './web-forms.ts'

const mark = emblem('#ffffff', '#0b4f9e', '#ffffff')

/**
 * An ASP.NET WebForms portal of about 2010: the whole page is one form that posts to itself, Enter anywhere presses
 * the search button, and a library of that time adds to everybody's prototypes. The template carries the script, the
 * article only the element.
 */
export const soTuPhap: Portal = {
  name: 'so-tu-phap',
  agency: 'so-tu-phap',
  owner: 'Sở Tư pháp',
  hint: 'Trang WebForms cũ, cả trang là một form: bấm Enter khi làm bài',
  page,
  file: portalFiles('so-tu-phap', mark),
}

const menu = [
  'Trang chủ',
  'Giới thiệu',
  'Tin tức - Sự kiện',
  'Văn bản pháp luật',
  'Hỏi đáp',
  'Liên hệ',
] as const

const documents = [
  'Kế hoạch phổ biến, giáo dục pháp luật năm 2024',
  'Danh mục thủ tục hành chính lĩnh vực hộ tịch',
  'Hướng dẫn chứng thực bản sao điện tử từ bản chính',
  'Thông báo lịch tiếp công dân',
] as const

function page(demo: Demo, form: URLSearchParams | undefined): Markup {
  return html`<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="vi">
${pageHead('Sở Tư pháp tỉnh Phú Thọ', [webForms, html`<script defer src="${demo.server}/v1/agency-quiz.js"></script>`])}
<body>
<form method="post" action="/" id="aspnetForm" onkeypress="javascript:return WebForm_FireDefaultButton(event, 'ctl00_btnTimKiem')">
${viewState}
${notice(demo)}
<table id="tblMain" cellspacing="0" cellpadding="0" align="center">
  <tr><td colspan="2" class="banner">${mark}<div><span>ỦY BAN NHÂN DÂN TỈNH PHÚ THỌ</span><strong>SỞ TƯ PHÁP</strong></div></td></tr>
  <tr><td colspan="2" class="menu">${menu.map(label => html`<a href="javascript:__doPostBack('ctl00$menu','')">${label}</a>`)}</td></tr>
  <tr><td colspan="2" class="tim">${search(form)}</td></tr>
  <tr>
    <td class="trai">${leftColumn}</td>
    <td class="noi-dung">${article(demo)}</td>
  </tr>
  <tr><td colspan="2" class="chan">Trang mô phỏng phục vụ dùng thử bài thi nhúng; nội dung là nội dung mẫu.<br>Xem tốt nhất ở độ phân giải 1024 x 768</td></tr>
</table>
</form>
</body>
</html>`
}

const search = (form: URLSearchParams | undefined): Markup => html`
<label for="ctl00_txtTimKiem">Tìm kiếm:</label>
<input type="text" name="ctl00$txtTimKiem" id="ctl00_txtTimKiem" value="${form?.get('ctl00$txtTimKiem') ?? ''}">
<input type="submit" name="ctl00$btnTimKiem" id="ctl00_btnTimKiem" value="Tìm">
${form ? html`<span id="ctl00_lblKetQua" class="ket-qua">Trang vừa được gửi đi (PostBack). Không tìm thấy kết quả nào.</span>` : ''}`

const leftColumn = html`
<div class="hop"><h3>VĂN BẢN MỚI</h3>
<ul>${documents.map(title => html`<li>${title}</li>`)}</ul></div>
<div class="hop"><h3>ĐƯỜNG DÂY NÓNG</h3><p>Tiếp nhận phản ánh, kiến nghị về quy định hành chính.</p></div>`

const article = ({ server, contest }: Demo): Markup => html`
<h1>Cuộc thi tìm hiểu về Cải cách hành chính năm 2024</h1>
<p class="ngay">Cập nhật ngày 30/08/2024</p>
<p>Sở Tư pháp đề nghị toàn thể công chức, viên chức, người lao động và mời bạn đọc của Trang tham gia Cuộc thi.</p>
<agency-quiz contest="${contest}"><a href="${server}/q/${contest}?site=so-tu-phap">Vào trang của cuộc thi để làm bài</a></agency-quiz>
<p class="nguon">Nguồn: Văn phòng Sở</p>`
