import { cspLine, elementTag, frameTag, linkTag, quizUrl, scriptTag, templateTag } from '../snippets.ts'
import { embeddingOf, type Offer, portalOf } from './offer.ts'

/** One text to copy, and what it is. */
export interface Snippet {
  readonly label: string
  readonly text: string
}

/** How to embed in one content management system. Menu names are as the system's own pages write them. */
export interface CmsGuide {
  readonly id: string
  readonly name: string
  readonly steps: readonly string[]
  readonly snippets: readonly Snippet[]
}

/** The guides, in the order they are shown. */
export function cmsGuides(offer: Offer): CmsGuide[] {
  return [plain, nukeviet, wordpress, joomla, liferay, sharepoint, sharepointOld, dotnetnuke].map(guide =>
    guide(offer),
  )
}

const tag = (offer: Offer): Snippet => ({ label: 'Thẻ script', text: scriptTag(embeddingOf(offer)) })
const template = ({ server }: Offer): Snippet => ({
  label: 'Trong mẫu giao diện, một lần',
  text: templateTag(server),
})
const element = (offer: Offer): Snippet => ({ label: 'Trong bài viết', text: elementTag(embeddingOf(offer)) })
const frame = (offer: Offer): Snippet => ({
  label: 'Khung (iframe)',
  text: frameTag(embeddingOf(offer), portalOf(offer)),
})
const link = (offer: Offer): Snippet => ({
  label: 'Liên kết',
  text: linkTag(embeddingOf(offer), offer.agency?.id),
})

const plain = (offer: Offer): CmsGuide => ({
  id: 'html',
  name: 'Trang HTML thuần',
  steps: [
    'Mở mã nguồn của trang.',
    'Dán thẻ vào trong <body>, đúng chỗ muốn hiện bài thi.',
    'Nếu máy chủ web đặt Content-Security-Policy, thêm dòng dưới đây.',
  ],
  snippets: [tag(offer), { label: 'Dòng CSP', text: cspLine(offer.server) }],
})

const nukeviet = (offer: Offer): CmsGuide => ({
  id: 'nukeviet',
  name: 'NukeViet',
  steps: [
    'Quản trị → Giao diện → Quản lý block → thêm một block kiểu HTML (global.html), đặt vào vị trí muốn hiện bài thi.',
    'Trong nội dung block, bấm “Mã HTML” (Source) rồi dán thẻ.',
    'Quản trị → Cấu hình → Thiết lập an ninh → Thiết lập CSP. Nếu đang “Kích hoạt CSP”, thêm địa chỉ dưới đây vào cuối ô script-src và cuối ô connect-src. NukeViet cài sẵn CSP ở chế độ bật: thiếu bước này thẻ bị chặn mà không báo lỗi.',
    'Nếu dùng khung thay cho thẻ: thêm địa chỉ vào ô frame-src, và thêm tên miền vào “Tên miền tin cậy” ở mục “Giới hạn tên miền ở các thẻ HTML nguy hiểm (iframe, object, embed...)”.',
    'Bấm “Lưu cấu hình”, xoá bộ nhớ đệm (Công cụ web → Dọn dẹp hệ thống), rồi kiểm tra trang ở mục “Kiểm tra trang” bên dưới.',
  ],
  snippets: [
    tag(offer),
    { label: 'Thêm vào ô script-src và ô connect-src', text: offer.server },
    frame(offer),
  ],
})

const wordpress = (offer: Offer): CmsGuide => ({
  id: 'wordpress',
  name: 'WordPress',
  steps: [
    'Biên tập viên: dán địa chỉ dưới đây trên một dòng riêng trong bài viết. WordPress tự nhúng bài thi (oEmbed).',
    'Quản trị viên (có quyền unfiltered_html): thêm khối “HTML tùy chỉnh” rồi dán thẻ script; bài thi hiện ngay trong trang và lượt thi được ghi cho cơ quan.',
    'Nếu có plugin tối ưu (WP Rocket, LiteSpeed, Autoptimize): loại trừ agency-quiz.js khỏi việc gộp, trì hoãn và lưu về máy chủ.',
  ],
  snippets: [
    { label: 'Địa chỉ để dán (oEmbed)', text: quizUrl(embeddingOf(offer), offer.agency?.id) },
    { ...tag(offer), label: 'Thẻ cho quản trị viên' },
  ],
})

const joomla = (offer: Offer): CmsGuide => ({
  id: 'joomla',
  name: 'Joomla',
  steps: [
    'Bộ lọc mặc định bỏ thẻ script và iframe của người không phải Super User, nhưng giữ phần tử và liên kết.',
    'Super User: System → Site Templates → sửa index.php của mẫu đang dùng, dán thẻ script trước </head>.',
    'Trong bài viết: chuyển trình soạn thảo sang chế độ mã (Toggle Editor) rồi dán phần tử.',
  ],
  snippets: [template(offer), element(offer)],
})

const liferay = (offer: Offer): CmsGuide => ({
  id: 'liferay',
  name: 'Liferay',
  steps: [
    'Sửa trang → thêm Fragment “HTML” (Basic Components) vào chỗ muốn hiện bài thi.',
    'Mở phần sửa HTML của fragment, dán thẻ, rồi Publish.',
    'Nếu bật CSP (từ 2025.Q2): Control Panel → Instance Settings → Security Tools → Content Security Policy, thêm dòng dưới đây.',
  ],
  snippets: [tag(offer), { label: 'Thêm vào CSP', text: cspLine(offer.server) }],
})

const sharepoint = (offer: Offer): CmsGuide => ({
  id: 'sharepoint',
  name: 'SharePoint Online (trang hiện đại)',
  steps: [
    'Trang hiện đại không nhận thẻ script: dùng khung.',
    'Quản trị site: Site settings → HTML Field Security → cho phép thêm tên miền của máy chủ cuộc thi.',
    'Sửa trang → thêm web part “Nhúng” (Embed) → dán khung → Republish.',
  ],
  snippets: [frame(offer), link(offer)],
})

const sharepointOld = (offer: Offer): CmsGuide => ({
  id: 'sharepoint-tai-cho',
  name: 'SharePoint cài tại chỗ (2013, 2016, 2019)',
  steps: [
    'Sửa trang → Insert → Web Part → Media and Content → Script Editor.',
    'Bấm “Edit Snippet”, dán thẻ, rồi Insert và lưu trang.',
    'Nếu Script Editor bị tắt: đặt thẻ script trong master page và phần tử trong nội dung.',
  ],
  snippets: [tag(offer), template(offer), element(offer)],
})

const dotnetnuke = (offer: Offer): CmsGuide => ({
  id: 'dotnetnuke',
  name: 'DotNetNuke (DNN)',
  steps: [
    'Page Settings → Advanced → More → Page Header Tags: dán thẻ script (một lần cho mỗi trang), hoặc đặt trong skin.',
    'Module HTML: chuyển sang chế độ Source rồi dán phần tử. Không cần thuộc tính data-*, nên mở sửa lại cũng không mất gì.',
    'Nếu trình soạn thảo vẫn lọc phần tử: dán liên kết; liên kết luôn dùng được.',
  ],
  snippets: [template(offer), element(offer), link(offer)],
})
