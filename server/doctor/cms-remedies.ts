import type { Cms } from './cms.ts'
import type { FindingCode } from './finding.ts'

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
    policy:
      'NukeViet: Quản trị → Cấu hình → Thiết lập an ninh → Thiết lập CSP; thêm vào ô script-src và connect-src (hoặc ô frame-src nếu dùng khung) rồi Lưu cấu hình. Nếu dùng khung, thêm cả vào “Tên miền tin cậy” ở mục “Giới hạn tên miền ở các thẻ HTML nguy hiểm”.',
    markup:
      'NukeViet: đặt thẻ trong một block HTML (Quản trị → Giao diện → Quản lý block → thêm block global.html).',
  },
  wordpress: {
    name: 'WordPress',
    policy:
      'WordPress: CSP do plugin bảo mật hoặc máy chủ web đặt; thêm máy chủ cuộc thi vào cấu hình của plugin đó.',
    markup:
      'WordPress: dán địa chỉ bài thi (/q/…) trên một dòng riêng, WordPress tự nhúng; hoặc nhờ quản trị viên dùng khối “HTML tùy chỉnh”.',
  },
  liferay: {
    name: 'Liferay',
    policy:
      'Liferay: Control Panel → Instance Settings → Security Tools → Content Security Policy; thêm vào script-src và connect-src.',
    markup: 'Liferay: dùng một Fragment HTML trên trang; Web Content có thể lọc thẻ script.',
  },
  sharepoint: {
    name: 'SharePoint',
    policy:
      'SharePoint: CSP của trang hiện đại do quản trị viên tenant quản lý (SharePoint admin center → Script sources).',
    markup:
      'SharePoint: trang hiện đại dùng web part Nhúng (Embed) với khung; thêm máy chủ cuộc thi vào HTML Field Security. Bản tại chỗ: đặt thẻ bằng web part Script Editor.',
  },
  dotnetnuke: {
    name: 'DotNetNuke (DNN)',
    policy: 'DNN: CSP đặt trong web.config (customHeaders) hoặc ở Settings → Security.',
    markup:
      'DNN: dán ở chế độ Source của module HTML; nếu bị lọc, đặt thẻ ở Page Settings → Advanced → Page Header Tags và phần tử trong nội dung.',
  },
  joomla: {
    name: 'Joomla',
    policy: 'Joomla: System → Plugins → System - HTTP Headers → Content-Security-Policy.',
    markup:
      'Joomla: bộ lọc mặc định bỏ thẻ script; dùng module Custom với bộ lọc “No Filtering”, hoặc đặt thẻ script trong mẫu giao diện và phần tử trong bài viết.',
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
  if (/^csp-|^trusted-types$/.test(code)) return remedies[cms].policy
  return MARKUP.includes(code) ? remedies[cms].markup : undefined
}
