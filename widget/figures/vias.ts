import { svg, type TemplateResult } from 'lit'
import type { Counts } from '../../server/contract/public.ts'

/** Who vouched for a page, the most trusted first. */
export const channels = [
  'script',
  'frame',
  'link',
  'unknown',
] as const satisfies readonly (keyof Counts['via'])[]

/** `thẻ nhúng 1.204 · liên kết 12`, or their shares `thẻ nhúng 99%`, as `count` writes them: who vouched for the pages; empty where nothing came. */
export function sayVia(
  say: (key: `via-${(typeof channels)[number]}`, attempts: string) => string,
  count: (value: number) => string,
  via: Counts['via'],
): string {
  const used = channels.filter(channel => via[channel] > 0)
  return used.map(channel => say(`via-${channel}`, count(via[channel]))).join(' · ')
}

/** Between two parts, so that they are told apart without colour. */
const GAP = 0.8

/** One bar in as many parts as there were ways in, the most trusted first; `v1` to `v4` in the stylesheet. */
export function viaBar(via: Counts['via'], width: number, height: number): TemplateResult[] {
  const used = channels.filter(channel => via[channel] > 0)
  const all = used.reduce((sum, channel) => sum + via[channel], 0)
  const room = width - GAP * Math.max(0, used.length - 1)
  let from = 0
  return used.map(channel => {
    const part = (via[channel] / all) * room
    const x = from
    from += part + GAP
    return svg`<rect class=${`v${channels.indexOf(channel) + 1}`} x=${x.toFixed(1)} width=${part.toFixed(1)} height=${height}></rect>`
  })
}
