/** What a snippet is made for. */
export interface Embedding {
  /** Origin of the contest server. */
  readonly server: string
  readonly contest: string
  readonly title: string
  /** Whose portal it is made for: an attempt that comes by the link is then counted as coming through it. */
  readonly agency?: string | undefined
}

/** Where in a page the tag goes. */
export const IN_BODY = '<body>, đúng chỗ muốn hiện bài thi.'
/** What the way without script is called, on a portal and in the element. */
export const LINK_OUT = 'Liên kết mở trang thi'

/** Where NukeViet keeps its policy; the tab moved in two of its releases. */
export const NUKEVIET_CSP =
  'Quản trị → Cấu hình → Thiết lập an ninh → Thiết lập CSP (bản 4.4.08 và 4.5.05: Cấu hình → Thiết lập tiêu đề HTTP)'
/** What NukeViet asks for before it keeps the address of a frame. */
export const NUKEVIET_FRAMES =
  'Nếu dùng khung, thêm cả tên miền vào “Tên miền tin cậy” ở mục “Giới hạn tên miền ở các thẻ HTML nguy hiểm (iframe, object, embed...)”.'

/** The one tag: paste it where the quiz should stand, and nothing else is needed. */
export const scriptTag = ({ server, contest }: Pick<Embedding, 'server' | 'contest'>): string =>
  `<script async src="${server}/v1/agency-quiz.js" data-contest="${contest}"></script>`

/** The script alone, once in a site's template, for elements standing in its pages. */
export const templateTag = (server: string): string =>
  `<script async src="${server}/v1/agency-quiz.js"></script>`

/** The element with its way out inside: what visitors have when no script runs. */
export const elementTag = (to: Embedding): string =>
  `<agency-quiz contest="${to.contest}">${linkTag(to)}</agency-quiz>`

/** The end of an address that asks the script of a site’s template to show the quiz here; editors keep it as part of `href`. */
export const PLAY_HERE = '#tai-cho'

/** A plain link, meant as the quiz: the one thing that every editor keeps and every browser follows. */
export const linkTag = (to: Embedding): string =>
  `<a href="${escaped(quizUrl(to) + PLAY_HERE)}">${escaped(to.title)}</a>`

/** The address of the quiz without JavaScript: for links, QR codes and WordPress's own embedding. */
export const quizUrl = ({ server, contest, agency }: Omit<Embedding, 'title'>): string =>
  `${server}/q/${contest}${agency === undefined ? '' : `?site=${agency}`}`

/** The script, once in a template, that turns plain links to the quiz into the quiz. */
export const upgradeTag = (server: string): string =>
  `<script async src="${server}/v1/agency-quiz.js" data-upgrade-links></script>`

/** The link and the script that makes the quiz of it: whoever strips or refuses the script leaves the link. */
export const sturdyTag = (to: Embedding): string => `${linkTag(to)}\n${upgradeTag(to.server)}`

/** One version for ever: the browser refuses any other content. `integrity` is that of the file as served. */
export const pinnedTag = (
  { server, contest }: Pick<Embedding, 'server' | 'contest'>,
  version: string,
  integrity: string,
): string =>
  `<script async src="${server}/v/${version}/agency-quiz.js" integrity="${integrity}" crossorigin="anonymous" data-contest="${contest}"></script>`

/** The address of the frame that only `host` may show. */
export const frameUrl = ({ server, contest }: Pick<Embedding, 'server' | 'contest'>, host: string): string =>
  `${server}/frame/${contest}?host=${encodeURIComponent(host)}`

/** The frame for editors that keep frames and no scripts. Its height is fixed; `frameResizer` follows the content. */
export const frameTag = (to: Embedding, host: string): string =>
  `<iframe src="${escaped(frameUrl(to, host))}" title="${escaped(to.title)}" width="100%" height="720" loading="lazy" allow="clipboard-write" referrerpolicy="strict-origin-when-cross-origin"></iframe>`

/** Optional: lets the frames of this server grow with their content, and listens to nobody else. */
export const frameResizer = (server: string): string => `<script>
addEventListener('message', function (event) {
  if (event.origin !== '${server}' || !event.data || event.data.type !== 'agency-quiz-height') return
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (event.source !== frame.contentWindow) return
    frame.height = Math.min(Math.max(Math.ceil(event.data.height) || 720, 240), 20000)
  })
})
</script>`

/** All that a strict Content-Security-Policy has to allow. */
export const cspLine = (server: string): string => `script-src ${server}; connect-src ${server}`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => entities[sign] ?? sign)
