import type { ServerFacts } from '../../../../server/portal/doctor/server-facts.ts'
import { ELEMENT, HASH, LINK, pageOf, SCRIPT, SERVER, TAG } from './facts.ts'

/** A portal with a known state: what the doctor must find there, no more and no less. */
export interface PortalCase {
  readonly is: string
  readonly html: string
  readonly headers?: Record<string, string | string[]>
  readonly status?: number
  readonly facts?: Partial<ServerFacts>
  /** Codes, in any order. */
  readonly finds: readonly string[]
  readonly wayIn: string | undefined
  /** A text that must be among the fixes. */
  readonly fix?: string
}

const UPGRADE = SCRIPT.replace('async', 'async data-upgrade-links')
const csp = (policy: string | string[]) => ({ 'Content-Security-Policy': policy })
const frame = (host: string, more = '') =>
  `<iframe src="${SERVER}/frame/thi-thu?host=${encodeURIComponent(host)}" title="Cuộc thi thử"${more}></iframe>`
const pinned = (hash: string, more = ' crossorigin="anonymous"') =>
  `<script async src="${SERVER}/v/1.2.3/agency-quiz.js" integrity="${hash}"${more} data-contest="thi-thu"></script>`

/** Portals nothing is wrong with: the doctor invents nothing. */
export const cleanPortals: readonly PortalCase[] = [
  { is: 'the tag', html: pageOf(TAG), finds: [], wayIn: 'A' },
  { is: 'the element under a script in the template', html: pageOf(ELEMENT, SCRIPT), finds: [], wayIn: 'B' },
  { is: 'the element beside the script', html: pageOf(ELEMENT + SCRIPT), finds: [], wayIn: 'A' },
  {
    is: 'a link the template upgrades',
    html: pageOf(LINK, SCRIPT.replace('async', 'async data-upgrade-links')),
    ...{ finds: [], wayIn: 'C' },
  },
  { is: 'a pinned version', html: pageOf(pinned(HASH)), finds: [], wayIn: 'A' },
  {
    is: 'a module without crossorigin',
    html: pageOf(TAG.replace('async', 'type="module"')),
    finds: [],
    wayIn: 'A',
  },
  {
    is: 'a strict policy that names the server',
    html: pageOf(TAG),
    headers: csp(`default-src 'none'; style-src 'self'; script-src ${SERVER}; connect-src ${SERVER}`),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'a policy on http with the server by its bare name',
    html: pageOf(TAG),
    headers: csp("script-src 'self' thi.example.vn; connect-src https:"),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'a nonce with strict-dynamic',
    html: pageOf(TAG.replace('async', 'async nonce="abc"')),
    headers: csp("script-src 'nonce-abc' 'strict-dynamic'"),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'a policy that lists the hash alone',
    html: pageOf(pinned(HASH)),
    headers: csp(`script-src '${HASH}'; connect-src ${SERVER}`),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'Trusted Types that know our policy',
    html: pageOf(TAG),
    headers: csp("require-trusted-types-for 'script'; trusted-types jquery agency-quiz"),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'a list of Trusted Types that nobody demands',
    html: pageOf(TAG),
    headers: csp('trusted-types jquery'),
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'COEP, X-Frame-Options and a strict style-src',
    html: pageOf(TAG),
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Frame-Options': 'DENY',
      ...csp("style-src 'none'; frame-ancestors 'none'"),
    },
    ...{ finds: [], wayIn: 'A' },
  },
  {
    is: 'a <base> elsewhere',
    html: pageOf(TAG, '<base href="https://cdn.example.vn/">'),
    finds: [],
    wayIn: 'A',
  },
  {
    is: 'a live tag beside a commented one',
    html: pageOf(`<!-- ${TAG} -->${TAG}<noscript>${LINK}</noscript>`),
    ...{ finds: [], wayIn: 'A' },
  },
]

