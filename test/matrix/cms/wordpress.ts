import { stripTags } from './strip-tags.ts'

/** wp-includes/kses.php, $allowedposttags: what everyone without unfiltered_html may post. Attributes of the tags we send. */
const ALLOWED = new Set(
  (
    'address a abbr acronym area article aside audio b bdo big blockquote br button caption cite code col colgroup ' +
    'del dd dfn details div dl dt em fieldset figure figcaption font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins ' +
    'kbd label legend li main map mark menu nav object p pre q rb rp rt rtc ruby s samp span section small strike strong ' +
    'sub summary sup table tbody td textarea tfoot th thead title tr track tt u ul ol var video'
  ).split(' '),
)
const GLOBAL = ['class', 'dir', 'hidden', 'id', 'lang', 'style', 'title', 'role', 'data-*']
const OF_LINK = ['href', 'rel', 'rev', 'name', 'target', 'download']

/** A post as WordPress keeps it. */
export const kses = (html: string): string =>
  stripTags(html, tag => ALLOWED.has(tag), { '*': GLOBAL, a: OF_LINK })

/** What wp_filter_oembed_result() leaves of a provider nobody has vouched for, and the secret it adds. */
export function embedded(html: string, secret: string): string {
  const kept = stripTags(html, tag => ['a', 'blockquote', 'iframe'].includes(tag), {
    a: ['href'],
    iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
  })
  const [, quotation = '', frame] =
    /(<blockquote>.*?<\/blockquote>)?.*?(<iframe.*?<\/iframe>)/s.exec(kept) ?? []
  if (frame === undefined) throw new Error('nothing of the embed is left')
  const hidden = `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position: absolute; visibility: hidden;" data-secret="${secret}"`
  return (
    quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
    frame.replace('<iframe', hidden).replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}"`)
  )
}

/** What wp-embed.js does on a page with such a frame, written anew. */
export const EMBED_SCRIPT = `
addEventListener('message', function (event) {
  var data = event.data
  if (!data || !data.secret || !data.message || /[^a-zA-Z0-9]/.test(data.secret)) return
  document.querySelectorAll('iframe[data-secret="' + data.secret + '"]').forEach(function (frame) {
    if (event.source !== frame.contentWindow) return
    document.querySelector('blockquote[data-secret="' + data.secret + '"]').style.display = 'none'
    frame.removeAttribute('style')
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
  })
})`
