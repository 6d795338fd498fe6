import { ELEMENT, LINK, pageOf, SCRIPT, SERVER, TAG } from './facts.ts'

/** A page with one illness: its code, the best way in, and a text of the one line to write. */
export type Illness = readonly [
  is: string,
  html: string,
  code: string,
  wayIn: string | undefined,
  fix: string,
]

const UPGRADE = SCRIPT.replace('async', 'async data-upgrade-links')
const QUIZ = `${SERVER}/q/thi-thu`
const MEANT = `${QUIZ}?site=so-a#tai-cho`
const ADDRESS = `${SERVER}/v1/agency-quiz.js`
const link = (href: string) => `<p><a href="${href}">Vào thi</a></p>`
const linked = (href: string) => pageOf(link(href), UPGRADE)
const held = (attributes: string) => pageOf(`<script ${attributes} data-contest="thi-thu"></script>`)
const frame = (src: string) => pageOf(`<iframe src="${src}" title="Cuộc thi thử"></iframe>`)
const scripted = (code: string) => pageOf(`<script>${code}</script>`)
const none = undefined
const LONG = `<p>${'Tin tức và sự kiện. '.repeat(20)}</p>`
const PLAN = 'Kế hoạch số 404/KH-UBND về cuộc thi'
const NBSP = '\u00a0'

/** What a hand, a word processor or an editor does to the tag. */
const written: readonly Illness[] = [
  ['no-break spaces in the tag', pageOf(TAG.replaceAll(' ', NBSP)), 'odd-spaces', none, TAG],
  ['one no-break space', pageOf(TAG.replace('" data', `"${NBSP}data`)), 'odd-spaces', none, TAG],
  ['&nbsp; in the tag', pageOf(TAG.replace('script async', 'script&nbsp;async')), 'odd-spaces', none, TAG],
  ['no quote behind src', pageOf(TAG.replace('.js"', '.js')), 'quote-missing', none, TAG],
  ['no quote before src', pageOf(TAG.replace('src="', 'src=')), 'quote-missing', none, TAG],
  ['no quote at the end', pageOf(TAG.replace('thi-thu"', 'thi-thu')), 'quote-missing', none, TAG],
  [
    'no quote behind a title with an apostrophe',
    pageOf(TAG.replace('async', `title="Quiz '24`)),
    'quote-missing',
    none,
    TAG,
  ],
  ['double curly quotes', pageOf(TAG.replaceAll('"', '”')), 'curly-quotes', none, ''],
  ['single curly quotes', pageOf(TAG.replaceAll('"', '’')), 'curly-quotes', none, ''],
  ['a link in curly quotes', pageOf(`<a href=”${MEANT}”>Vào thi</a>`, UPGRADE), 'curly-quotes', none, ''],
  [
    'a dash for a hyphen',
    pageOf(TAG.replace('data-', 'data–')),
    'attribute-misspelt',
    none,
    'data-contest="thi-thu"',
  ],
  [
    'a misspelt attribute',
    pageOf(TAG.replace('contest=', 'contets=')),
    'attribute-misspelt',
    none,
    'data-contest',
  ],
  [
    'a letter short',
    pageOf(TAG.replace('data-contest', 'data-contst')),
    'attribute-misspelt',
    none,
    'data-contest',
  ],
  ['no data-', pageOf(TAG.replace('data-contest', 'contest')), 'attribute-misspelt', none, 'data-contest'],
  ['a misspelt file', pageOf(TAG.replace('agency-', 'agency_')), 'bad-source', none, TAG],
  ['a space in the address', pageOf(TAG.replace('/v1/', ' /v1/')), 'bad-source', none, TAG],
  ['http where the server has https', pageOf(TAG.replace('https', 'http')), 'http-tag', none, TAG],
  ['a server of before', pageOf(TAG.replace('thi.example', 'cu.example')), 'wrong-server', none, TAG],
  ['two tags', pageOf(TAG + TAG), 'shown-twice', 'A', ''],
  ['two elements', pageOf(ELEMENT + ELEMENT, SCRIPT), 'shown-twice', 'B', ''],
  [
    'another contest',
    pageOf(TAG.replace('thi-thu', 'thi-cu')),
    'wrong-contest',
    none,
    'data-contest="thi-thu"',
  ],
]