/** Portals with one known fault each. */
export const faultyPortals: readonly PortalCase[] = [
  { is: 'nothing', html: pageOf(''), finds: ['nothing-pasted'], wayIn: undefined, fix: TAG },
  { is: 'an error page', html: pageOf(TAG), status: 404, finds: ['page-error'], wayIn: undefined },
  { is: 'a stripped script', html: pageOf(ELEMENT), finds: ['script-stripped'], wayIn: 'F', fix: SCRIPT },
  { is: 'a link alone', html: pageOf(LINK), finds: ['not-upgraded'], wayIn: 'F' },
  {
    is: 'the tag in curly quotes',
    html: pageOf(TAG.replaceAll('"', '”')),
    ...{ finds: ['curly-quotes'], wayIn: undefined },
  },
  {
    is: 'a template without a link in the content',
    html: pageOf('', UPGRADE),
    ...{ finds: ['link-missing'], wayIn: undefined, fix: `${SERVER}/q/thi-thu?site=so-a#tai-cho` },
  },
  {
    is: 'a template, and links in a sentence alone',
    html: pageOf(`<p>Mời thi ${LINK} ngay.</p>`, UPGRADE),
    ...{ finds: ['link-stays'], wayIn: 'F', fix: `${SERVER}/q/thi-thu?site=so-a#tai-cho` },
  },
  {
    is: 'the link’s markup as text',
    html: pageOf(`<p>${LINK.replaceAll('<', '&lt;')}</p>`, UPGRADE),
    ...{ finds: ['link-as-text'], wayIn: undefined, fix: `${SERVER}/q/thi-thu?site=so-a#tai-cho` },
  },
  {
    is: 'a tag that an optimiser holds back',
    html: pageOf(TAG.replace('async src', 'type="litespeed/javascript" data-src')),
    ...{ finds: ['script-delayed'], wayIn: 'A' },
  },
  {
    is: 'a link beside a bundle of scripts',
    html: pageOf(LINK, '<script src="/wp-content/cache/autoptimize/js/a.js"></script>'),
    ...{ finds: ['script-combined'], wayIn: 'F' },
  },
  {
    is: 'a frame whose address was taken away',
    html: pageOf('<iframe title="Cuộc thi thử" width="100%" height="720"></iframe>'),
    ...{ finds: ['frame-without-src'], wayIn: undefined },
  },
  {
    is: 'the tag in a comment',
    html: pageOf(`<!-- ${TAG} -->`),
    ...{ finds: ['tag-in-comment'], wayIn: undefined },
  },
  {
    is: 'the tag in <noscript>',
    html: pageOf(`<noscript>${TAG}</noscript>`),
    ...{ finds: ['tag-in-noscript'], wayIn: undefined },
  },
  {
    is: 'the tag in <template>',
    html: pageOf(`<template><div>${TAG}</div></template>`),
    ...{ finds: ['tag-in-template'], wayIn: undefined },
  },
  {
    is: 'the tag as text',
    html: pageOf(`<p>${TAG.replaceAll('<', '&lt;')}</p>`),
    ...{ finds: ['tag-as-text'], wayIn: undefined },
  },
  { is: 'the tag in <head>', html: pageOf('', TAG), finds: ['tag-in-head'], wayIn: undefined },
  {
    is: 'a tag without data-contest',
    html: pageOf(SCRIPT),
    ...{ finds: ['nothing-to-mount'], wayIn: undefined },
  },
  {
    is: 'another contest',
    html: pageOf(TAG.replace('thi-thu', 'thi-khac')),
    ...{ finds: ['wrong-contest'], wayIn: undefined, fix: 'data-contest="thi-thu"' },
  },
  {
    is: 'another server',
    html: pageOf(TAG.replace('thi.example.vn', 'thi-cu.example.vn')),
    ...{ finds: ['wrong-server'], wayIn: undefined, fix: TAG },
  },
  {
    is: 'a relative address under <base>',
    html: pageOf(TAG.replace(SERVER, ''), '<base href="https://cdn.example.vn/">'),
    ...{ finds: ['base-moves-tag'], wayIn: undefined, fix: TAG },
  },
  {
    is: 'a script copied to the portal',
    html: pageOf(TAG.replace(`${SERVER}/v1/`, '/cache/min/')),
    ...{ finds: ['script-rehosted'], wayIn: 'A' },
  },
  {
    is: 'a version of long ago',
    html: pageOf(TAG.replace('/v1/', '/v/0.9.0/')),
    ...{ finds: ['unknown-version'], wayIn: undefined },
  },
  {
    is: 'a type put there by a consent tool',
    html: pageOf(TAG.replace('async', 'async type="text/plain"')),
    ...{ finds: ['not-run'], wayIn: undefined },
  },
  {
    is: 'integrity without crossorigin',
    html: pageOf(pinned(HASH, '')),
    ...{ finds: ['sri-without-crossorigin'], wayIn: undefined },
  },
  {
    is: 'another integrity',
    html: pageOf(pinned(HASH.replaceAll('A', 'B'))),
    ...{ finds: ['sri-mismatch'], wayIn: undefined, fix: HASH },
  },
  {
    is: 'integrity on the evergreen address',
    html: pageOf(pinned(HASH).replace('/v/1.2.3/', '/v1/')),
    ...{ finds: ['sri-on-evergreen'], wayIn: 'A' },
  },
  {
    is: 'script-src without the server (NukeViet as shipped)',
    html: pageOf(TAG, '<meta name="generator" content="NukeViet v4.5">'),
    headers: csp("script-src 'self' *.google.com *.zalo.me 'unsafe-inline'; frame-src 'self' *.google.com"),
    ...{ finds: ['csp-script'], wayIn: undefined },
    fix: `script-src 'self' *.google.com *.zalo.me 'unsafe-inline' ${SERVER}`,
  },
  {
    is: 'connect-src without the server',
    html: pageOf(TAG),
    headers: csp(`script-src ${SERVER}; connect-src 'self'`),
    ...{ finds: ['csp-connect'], wayIn: undefined, fix: `connect-src 'self' ${SERVER}` },
  },
  {
    is: "default-src 'none' in <meta>, with the way out still there",
    html: pageOf(
      ELEMENT,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${SCRIPT}`,
    ),
    ...{ finds: ['csp-script', 'csp-connect'], wayIn: 'F', fix: `script-src ${SERVER}` },
  },
  {
    is: 'two policies of which the second forbids',
    html: pageOf(TAG),
    headers: csp([`script-src ${SERVER}`, "script-src 'self'"]),
    ...{ finds: ['csp-script'], wayIn: undefined },
  },
  {
    is: 'strict-dynamic with the server listed in vain',
    html: pageOf(TAG),
    headers: csp(`script-src 'nonce-abc' 'strict-dynamic' ${SERVER}`),
    ...{ finds: ['csp-nonce'], wayIn: undefined, fix: `'${HASH}'` },
  },
  {
    is: 'a policy on trial',
    html: pageOf(TAG),
    headers: { 'Content-Security-Policy-Report-Only': "script-src 'self'" },
    ...{ finds: ['csp-report-only'], wayIn: 'A' },
  },
  {
    is: 'Trusted Types without our policy',
    html: pageOf(ELEMENT + SCRIPT),
    headers: csp("require-trusted-types-for 'script'; trusted-types jquery"),
    ...{ finds: ['trusted-types'], wayIn: 'F', fix: 'trusted-types jquery agency-quiz' },
  },
  { is: 'a sandbox', html: pageOf(TAG), headers: csp('sandbox'), finds: ['csp-sandbox'], wayIn: undefined },
  {
    is: 'a sandbox that hides the origin',
    html: pageOf(TAG),
    headers: csp('sandbox allow-scripts'),
    ...{ finds: ['origin-hidden'], wayIn: 'A' },
  },
  {
    is: 'no referrer',
    html: pageOf(TAG),
    headers: { 'Referrer-Policy': 'no-referrer' },
    ...{ finds: ['referrer-policy'], wayIn: 'A' },
  },
  {
    is: 'a frame for another host',
    html: pageOf(frame('https://khac.example.vn')),
    ...{ finds: ['frame-host'], wayIn: undefined },
  },
  {
    is: 'a frame without a host',
    html: pageOf(`<iframe src="${SERVER}/frame/thi-thu" title="Cuộc thi"></iframe>`),
    ...{ finds: ['frame-without-host'], wayIn: 'D' },
  },
  {
    is: 'a frame without a title',
    html: pageOf(`<iframe class="wp-embedded-content" src="${SERVER}/frame/thi-thu"></iframe>`),
    ...{ finds: ['frame-without-title'], wayIn: 'E' },
  },
  {
    is: 'a frame in a sandbox without scripts',
    html: pageOf(
      `<iframe sandbox src="${SERVER}/frame/thi-thu" title="t" class="wp-embedded-content"></iframe>`,
    ),
    ...{ finds: ['frame-sandbox'], wayIn: undefined },
  },
  {
    is: 'a frame that frame-src forbids',
    html: pageOf(`<iframe src="${SERVER}/frame/thi-thu" title="t" class="wp-embedded-content"></iframe>`),
    headers: csp("child-src *; frame-src 'self'"),
    ...{ finds: ['csp-frame'], wayIn: undefined, fix: `frame-src 'self' ${SERVER}` },
  },
  {
    is: 'a host nobody registered',
    html: pageOf(TAG),
    facts: { registered: [] },
    ...{ finds: ['host-not-registered'], wayIn: 'A', fix: 'cho Ban Tổ chức (Sở Nội vụ) để đăng ký' },
  },
  {
    is: 'a host registered under https',
    html: pageOf(TAG),
    facts: { registered: [], nearby: ['https://cong.localhost'] },
    ...{ finds: ['registered-otherwise'], wayIn: 'A' },
  },
  {
    is: 'more than is read',
    html: pageOf(`${TAG}<p>${'a'.repeat(2_100_000)}</p>`),
    ...{ finds: ['page-cut'], wayIn: 'A' },
  },
]
