import { NUKEVIET_CSP, NUKEVIET_FRAMES } from '../snippets.ts'
import type { FindingCode } from './finding.ts'
import type { Tag } from './page-parts.ts'
import type { FetchedPage } from './visit/fetch-page.ts'

export type Cms = 'wordpress' | 'nukeviet' | 'liferay' | 'sharepoint' | 'dotnetnuke' | 'joomla'

/** By what a page gives its system away: generator or header, else files that only that system has. */
const marks: readonly (readonly [Cms, RegExp, RegExp])[] = [
  ['nukeviet', /nukeviet/i, /nv_base_siteurl|\/assets\/js\/language\/vi\.js|nv_lang_data/],
  ['wordpress', /wordpress/i, /\/wp-(content|includes|json)\//],
  ['liferay', /liferay/i, /Liferay\.ThemeDisplay|\/o\/frontend-js-/],
  ['sharepoint', /sharepoint/i, /_spPageContextInfo|\/_layouts\/15\//],
  ['dotnetnuke', /dotnetnuke|dnn platform/i, /\/DesktopModules\/|\/Portals\/_default\//],
  ['joomla', /joomla/i, /\/media\/(jui|system)\/js\/|option=com_content/],
]

/** The content management system a page says it is made with, or shows by its files. */
export function recogniseCms({ headers, html }: FetchedPage, tags: readonly Tag[]): Cms | undefined {
  const generators = tags.filter(({ attributes }) => attributes.get('name')?.toLowerCase() === 'generator')
  const said = [
    ...generators.map(({ attributes }) => attributes.get('content') ?? ''),
    ...['x-generator', 'x-powered-by', 'liferay-portal'].map(
      name => `${headers.has(name) ? name : ''} ${headers.get(name) ?? ''}`,
    ),
    headers.has('microsoftsharepointteamservices') ? 'sharepoint' : '',
  ].join('\n')
  const found = marks.find(([, name]) => name.test(said)) ?? marks.find(([, , file]) => file.test(html))
  return found?.[0]
}

/** What a system is called, where its policy is set, and how its editor lets markup through. */
interface Remedy {
  readonly name: string
  readonly policy: string
  readonly markup: string
}

/** Menu names as the systems' own Vietnamese or English pages write them. */
const remedies: Readonly<Record<Cms, Remedy>> = {
  nukeviet: {
    name: 'NukeViet',
    policy: `NukeViet: ${NUKEVIET_CSP}; thêm vào ô script-src và ô connect-src (hoặc ô frame-src nếu dùng khung), mỗi dòng một giá trị, rồi Lưu cấu hình. ${NUKEVIET_FRAMES}`,
    markup:
      'NukeViet: khi lưu block hay bài viết, NukeViet xoá thẻ script và mọi thẻ có dấu gạch nối. Đặt thẻ đổi liên kết một lần trong themes/<giao diện>/layout/header_only.tpl, trước </head>, rồi dán liên kết vào block HTML hoặc bài viết; hoặc dùng khung.',
  },
  wordpress: {
    name: 'WordPress',
    policy:
      'WordPress: CSP do plugin bảo mật hoặc máy chủ web đặt; thêm máy chủ cuộc thi vào cấu hình của plugin đó.',
    markup:
      'WordPress: đặt thẻ đổi liên kết một lần ở đầu trang (plugin chèn mã như WPCode, hoặc một khối “HTML tùy chỉnh” trong phần Đầu trang ở Giao diện → Trình chỉnh sửa), rồi dán liên kết vào bài viết; hoặc dán địa chỉ bài thi (/q/…) trên một dòng riêng, WordPress tự nhúng.',
  },
  liferay: {
    name: 'Liferay',
    policy:
      'Liferay: Control Panel → Instance Settings → Security Tools → Content Security Policy; thêm vào script-src và connect-src.',
    markup:
      'Liferay: dán liên kết kèm thẻ script vào một Fragment HTML trên trang; Web Content có thể lọc thẻ script.',
  },
  sharepoint: {
    name: 'SharePoint',
    policy:
      'SharePoint: CSP của trang hiện đại do quản trị viên tenant quản lý (SharePoint admin center → Script sources).',
    markup:
      'SharePoint: trang hiện đại dùng web part Nhúng (Embed) với khung; thêm máy chủ cuộc thi vào HTML Field Security. Bản tại chỗ: dán liên kết kèm thẻ script bằng web part Script Editor, hoặc đặt thẻ đổi liên kết trong master page.',
  },
  dotnetnuke: {
    name: 'DotNetNuke (DNN)',
    policy: 'DNN: CSP đặt trong web.config (customHeaders) hoặc ở Settings → Security.',
    markup:
      'DNN: đặt thẻ đổi liên kết ở Page Settings → Advanced → Page Header Tags hoặc trong skin, rồi dán liên kết ở chế độ Source của module HTML.',
  },
  joomla: {
    name: 'Joomla',
    policy: 'Joomla: System → Plugins → System - HTTP Headers → Content-Security-Policy.',
    markup:
      'Joomla: trình soạn thảo mặc định bỏ thẻ script, iframe và mọi thẻ có dấu gạch nối của mọi tài khoản, kể cả Super User; liên kết thì giữ nguyên. Đặt thẻ đổi liên kết một lần trong index.php của mẫu giao diện, trước </head>, rồi dán liên kết vào bài viết.',
  },
}

export const nameOfCms = (cms: Cms): string => remedies[cms].name

const MARKUP: readonly FindingCode[] = [
  'nothing-pasted',
  'script-stripped',
  'tag-as-text',
  'nothing-to-mount',
  'not-run',
  'tag-in-comment',
]

/** Where in this system the finding is mended; undefined when that is the same everywhere. */
export function remedyIn(cms: Cms, code: FindingCode): string | undefined {
  if (code === 'frame-without-src')
    return cms === 'nukeviet' ? `NukeViet: ${NUKEVIET_CSP}. ${NUKEVIET_FRAMES}` : undefined
  if (/^csp-|^trusted-types$/.test(code)) return remedies[cms].policy
  return MARKUP.includes(code) ? remedies[cms].markup : undefined
}
