import { html, raw } from 'hono/html'
import QRCode from 'qrcode'
import type { Agency } from '../contest/contest.ts'
import type { Markup } from '../pages/layout.ts'

/** What a poster says. */
export interface Poster {
  readonly title: string
  readonly organiser: string
  readonly agency: Agency
  /** As people write them. */
  readonly opens: string
  readonly closes: string
  /** What the QR code holds. */
  readonly address: string
}

/** Modules of white round a QR code (ISO/IEC 18004). */
const QUIET = 4

/** One A4 sheet for the wall of an agency: scan and take part. */
export const posterPage = ({
  title,
  organiser,
  agency,
  opens,
  closes,
  address,
}: Poster): Markup => html`<!doctype html>
<html lang="vi">
${headOf(agency.name)}
<body>
<main class="poster">
<p class="organiser">${organiser}</p>
<h1>${title}</h1>
<p>Từ ${opens} đến ${closes}</p>
<p class="call">Quét mã để dự thi</p>
${qrView(address)}
<p class="address">${address}</p>
<p class="agency">${agency.name}</p>
<p>Không cần cài ứng dụng, không cần tài khoản.</p>
<p class="actions"><a href="/embed?agency=${agency.id}">Về trang lấy thẻ nhúng</a> · In trang này bằng Ctrl+P</p>
</main>
</body>
</html>
`

const headOf = (agency: string): Markup => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Áp phích – ${agency}</title>
<link rel="stylesheet" href="/q/page.css">
<link rel="stylesheet" href="/embed/page.css">
</head>`

function qrView(address: string): Markup {
  const { size, path } = qrPath(address)
  const side = size + QUIET * 2
  const box = `${-QUIET} ${-QUIET} ${side} ${side}`
  return html`<svg viewBox="${box}" role="img" aria-label="Mã QR tới ${address}" shape-rendering="crispEdges"><path fill="#fff" d="M${-QUIET} ${-QUIET}h${side}v${side}h-${side}z"/><path d="${raw(path)}"/></svg>`
}

/** A QR code as one SVG path, in modules. */
export interface QrPath {
  /** Modules on a side, without the quiet zone. */
  readonly size: number
  readonly path: string
}

/** Draw `text` as a QR code that survives a quarter of it being dirty or folded (level Q). */
export function qrPath(text: string): QrPath {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'Q' })
  const { size, data } = modules
  const rows = Array.from({ length: size }, (_, y) => rowPath([...data.slice(y * size, (y + 1) * size)], y))
  return { size, path: rows.join('') }
}

/** Runs of dark modules as rectangles: far fewer than one square a module. */
function rowPath(row: readonly number[], y: number): string {
  const runs: string[] = []
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const light = row.findIndex((module, at) => at > x && !module)
    const length = (light < 0 ? row.length : light) - x
    runs.push(`M${x} ${y}h${length}v1h-${length}z`)
    x += length
  }
  return runs.join('')
}
