import { html, type Markup } from './html.ts'

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
