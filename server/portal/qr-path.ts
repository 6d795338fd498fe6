import QRCode from 'qrcode'

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
