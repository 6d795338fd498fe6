import { html, nothing, svg, type TemplateResult } from 'lit'

/** One point of a line: what it is called below, in words, and where its attempts are listed. */
export interface Point {
  /** Below the axis; null: the place is too narrow for it. */
  readonly tick: string | null
  readonly label: string
  readonly value: number
  /** The same a week before; null: there was none. */
  readonly before: number | null
  readonly path: string
}

const [WIDTH, HEIGHT] = [1120, 290]
const [LEFT, RIGHT, TOP, BOTTOM] = [48, 20, 20, 40]
/** Lines across, the axis included. */
const TICKS = 4

/** A line with a mark a point, each a link with its number in words; a dashed one for a week before. A table twin tells the same. */
export function lineChart(
  label: string,
  points: readonly Point[],
  write: (value: number) => string,
): TemplateResult {
  const most = roundUp(Math.max(1, ...points.flatMap(({ value, before }) => [value, before ?? 0])))
  const room = WIDTH - LEFT - RIGHT
  const x = (at: number) => LEFT + (points.length > 1 ? (at / (points.length - 1)) * room : room / 2)
  const y = (value: number) => HEIGHT - BOTTOM - (value / most) * (HEIGHT - TOP - BOTTOM)
  const spot = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`
  const line = points.map(({ value }, at) => spot(at, value)).join(' ')
  const before = points
    .flatMap((point, at) => (point.before === null ? [] : [spot(at, point.before)]))
    .join(' ')
  return html`
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label=${label}>
      ${Array.from({ length: TICKS + 1 }, (_, at) => across((most / TICKS) * at, y, write))}
      ${before ? svg`<polyline class="line2" points=${before}></polyline>` : nothing}
      <polyline class="line" points=${line}></polyline>
      ${points.map(
        (point, at) => svg`<a href=${point.path} aria-label=${point.label}>
          <circle class="spot" cx=${x(at).toFixed(1)} cy=${y(point.value).toFixed(1)} r="9"></circle>
          <circle class="m" cx=${x(at).toFixed(1)} cy=${y(point.value).toFixed(1)} r="3.5"></circle></a>
        ${point.tick === null ? nothing : svg`<text x=${x(at).toFixed(1)} y=${HEIGHT - 16} text-anchor="middle">${point.tick}</text>`}`,
      )}
    </svg>`
}

const across = (value: number, y: (value: number) => number, write: (value: number) => string) => svg`
  <line class="axis" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${y(value)} y2=${y(value)}></line>
  <text x=${LEFT - 6} y=${y(value) + 4} text-anchor="end">${write(value)}</text>`

/** The next number that four parts of it are whole and round. */
function roundUp(value: number): number {
  const ten = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  const step = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25]
    .map(each => each * ten)
    .find(each => each * TICKS >= value)
  return (step ?? value) * TICKS
}
