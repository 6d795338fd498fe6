import { svg, type TemplateResult } from 'lit'

/** A share as a percentage that SVG takes as an attribute: a style would need `unsafe-inline` from the page's policy. */
export const widthOf = (share: number): string => `${(share * 100).toFixed(2)}%`

/** The shapes of one bar, `height` high: how much of the whole width `share` (0 to 1) is. The stylesheet colours them. */
export const shareBar = (share: number, height: number): TemplateResult => svg`
  <rect class="rail" width="100%" height=${height} rx="2"></rect>
  <rect class="fill" width=${widthOf(share)} height=${height} rx="2"></rect>`

/** Width of a bar and of what is between two. */
const STEP = 5
const BAR = 4
const HEIGHT = 20

/** Small bars side by side, one a day, the last one marked; `width` of all of them is 5 a day. No axis: a table has the figures. */
export function dayBars(counts: readonly number[]): TemplateResult[] {
  const most = Math.max(1, ...counts)
  return counts.map((count, at) => {
    const height = (count / most) * HEIGHT
    const isLast = at === counts.length - 1
    return svg`<rect class=${isLast ? 'm' : 'v2'} x=${at * STEP} y=${(HEIGHT - height).toFixed(1)}
      width=${BAR} height=${height.toFixed(1)}></rect>`
  })
}

/** The box in which so many days fit. */
export const dayBox = (days: number): string => `0 0 ${days * STEP} ${HEIGHT}`
