/** One way of looking at the states. */
export interface Condition {
  readonly name: string
  /** Switches of the gallery, as in its address. */
  readonly query: string
  /** CSS pixels. */
  readonly width: number
  readonly media?: 'print'
  readonly features?: readonly { readonly name: string; readonly value: string }[]
}

const PHONE = 360

export const light: Condition = { name: 'light', query: 'theme=light', width: PHONE }
export const dark: Condition = { name: 'dark', query: 'theme=dark', width: PHONE }
export const forced: Condition = {
  name: 'forced',
  query: 'theme=light',
  width: PHONE,
  features: [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: 'dark' },
  ],
}
/** WCAG 2.2, 1.4.10: the narrowest page that must need no scrolling sideways. */
export const narrow: Condition = { name: 'narrow', query: 'theme=light', width: 320 }
/** WCAG 2.2, 1.4.4. */
export const large: Condition = { name: 'large', query: 'theme=light&size=double', width: PHONE }
export const largeAndNarrow: Condition = {
  name: 'large-and-narrow',
  query: 'theme=light&size=double',
  width: 320,
}
export const print: Condition = { name: 'print', query: 'theme=light', width: PHONE, media: 'print' }
export const still: Condition = {
  name: 'still',
  query: 'theme=light',
  width: PHONE,
  features: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
}
export const night: Condition = {
  name: 'night',
  query: 'theme=auto',
  width: PHONE,
  features: [{ name: 'prefers-color-scheme', value: 'dark' }],
}

/** The ones whose pixels are kept. Reduced motion and night must look as `light` and `dark` do, and need none. */
export const kept: readonly Condition[] = [light, dark, forced, narrow, large, print]
