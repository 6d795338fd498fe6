import {
  cspSnippet,
  embeddingOf,
  frameSnippet,
  linkSnippet,
  type Offer,
  type Snippet,
  scriptSnippet,
  sturdySnippet,
  templateSnippet,
} from './offer.ts'
import { IN_BODY, NUKEVIET_CSP, NUKEVIET_FRAMES, quizUrl } from './snippets.ts'

/** How to embed in one content management system. Menu names are as the system's own pages write them. */
export interface CmsGuide {
  readonly id: string
  readonly name: string
  readonly steps: readonly string[]
  readonly snippets: readonly Snippet[]
}

/**
 * The guides, in the order they are shown. One recipe goes through them all, because no filter takes a link away: the
 * link into the content, and the script that makes the quiz of it wherever the system lets scripts stand.
 */
export function cmsGuides(offer: Offer): CmsGuide[] {
  return [plain, nukeviet, wordpress, joomla, liferay, sharepoint, sharepointOld, dotnetnuke].map(guide =>
    guide(offer),
  )
}

const plain = (offer: Offer): CmsGuide => ({
  id: 'html',
  name: 'Trang HTML thuần',
  steps: [
    'Mở mã nguồn của trang.',
    `Dán thẻ script vào trong ${IN_BODY}`,
    'Nếu máy chủ web đặt Content-Security-Policy, thêm dòng CSP dưới đây.',
    'Nếu không chắc cổng có chặn script hay không: thay thẻ script bằng liên kết kèm thẻ script. Script bị chặn thì người xem vẫn còn liên kết, và lượt thi vẫn được ghi cho cơ quan.',
  ],
  snippets: [scriptSnippet(offer), sturdySnippet(offer), cspSnippet(offer)],
})

const nukeviet = (offer: Offer): CmsGuide => ({
  id: 'nukeviet',
  name: 'NukeViet',
  steps: [
    'Người quản trị mã nguồn, một lần: mở tệp themes/<giao diện>/layout/header_only.tpl, dán thẻ đổi liên kết trước </head>. Làm cả với giao diện di động nếu cổng dùng giao diện riêng cho di động.',
    'Quản trị → Quản lý giao diện → Quản lý block → thêm một block, module “page”, loại global.html; hoặc mở bài viết; bấm “Mã HTML” (Source) rồi dán liên kết. Không dán thẻ script hay <agency-quiz> ở đây: NukeViet xoá thẻ script và mọi thẻ có dấu gạch nối khi lưu.',
    `${NUKEVIET_CSP}. Nếu đang “Kích hoạt CSP”, thêm địa chỉ dưới đây vào ô script-src và ô connect-src, mỗi dòng một giá trị. Các bản 4.5.00, 4.5.01 và 5 cài sẵn CSP ở chế độ bật: thiếu bước này thì chỉ còn liên kết.`,
    `Nếu không sửa được giao diện: dán khung thay cho liên kết, thêm địa chỉ vào ô frame-src. ${NUKEVIET_FRAMES}`,
    'Bấm “Lưu cấu hình”, xoá bộ nhớ đệm (Công cụ web → Dọn dẹp hệ thống), rồi kiểm tra trang ở mục “Kiểm tra trang” bên dưới.',
  ],
  snippets: [
    templateSnippet(offer),
    linkSnippet(offer),
    { label: 'Thêm vào ô script-src và ô connect-src', text: offer.server, into: 'setting' },
    frameSnippet(offer),
  ],
})

