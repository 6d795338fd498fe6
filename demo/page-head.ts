import { type Content, html, type Markup } from './html.ts'

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
