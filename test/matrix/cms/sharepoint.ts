import { stripTags } from './strip-tags.ts'

/** A modern page keeps no script and no unknown element; a frame passes from domains in HTML Field Security. */
export const sharepoint = (html: string, trusted: readonly string[]): string =>
  stripTags(
    html,
    (tag, { src = '' }) =>
      tag === 'a' || (tag === 'iframe' && URL.canParse(src) && trusted.includes(new URL(src).hostname)),
    { a: ['href'], iframe: ['src', 'width', 'height', 'title', 'frameborder', 'allowfullscreen'] },
  )
