import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Content, html, type Markup } from './html.ts'
import { type Demo, type SiteFile, siteFile } from './portal.ts'

/** The `<head>` of a pretend portal's page; `more` is what its template adds. */
export const pageHead = (title: string, more: Content = ''): Markup => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} (trang mô phỏng)</title>
<link rel="icon" href="/bieu-trung.svg">
<link rel="stylesheet" href="/mo-phong.css">
<link rel="stylesheet" href="/portal.css">
${more}
</head>`

/** On top of every page: that this is not the agency's own portal, and that the contest's time was moved. */
export const notice = (demo: Demo): Markup => html`
<aside class="mo-phong" aria-label="Thông báo về trang mô phỏng">
  <p><b>Trang mô phỏng để dùng thử</b>, không phải cổng của cơ quan nào. Thời gian cuộc thi đã được dời để đang mở hôm nay;
  cuộc thi thật diễn ra từ 01/9/2024 đến hết 30/10/2024.
  <a href="${demo.addressOf('so-sanh')}/">Xem số liệu các cơ quan</a></p>
</aside>`

/**
 * A plain mark for pretend portals: a palm-covered hill in a ring, drawn with attributes only. It is nobody's
 * emblem; the national emblem has no place on a page that merely pretends.
 */
export const emblem = (ring: string, ground: string, sign: string): Markup => html`
<svg xmlns="http://www.w3.org/2000/svg" class="bieu-trung" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" focusable="false">
  <circle cx="32" cy="32" r="30" fill="${ground}" stroke="${ring}" stroke-width="4"/>
  <circle cx="32" cy="32" r="24.5" fill="none" stroke="${ring}" stroke-width="1.2"/>
  <path d="M10 44c8-9 14-9 22 0 8-9 14-9 22 0a24.5 24.5 0 0 1-44 0z" fill="${sign}"/>
  <g fill="none" stroke="${sign}" stroke-width="2.4" stroke-linecap="round">
    <path d="M32 42V24"/>
    <path d="M32 24c-6-7-12-6-15-1m15 1c6-7 12-6 15-1M32 24c-3-8-7-10-12-10m12 10c3-8 7-10 12-10M32 24V12"/>
  </g>
</svg>`

const folder = join(dirname(fileURLToPath(import.meta.url)), 'portals')

/** The files a pretend portal has beside its page: its own stylesheet, the notice's, and its mark. */
export const portalFiles =
  (name: string, mark: Markup) =>
  (path: string): SiteFile | undefined => {
    if (path === '/portal.css') return siteFile(folder, `${name}.css`)
    if (path === '/mo-phong.css') return siteFile(folder, 'mo-phong.css')
    return path === '/bieu-trung.svg' ? { type: 'image/svg+xml', body: `${mark}` } : undefined
  }
