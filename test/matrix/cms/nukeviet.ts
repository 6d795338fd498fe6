import { stripTags } from './strip-tags.ts'

/** NukeViet 4.5's NV_ALLOWED_HTML_TAGS as installed; its Request::filterTags() drops names with a hyphen besides. */
const ALLOWED = new Set(
  'embed object param a b blockquote br caption col colgroup div em h1 h2 h3 h4 h5 h6 hr i img li p span strong s sub sup table tbody td th tr u ul ol iframe figure figcaption video audio source track code pre'.split(
    ' ',
  ),
)

/** The content of a block or an article as NukeViet keeps it; `trusted` are the domains frames may come from. */
export const nukeviet = (html: string, trusted: readonly string[]): string =>
  stripTags(html, (tag, { src }) => ALLOWED.has(tag) && (tag !== 'iframe' || isTrusted(src, trusted)))

const isTrusted = (src: string | undefined, trusted: readonly string[]): boolean =>
  src !== undefined && URL.canParse(src) && trusted.includes(new URL(src).hostname)