/** Where the tag stands and does not run, or is only shown. */
const misplaced: readonly Illness[] = [
  ['in noscript', pageOf(`<noscript>${TAG}</noscript>`), 'tag-in-noscript', none, ''],
  ['in a comment', pageOf(`<!-- ${TAG} -->`), 'tag-in-comment', none, ''],
  ['the theme’s in a comment', pageOf(link(MEANT), `<!-- ${UPGRADE} -->`), 'tag-in-comment', 'F', ''],
  ['the link in a comment', pageOf(`<!-- ${link(MEANT)} -->`, UPGRADE), 'tag-in-comment', none, MEANT],
  ['in a template', pageOf(`<template>${TAG}</template>`), 'tag-in-template', none, ''],
  [
    'the link in a template',
    pageOf(`<template>${link(MEANT)}</template>`, UPGRADE),
    'tag-in-template',
    none,
    MEANT,
  ],
  ['in a textarea', pageOf(`<textarea>${TAG}</textarea>`), 'tag-in-text', none, ''],
  ['in a style', pageOf(`<style>${TAG}</style>`), 'tag-in-text', none, ''],
  ['in xmp', pageOf(`<xmp>${TAG}</xmp>`), 'tag-in-text', none, ''],
  ['in pre, as text', pageOf(`<pre>${TAG.replaceAll('<', '&lt;')}</pre>`), 'tag-as-text', none, ''],
  ['escaped twice', pageOf(`<p>${TAG.replaceAll('<', '&amp;lt;')}</p>`), 'tag-as-text', none, ''],
  [
    'written by a script',
    scripted(`document.write('<script src="${ADDRESS}"><\\/script>')`),
    'tag-by-script',
    none,
    TAG,
  ],
  [
    'made by a script',
    scripted(`s=document.createElement('script');s.src='${ADDRESS}'`),
    'tag-by-script',
    none,
    TAG,
  ],
]

/** Addresses of the quiz that are no link, or a link that says something else. */
const addresses: readonly Illness[] = [
  ['&amp;amp; in the address', linked(`${QUIZ}?x=1&amp;amp;site=so-a#tai-cho`), 'link-broken', 'C', MEANT],
  ['%3F in the address', linked(`${QUIZ}%3Fsite%3Dso-a#tai-cho`), 'link-broken', none, MEANT],
  ['the address as text', pageOf(`<p>${MEANT}</p>`, UPGRADE), 'link-as-address', none, MEANT],
  [
    'the address without scheme',
    pageOf('<p>Vào thi.example.vn/q/thi-thu</p>'),
    'link-as-address',
    none,
    MEANT,
  ],
  [
    'an onclick',
    pageOf(`<a href="#" onclick="open('${MEANT}')">Vào</a>`, UPGRADE),
    'link-by-script',
    none,
    MEANT,
  ],
  [
    'a button',
    pageOf(`<button onclick="open('${MEANT}')">Vào</button>`, UPGRADE),
    'link-by-script',
    none,
    MEANT,
  ],
  ['an agency nobody has', linked(`${QUIZ}?site=so-khong-co#tai-cho`), 'site-unknown', 'C', MEANT],
  ['another agency', linked(`${QUIZ}?site=so-b#tai-cho`), 'site-of-another', 'C', MEANT],
  ['a server of before', linked(MEANT.replace('thi.example', 'cu.example')), 'link-elsewhere', none, MEANT],
  [
    'a frame of before',
    frame('https://cu.example.vn/frame/thi-thu'),
    'frame-elsewhere',
    none,
    `${SERVER}/frame/thi-thu?host=`,
  ],
  [
    'a frame in http',
    frame(`${SERVER.replace('https', 'http')}/frame/thi-thu`),
    'frame-elsewhere',
    none,
    SERVER,
  ],
  ['a frame of /embed', frame(`${SERVER}/embed`), 'frame-elsewhere', none, `${SERVER}/frame/thi-thu?host=`],
]