const wordpress = (offer: Offer): CmsGuide => ({
  id: 'wordpress',
  name: 'WordPress',
  steps: [
    'Quản trị viên, một lần: dán thẻ đổi liên kết vào đầu trang bằng plugin chèn mã (WPCode → Header & Footer → Header). Giao diện khối (mặc định từ năm 2022) không có header.php: không dùng plugin thì vào Giao diện → Trình chỉnh sửa → Mẫu → Phần mẫu → Đầu trang, thêm khối “HTML tùy chỉnh” rồi dán thẻ vào đó.',
    'Biên tập viên: trong bài viết thêm khối “HTML tùy chỉnh” rồi dán liên kết. Bài thi hiện ngay trong trang và lượt thi được ghi cho cơ quan.',
    'Nếu không đặt được thẻ: dán địa chỉ dưới đây trên một dòng riêng trong bài viết. WordPress tự nhúng bài thi (oEmbed); lượt thi ghi theo kênh “liên kết”.',
    'Nếu có plugin tối ưu: loại trừ agency-quiz.js khỏi việc gộp, trì hoãn và lưu về máy chủ. LiteSpeed Cache có hai ô, ghi vào cả hai: Page Optimization → Tuning → “JS Excludes” và “JS Deferred/Delayed Excludes”. Autoptimize: “Exclude scripts from Autoptimize”. WP Rocket: “Excluded JavaScript Files”.',
  ],
  snippets: [
    { label: 'Địa chỉ để dán (oEmbed)', text: quizUrl(embeddingOf(offer)), into: 'article' },
    templateSnippet(offer),
    linkSnippet(offer),
  ],
})

const joomla = (offer: Offer): CmsGuide => ({
  id: 'joomla',
  name: 'Joomla',
  steps: [
    'Khi lưu bài viết, Joomla bỏ thẻ script, iframe và mọi thẻ có dấu gạch nối, cả của Super User; liên kết thì giữ nguyên.',
    'Super User, một lần: System → Site Templates → sửa index.php của mẫu đang dùng, dán thẻ đổi liên kết trước </head>.',
    'Trong bài viết: chuyển trình soạn thảo sang chế độ mã (Toggle Editor) rồi dán liên kết.',
  ],
  snippets: [templateSnippet(offer), linkSnippet(offer)],
})

const liferay = (offer: Offer): CmsGuide => ({
  id: 'liferay',
  name: 'Liferay',
  steps: [
    'Sửa trang → thêm Fragment “HTML” (Basic Components) vào chỗ muốn hiện bài thi.',
    'Mở phần sửa HTML của fragment, dán liên kết kèm thẻ script, rồi Publish.',
    'Nếu bật CSP (từ 2025.Q2): Control Panel → Instance Settings → Security Tools → Content Security Policy, thêm dòng dưới đây.',
  ],
  snippets: [sturdySnippet(offer), { ...cspSnippet(offer), label: 'Thêm vào CSP' }],
})

const sharepoint = (offer: Offer): CmsGuide => ({
  id: 'sharepoint',
  name: 'SharePoint Online (trang hiện đại)',
  steps: [
    'Trang hiện đại không nhận thẻ script: dùng khung.',
    'Quản trị site: Site settings → HTML Field Security → cho phép thêm tên miền của máy chủ cuộc thi.',
    'Sửa trang → thêm web part “Nhúng” (Embed) → dán khung → Republish.',
    'Nếu không được phép dùng khung: dán liên kết vào nội dung.',
  ],
  snippets: [frameSnippet(offer), linkSnippet(offer)],
})

const sharepointOld = (offer: Offer): CmsGuide => ({
  id: 'sharepoint-tai-cho',
  name: 'SharePoint cài tại chỗ (2013, 2016, 2019)',
  steps: [
    'Sửa trang → Insert → Web Part → Media and Content → Script Editor.',
    'Bấm “Edit Snippet”, dán liên kết kèm thẻ script, rồi Insert và lưu trang.',
    'Nếu Script Editor bị tắt: đặt thẻ đổi liên kết trong master page, trước </head>, và dán liên kết vào nội dung.',
  ],
  snippets: [sturdySnippet(offer), templateSnippet(offer), linkSnippet(offer)],
})

const dotnetnuke = (offer: Offer): CmsGuide => ({
  id: 'dotnetnuke',
  name: 'DotNetNuke (DNN)',
  steps: [
    'Page Settings → Advanced → More → Page Header Tags: dán thẻ đổi liên kết (một lần cho mỗi trang), hoặc đặt trong skin.',
    'Module HTML: chuyển sang chế độ Source rồi dán liên kết. Liên kết không có thuộc tính nào bị trình soạn thảo bỏ, nên mở sửa lại cũng không mất gì.',
  ],
  snippets: [templateSnippet(offer), linkSnippet(offer)],
})
