import { html } from 'hono/html'
import { type Agency, byBlock, type Contest } from '../contest/contest.ts'
import type { Rules } from '../contest/rules.ts'
import { vietnamese } from '../pages/language.ts'
import { layout, type Markup } from '../pages/layout.ts'
import { doctorView, type PageCheck } from './doctor-view.ts'
import type { Offer } from './offer.ts'
import { guidesView, otherWaysView, snippetBox, tagView } from './snippet-views.ts'
import { themingView } from './theming.ts'

/** What the page loads from `/embed/`; the scripts are served as they stand, to every browser a webmaster may have. */
export const embedFiles = {
  style: new URL('./embed-page.css', import.meta.url),
  copyButton: new URL('./copy-button.js', import.meta.url),
  themeTryOut: new URL('./theme-try-out.js', import.meta.url),
}

/** `/embed`: everything a webmaster needs, on one page that works without JavaScript. */
export const embedPage = (contests: readonly Contest[], offer: Offer, check?: PageCheck): Markup =>
  layout({
    title: 'Nhúng cuộc thi vào cổng của cơ quan',
    organiser: offer.contest.rules.organiser,
    head: headOf(offer),
    main: html`<h1>Nhúng cuộc thi vào cổng của cơ quan</h1>
${chooseForm(contests, offer.contest, offer.agency)}
<nav aria-label="Trên trang này">${sections.map(([id, name]) => html`<a href="#${id}">${name}</a> `)}</nav>
${tagView(offer)}
${previewView(offer)}
${guidesView(offer)}
${otherWaysView(offer)}
${doctorView(offer, check)}
${themingView()}
${posterView(offer)}
<h2 id="rieng-tu">Thông báo về dữ liệu cá nhân</h2>
<p>Đoạn văn cổng có thể đăng cạnh bài thi hoặc trong trang chính sách riêng tư của mình.</p>
${snippetBox('thong-bao', 'Thông báo', privacyNotice(offer.contest.rules, offer.server))}`,
  })

const sections = [
  ['the', 'Thẻ nhúng'],
  ['cms', 'Theo hệ quản trị'],
  ['cach-khac', 'Cách khác'],
  ['kiem-tra', 'Kiểm tra trang'],
  ['giao-dien', 'Giao diện'],
  ['ap-phich', 'Áp phích'],
  ['rieng-tu', 'Dữ liệu cá nhân'],
] as const

const headOf = ({ server }: Offer): Markup => html`<link rel="stylesheet" href="/embed/page.css">
<meta name="description" content="Thẻ nhúng bài thi cho cổng thông tin điện tử, hướng dẫn theo hệ quản trị nội dung, kiểm tra trang đã nhúng.">
<script src="${server}/v1/agency-quiz.js" async></script>
<script src="/embed/copy.js" defer></script>
<script src="/embed/theme.js" defer></script>`

const previewView = ({ contest: { rules }, server }: Offer): Markup => html`<h2 id="xem">Xem trước</h2>
<p>Đây là bài thi thật, chạy đúng như trên cổng. Bài nộp từ trang này được đếm riêng, không ghi cho cơ quan nào.</p>
<div id="xem-truoc"><agency-quiz contest="${rules.id}" heading-level="3"><a href="${server}/q/${rules.id}">${rules.title}</a></agency-quiz></div>`

const posterView = ({ contest, agency }: Offer): Markup => html`<h2 id="ap-phich">Áp phích có mã QR</h2>
${
  agency
    ? html`<p>Một tờ A4 để in và dán tại bộ phận một cửa. Lượt thi qua mã QR ghi cho ${agency.name} theo kênh “liên kết”.</p>
<p><a class="button" href="/embed/poster?contest=${contest.rules.id}&agency=${agency.id}">Mở áp phích của ${agency.name}</a></p>`
    : html`<p>Chọn cơ quan ở đầu trang để có áp phích với mã QR của cơ quan đó.</p>`
}`

/** Choose the contest and the agency: a plain GET form, so that the address can be sent to a webmaster. */
const chooseForm = (
  contests: readonly Contest[],
  chosen: Contest,
  agency: Agency | undefined,
): Markup => html`<form class="choose" action="/embed" method="get">
<div class="row"><label for="contest">Cuộc thi</label>
<select id="contest" name="contest">${contests.map(({ rules }) => option(rules.id, rules.title, rules.id === chosen.rules.id))}</select></div>
<div class="row"><label for="agency">${vietnamese('agency')}</label>
<select id="agency" name="agency"><option value="">– chọn cơ quan –</option>
${byBlock(chosen.agencies).map(
  ([block, agencies]) =>
    html`<optgroup label="${block}">${agencies.map(({ id, name }) => option(id, name, id === agency?.id))}</optgroup>`,
)}</select></div>
<div class="row"><button type="submit">Lấy thẻ nhúng</button></div>
</form>`

const option = (value: string, text: string, isChosen: boolean): Markup =>
  html`<option value="${value}"${isChosen ? html` selected` : ''}>${text}</option>`

/** A notice for the portal's own page about what the embedded quiz does with a visitor's data. */
const privacyNotice = ({ title, organiser, fields }: Rules, server: string): string =>
  `Bài thi “${title}” trên trang này do ${organiser} tổ chức và được tải từ ${server}.
Khi bạn đăng ký dự thi, thông tin bạn nhập (${fields.map(({ label }) => label.toLowerCase()).join(', ')}) và bài làm được gửi thẳng tới máy chủ của cuộc thi, không gửi cho trang này và không gửi cho bên thứ ba nào.
Bài thi không dùng cookie, không dùng localStorage, không nhận dạng thiết bị và không theo dõi bạn; chỉ giữ tạm bài đang làm trong thẻ trình duyệt để không mất khi mạng đứt.
Cùng với bài làm, máy chủ ghi địa chỉ của trang này để thống kê số lượt thi theo cơ quan.
Việc xử lý dữ liệu cá nhân theo nội dung đồng ý hiển thị trước khi làm bài; mọi đề nghị về dữ liệu của bạn xin gửi ${organiser}.`