/** Tools that change the tag. */
const tools: readonly Illness[] = [
  ...[
    `type="text/plain" data-src="${ADDRESS}" data-cookieconsent="marketing"`,
    `type="text/plain" src="${ADDRESS}" data-cookieconsent="statistics"`,
  ].map((tag): Illness => ['Cookiebot', held(tag), 'held-by-consent', none, 'data-cookieconsent="ignore"']),
  ...[
    `type="text/plain" data-cookieyes="cookieyes-functional" src="${ADDRESS}"`,
    `type="text/plain" data-service="x" data-category="functional" data-cmplz-src="${ADDRESS}"`,
    `type="text/plain" class="optanon-category-C0003" src="${ADDRESS}"`,
    `type="text/plain" class="_iub_cs_activate" data-suppressedsrc="${ADDRESS}"`,
    `type="text/plain" data-type="application/javascript" data-name="quiz" data-src="${ADDRESS}"`,
    `type="text/template" data-borlabs-cookie-script-blocker-src="${ADDRESS}"`,
  ].map((tag): Illness => ['a consent manager', held(tag), 'held-by-consent', none, TAG]),
  ...[
    `type="litespeed/javascript" data-src="${ADDRESS}"`,
    `type="rocketlazyloadscript" data-rocket-src="${ADDRESS}"`,
    `type="rocketlazyloadscript" src="${ADDRESS}"`,
    `type="text/rocketscript" data-rocketsrc="${ADDRESS}"`,
    `type="pmdelayedscript" src="${ADDRESS}" data-perfmatters-type="text/javascript"`,
    `type="pmdelayedscript" data-pmdelayedscript="${ADDRESS}"`,
    `data-type="lazy" data-src="${ADDRESS}"`,
    `data-src="${ADDRESS}" data-loading-method="user-interaction"`,
    `type="nitropack/inlinescript" data-src="${ADDRESS}"`,
    `type="javascript/blocked" data-wpmeteor-type="text/javascript" data-wpmeteor-src="${ADDRESS}"`,
    `type="text/debloat-script" data-src="${ADDRESS}"`,
  ].map((tag): Illness => ['an optimiser', held(tag), 'script-delayed', 'A', 'agency-quiz.js']),
  [
    'Rocket Loader',
    held(`type="9a2f4c1e8b7d6a5f4e3d2c1b-text/javascript" src="${ADDRESS}"`),
    'rocket-loader',
    'A',
    'data-cfasync="false"',
  ],
  [
    'a bundle',
    pageOf(LINK, '<script src="/wp-content/cache/autoptimize/js/a.js"></script>'),
    'script-combined',
    'F',
    'agency-quiz.js',
  ],
]

/** Another page than the one that was meant. */
const others: readonly Illness[] = [
  ['a soft 404', pageOf('<h1>Không tìm thấy trang</h1>', UPGRADE), 'not-found-page', none, ''],
  ['a soft 404 by its number', pageOf('<h1>404</h1>', UPGRADE), 'not-found-page', none, ''],
  ['a soft 404 in a long menu', pageOf(`<h1>404: không tìm thấy</h1>${LONG}`), 'not-found-page', none, ''],
  [
    'a soft 404 of WordPress',
    pageOf(`<h1>Oops! That page can’t be found.</h1>${LONG}`),
    'not-found-page',
    none,
    '',
  ],
  [
    'a long article on what was not found',
    pageOf(`<h1>Không tìm thấy sai phạm trong kỳ thi</h1>${LONG}`),
    'nothing-pasted',
    none,
    '',
  ],
  ['an article on plan 404', pageOf(`<h1>${PLAN}</h1>`), 'nothing-pasted', none, ''],
  ['a long article on 404 people', pageOf(`<h1>404 người vào thi</h1>${LONG}`), 'nothing-pasted', none, ''],
  ['an address of somebody else', pageOf('<p>Xem zalo.me/q/abc</p>'), 'nothing-pasted', none, ''],
  ['a redirect by script', scripted('window.location.href = "/moi"'), 'page-moves-on', none, ''],
  ['another by script', scripted('location.replace("https://b.example.vn/")'), 'page-moves-on', none, ''],
]

export const illnesses: readonly Illness[] = [...written, ...misplaced, ...addresses, ...tools, ...others]

/** Pages that nearly have one of these. */
export const wellPages: readonly (readonly [is: string, html: string, wayIn: string])[] = [
  ['a link without ?site=', linked(QUIZ), 'C'],
  ['the id in capitals', linked(`${QUIZ}?site=SO-A#tai-cho`), 'C'],
  ['the address as text beside the tag', pageOf(`${TAG}<p>${MEANT}</p>`), 'A'],
  ['a link that reads as its address', pageOf(`<p><a href="${MEANT}">${MEANT}</a></p>`, UPGRADE), 'C'],
  ['an address with &amp;', linked(`${QUIZ}?x=1&amp;site=so-a#tai-cho`), 'C'],
  ['the tag beside a theme’s', pageOf(TAG, UPGRADE), 'A'],
  ['defer for async', pageOf(TAG.replace('async', 'defer')), 'A'],
  ['no quotes at all', pageOf(`<script async src=${ADDRESS} data-contest=thi-thu></script>`), 'A'],
  ['single quotes', pageOf(TAG.replaceAll('"', "'")), 'A'],
  ['an apostrophe in a value', pageOf(TAG.replace('async', `async title="Quiz '24"`)), 'A'],
  ['the id in another attribute', pageOf(ELEMENT, SCRIPT.replace('async', 'async id="thi-thu"')), 'B'],
  ['an address of somebody else beside a link', linked(MEANT).replace('Tin tức', 'Xem zalo.me/q/abc'), 'C'],
  [
    'a script of the page that moves on a click',
    pageOf(`${TAG}<script>b.onclick=()=>location.href="/"</script>`),
    'A',
  ],
]
