import { LINK, pageOf, SCRIPT, SERVER, TAG } from './facts.ts'
import type { PortalCase } from './portal-cases.ts'

const UPGRADE = SCRIPT.replace('async', 'async data-upgrade-links')
const MEANT = `<a href="${SERVER}/q/thi-thu?site=so-a#tai-cho">`
const wrapped = `<a href="/link?url=${encodeURIComponent(`${SERVER}/q/thi-thu?site=so-a#tai-cho`)}">Vào thi</a>`
const quoted = TAG.replaceAll('"', '&quot;')
const amp = (body: string) => pageOf(body).replace('<html', '<html ⚡')
const frame = `<iframe class="lazyload" data-src="${SERVER}/frame/thi-thu?host=https%3A%2F%2Fa.example.vn" title="Cuộc thi thử"></iframe>`
const none = undefined

/** Pages on which nothing of ours is seen, or can run, for a reason that is not “never pasted”. */
export const missingPortals: readonly PortalCase[] = [
  {
    is: 'a link by way of a redirect',
    html: pageOf(wrapped, UPGRADE),
    finds: ['link-wrapped'],
    wayIn: none,
    fix: MEANT,
  },
  {
    is: 'a link in http',
    html: pageOf(LINK.replace('https', 'http'), UPGRADE),
    finds: ['link-elsewhere'],
    wayIn: none,
    fix: MEANT,
  },
  {
    is: 'a link to an old name of the server',
    html: pageOf(LINK.replace('thi.example', 'cu.example')),
    finds: ['link-elsewhere'],
    wayIn: none,
    fix: MEANT,
  },
  {
    is: 'a link to a contest nobody has',
    html: pageOf(LINK.replace('thi-thu', 'thi-khac'), UPGRADE),
    finds: ['wrong-contest'],
    wayIn: none,
    fix: '/q/thi-thu',
  },
  {
    is: 'a frame kept by a lazy loader',
    html: pageOf(frame),
    finds: ['frame-delayed'],
    wayIn: none,
    fix: `${SERVER}/frame/thi-thu?host=`,
  },
  {
    is: 'the tag in a frame’s srcdoc',
    html: pageOf(`<iframe srcdoc="${quoted}"></iframe>`),
    finds: ['tag-in-attribute'],
    wayIn: none,
  },
  {
    is: 'the tag in a page builder’s data',
    html: pageOf(`<div data-content="${quoted}"></div>`),
    finds: ['tag-in-attribute'],
    wayIn: none,
  },
  { is: 'AMP with the tag', html: amp(TAG), finds: ['amp-page'], wayIn: none, fix: MEANT },
  { is: 'AMP with the link', html: amp(LINK), finds: ['amp-page'], wayIn: 'F', fix: MEANT },
  {
    is: 'a login page',
    html: pageOf('<form><input name="u"><input type="password"></form>'),
    finds: ['login-page'],
    wayIn: none,
  },
  {
    is: 'a page that moves on',
    html: pageOf('', '<meta http-equiv="refresh" content="0; url=/moi">'),
    finds: ['page-moves-on'],
    wayIn: none,
  },
  {
    is: 'a page drawn by its script',
    html: '<!doctype html><title>Cổng</title><div id="root"></div><script type="module" src="/a.js"></script>',
    finds: ['drawn-by-script'],
    wayIn: none,
  },
  {
    is: 'an error page of a site whose template is right',
    html: pageOf('Không tìm thấy', UPGRADE),
    status: 404,
    finds: ['page-error'],
    wayIn: none,
  },
]
