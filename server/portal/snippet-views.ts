import { html } from 'hono/html'
import type { Markup } from '../pages/layout.ts'
import { cmsGuides } from './cms-guides.ts'
import {
  cspSnippet,
  embeddingOf,
  type Offer,
  portalOf,
  type Snippet,
  scriptSnippet,
  sturdySnippet,
} from './offer.ts'
import { frameResizer, frameTag, linkTag, pinnedTag, upgradeTag } from './snippets.ts'

/** A text to copy: selectable without script, with a button where script runs. `id` is unique on the page. */
export const snippetBox = (id: string, label: string, text: string): Markup => html`<div class="snippet">
<label id="${id}-nhan" for="${id}">${label}</label>
<textarea id="${id}" rows="${rowsFor(text)}" readonly spellcheck="false" autocapitalize="off" data-copy>${text}</textarea>
</div>`

/** Rows that show the whole text at about 80 characters a row. */
const rowsFor = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 80)), 0)

const boxOf = (id: string, { label, text }: Snippet): Markup => snippetBox(id, label, text)

/** THE tag, and the one line a strict policy needs. */
export const tagView = (offer: Offer): Markup => html`<h2 id="the">Thẻ nhúng</h2>
<p>Dán đúng một thẻ này vào chỗ muốn hiện bài thi. Không cần tải tệp nào lên, không cần sửa gì khác.</p>
${boxOf('the-script', scriptSnippet(offer))}
${sitesView(offer)}
<p>Cổng chặt về script, hoặc không chắc: dán liên kết kèm thẻ script thay cho thẻ trên. Script chạy thì liên kết tự đổi thành bài thi; script bị chặn hay bị lọc thì liên kết vẫn còn.</p>
${boxOf('lien-ket-script', sturdySnippet(offer))}
<p>Nếu cổng đặt Content-Security-Policy, thêm máy chủ cuộc thi vào hai chỉ thị; không cần style-src, img-src hay font-src.</p>
${boxOf('csp', cspSnippet(offer))}`

function sitesView({ agency, contest }: Offer): Markup {
  if (!agency)
    return html`<p class="status">Thẻ giống nhau cho mọi cơ quan: hệ thống biết lượt thi đến từ cổng nào nhờ địa chỉ cổng đã đăng ký. Chọn cơ quan ở trên để xem các địa chỉ đã đăng ký, khung và mã QR của cơ quan đó.</p>`
  if (agency.sites.length === 0)
    return html`<p class="status"><strong>${agency.name}</strong> chưa đăng ký trang nào. Gửi địa chỉ cổng cho ${contest.rules.organiser}; khi chưa đăng ký, lượt thi vẫn được chấm nhưng đếm riêng.</p>`
  return html`<p class="status">Lượt thi từ các trang sau được ghi cho <strong>${agency.name}</strong>: ${agency.sites.join(', ')}. Cổng dùng địa chỉ khác (kể cả http thay cho https, hoặc có www) thì cần đăng ký thêm với Ban Tổ chức.</p>`
}

/** The steps for each content management system. */
export const guidesView = (offer: Offer): Markup => html`<h2 id="cms">Hướng dẫn theo hệ quản trị nội dung</h2>
${cmsGuides(offer).map(
  ({ id, name, steps, snippets }) => html`<details id="${id}">
<summary>${name}</summary>
<ol>${steps.map(step => html`<li>${step}</li>`)}</ol>
${snippets.map((snippet, at) => boxOf(`${id}-${at + 1}`, snippet))}
</details>`,
)}`

/** Ways for portals where the tag itself is not to be had. */
export function otherWaysView(offer: Offer): Markup {
  const { server, version, integrity, agency } = offer
  const to = embeddingOf(offer)
  const sites = agency && agency.sites.length > 0 ? agency.sites : [portalOf(offer)]
  return html`<h2 id="cach-khac">Cách khác khi không dán được thẻ</h2>
<h3>Khung (iframe)</h3>
<p>Trình duyệt chỉ hiện khung trên đúng địa chỉ ghi sau “host=”, nên lượt thi qua khung cũng được ghi cho cơ quan.</p>
<p>CKEditor và Jodit bỏ khung khi lưu, TinyMCE 8 giữ khung nhưng khoá lại (sandbox): với các trình soạn thảo này hãy dán liên kết ở mục dưới.</p>
${sites.map((site, at) => snippetBox(`khung-${at + 1}`, `Khung cho ${site}`, frameTag(to, site)))}
${snippetBox('khung-cao', 'Không bắt buộc: để khung tự cao theo nội dung', frameResizer(server))}
<h3>Liên kết</h3>
<p>Liên kết luôn dùng được, kể cả khi trình duyệt không chạy JavaScript. Lượt thi ghi theo kênh “liên kết”.</p>
${snippetBox('lien-ket', 'Liên kết', linkTag(to))}
<p>Đặt thêm thẻ này một lần trong mẫu giao diện thì mọi liên kết như trên tự đổi thành bài thi ngay trong trang.</p>
${snippetBox('doi-lien-ket', 'Thẻ đổi liên kết thành bài thi', upgradeTag(server))}
${integrity === undefined ? '' : pinnedView(pinnedTag(to, version, integrity), version)}`
}

const pinnedView = (tag: string, version: string): Markup => html`<h3>Ghim một phiên bản</h3>
<p>Cho cổng bắt buộc kiểm tra toàn vẹn (SRI). Thẻ này chỉ chạy đúng phiên bản ${version}; khi máy chủ nâng cấp cần lấy lại thẻ.</p>
${snippetBox('ghim', 'Thẻ ghim phiên bản', tag)}`
