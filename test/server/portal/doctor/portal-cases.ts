import type { ServerFacts } from '../../../../server/portal/doctor/facts.ts'
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
  readonly rung: string | undefined
  /** A text that must be among the fixes. */
  readonly fix?: string
}

const csp = (policy: string | string[]) => ({ 'Content-Security-Policy': policy })
const frame = (host: string, more = '') =>
  `<iframe src="${SERVER}/frame/thi-thu?host=${encodeURIComponent(host)}" title="Cuộc thi thử"${more}></iframe>`
const pinned = (hash: string, more = ' crossorigin="anonymous"') =>
  `<script async src="${SERVER}/v/1.2.3/agency-quiz.js" integrity="${hash}"${more} data-contest="thi-thu"></script>`

/** Portals nothing is wrong with: the doctor invents nothing. */
export const cleanPortals: readonly PortalCase[] = [
  { is: 'the tag', html: pageOf(TAG), finds: [], rung: 'A' },
  { is: 'the element under a script in the template', html: pageOf(ELEMENT, SCRIPT), finds: [], rung: 'B' },
  { is: 'the element beside the script', html: pageOf(ELEMENT + SCRIPT), finds: [], rung: 'A' },
  {
    is: 'a link the template upgrades',
    html: pageOf(LINK, SCRIPT.replace('async', 'async data-upgrade-links')),
    ...{ finds: [], rung: 'C' },
  },
  { is: 'a pinned version', html: pageOf(pinned(HASH)), finds: [], rung: 'A' },
  {
    is: 'a module without crossorigin',
    html: pageOf(TAG.replace('async', 'type="module"')),
    finds: [],
    rung: 'A',
  },
  {
    is: 'a strict policy that names the server',
    html: pageOf(TAG),
    headers: csp(`default-src 'none'; style-src 'self'; script-src ${SERVER}; connect-src ${SERVER}`),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'a policy on http with the server by its bare name',
    html: pageOf(TAG),
    headers: csp("script-src 'self' thi.example.vn; connect-src https:"),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'a nonce with strict-dynamic',
    html: pageOf(TAG.replace('async', 'async nonce="abc"')),
    headers: csp("script-src 'nonce-abc' 'strict-dynamic'"),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'a policy that lists the hash alone',
    html: pageOf(pinned(HASH)),
    headers: csp(`script-src '${HASH}'; connect-src ${SERVER}`),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'Trusted Types that know our policy',
    html: pageOf(TAG),
    headers: csp("require-trusted-types-for 'script'; trusted-types jquery agency-quiz"),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'a list of Trusted Types that nobody demands',
    html: pageOf(TAG),
    headers: csp('trusted-types jquery'),
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'COEP, X-Frame-Options and a strict style-src',
    html: pageOf(TAG),
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Frame-Options': 'DENY',
      ...csp("style-src 'none'; frame-ancestors 'none'"),
    },
    ...{ finds: [], rung: 'A' },
  },
  {
    is: 'a <base> elsewhere',
    html: pageOf(TAG, '<base href="https://cdn.example.vn/">'),
    finds: [],
    rung: 'A',
  },
  {
    is: 'a live tag beside a commented one',
    html: pageOf(`<!-- ${TAG} -->${TAG}<noscript>${LINK}</noscript>`),
    ...{ finds: [], rung: 'A' },
  },
]

/** Portals with one known fault each. */
export const faultyPortals: readonly PortalCase[] = [
  { is: 'nothing', html: pageOf(''), finds: ['nothing-pasted'], rung: undefined, fix: TAG },
  { is: 'an error page', html: pageOf(TAG), status: 404, finds: ['page-error'], rung: undefined },
  { is: 'a stripped script', html: pageOf(ELEMENT), finds: ['script-stripped'], rung: 'F', fix: SCRIPT },
  { is: 'a link alone', html: pageOf(LINK), finds: ['not-upgraded'], rung: 'F' },
  {
    is: 'the tag in a comment',
    html: pageOf(`<!-- ${TAG} -->`),
    ...{ finds: ['tag-in-comment'], rung: undefined },
  },
  {
    is: 'the tag in <noscript>',
    html: pageOf(`<noscript>${TAG}</noscript>`),
    ...{ finds: ['tag-in-noscript'], rung: undefined },
  },
  {
    is: 'the tag in <template>',
    html: pageOf(`<template><div>${TAG}</div></template>`),
    ...{ finds: ['tag-in-template'], rung: undefined },
  },
  {
    is: 'the tag as text',
    html: pageOf(`<p>${TAG.replaceAll('<', '&lt;')}</p>`),
    ...{ finds: ['tag-as-text'], rung: undefined },
  },
  { is: 'the tag in <head>', html: pageOf('', TAG), finds: ['tag-in-head'], rung: undefined },
  {
    is: 'a tag without data-contest',
    html: pageOf(SCRIPT),
    ...{ finds: ['nothing-to-mount'], rung: undefined },
  },
  {
    is: 'another contest',
    html: pageOf(TAG.replace('thi-thu', 'thi-khac')),
    ...{ finds: ['wrong-contest'], rung: undefined, fix: 'data-contest="thi-thu"' },
  },
  {
    is: 'another server',
    html: pageOf(TAG.replace('thi.example.vn', 'thi-cu.example.vn')),
    ...{ finds: ['wrong-server'], rung: undefined, fix: TAG },
  },
  {
    is: 'a relative address under <base>',
    html: pageOf(TAG.replace(SERVER, ''), '<base href="https://cdn.example.vn/">'),
    ...{ finds: ['base-moves-tag'], rung: undefined, fix: TAG },
  },
  {
    is: 'a script copied to the portal',
    html: pageOf(TAG.replace(`${SERVER}/v1/`, '/cache/min/')),
    ...{ finds: ['script-rehosted'], rung: 'A' },
  },
  {
    is: 'a version of long ago',
    html: pageOf(TAG.replace('/v1/', '/v/0.9.0/')),
    ...{ finds: ['unknown-version'], rung: undefined },
  },
  {
    is: 'a type put there by a consent tool',
    html: pageOf(TAG.replace('async', 'async type="text/plain"')),
    ...{ finds: ['not-run'], rung: undefined },
  },
  {
    is: 'integrity without crossorigin',
    html: pageOf(pinned(HASH, '')),
    ...{ finds: ['sri-without-crossorigin'], rung: undefined },
  },
  {
    is: 'another integrity',
    html: pageOf(pinned(HASH.replaceAll('A', 'B'))),
    ...{ finds: ['sri-mismatch'], rung: undefined, fix: HASH },
  },
  {
    is: 'integrity on the evergreen address',
    html: pageOf(pinned(HASH).replace('/v/1.2.3/', '/v1/')),
    ...{ finds: ['sri-on-evergreen'], rung: 'A' },
  },
  {
    is: 'script-src without the server (NukeViet as shipped)',
    html: pageOf(TAG, '<meta name="generator" content="NukeViet v4.5">'),
    headers: csp("script-src 'self' *.google.com *.zalo.me 'unsafe-inline'; frame-src 'self' *.google.com"),
    ...{ finds: ['csp-script'], rung: undefined },
    fix: `script-src 'self' *.google.com *.zalo.me 'unsafe-inline' ${SERVER}`,
  },
  {
    is: 'connect-src without the server',
    html: pageOf(TAG),
    headers: csp(`script-src ${SERVER}; connect-src 'self'`),
    ...{ finds: ['csp-connect'], rung: undefined, fix: `connect-src 'self' ${SERVER}` },
  },
  {
    is: "default-src 'none' in <meta>, with the way out still there",
    html: pageOf(
      ELEMENT,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">${SCRIPT}`,
    ),
    ...{ finds: ['csp-script', 'csp-connect'], rung: 'F', fix: `script-src ${SERVER}` },
  },
  {
    is: 'two policies of which the second forbids',
    html: pageOf(TAG),
    headers: csp([`script-src ${SERVER}`, "script-src 'self'"]),
    ...{ finds: ['csp-script'], rung: undefined },
  },
  {
    is: 'strict-dynamic with the server listed in vain',
    html: pageOf(TAG),
    headers: csp(`script-src 'nonce-abc' 'strict-dynamic' ${SERVER}`),
    ...{ finds: ['csp-nonce'], rung: undefined, fix: `'${HASH}'` },
  },
  {
    is: 'a policy on trial',
    html: pageOf(TAG),
    headers: { 'Content-Security-Policy-Report-Only': "script-src 'self'" },
    ...{ finds: ['csp-report-only'], rung: 'A' },
  },
  {
    is: 'Trusted Types without our policy',
    html: pageOf(ELEMENT + SCRIPT),
    headers: csp("require-trusted-types-for 'script'; trusted-types jquery"),
    ...{ finds: ['trusted-types'], rung: 'F', fix: 'trusted-types jquery agency-quiz' },
  },
  { is: 'a sandbox', html: pageOf(TAG), headers: csp('sandbox'), finds: ['csp-sandbox'], rung: undefined },
  {
    is: 'a sandbox that hides the origin',
    html: pageOf(TAG),
    headers: csp('sandbox allow-scripts'),
    ...{ finds: ['origin-hidden'], rung: 'A' },
  },
  {
    is: 'no referrer',
    html: pageOf(TAG),
    headers: { 'Referrer-Policy': 'no-referrer' },
    ...{ finds: ['referrer-policy'], rung: 'A' },
  },
  {
    is: 'a frame for another host',
    html: pageOf(frame('https://khac.example.vn')),
    ...{ finds: ['frame-host'], rung: undefined },
  },
  {
    is: 'a frame without a host',
    html: pageOf(`<iframe src="${SERVER}/frame/thi-thu" title="Cuộc thi"></iframe>`),
    ...{ finds: ['frame-without-host'], rung: 'D' },
  },
  {
    is: 'a frame without a title',
    html: pageOf(`<iframe class="wp-embedded-content" src="${SERVER}/frame/thi-thu"></iframe>`),
    ...{ finds: ['frame-without-title'], rung: 'E' },
  },
  {
    is: 'a frame in a sandbox without scripts',
    html: pageOf(
      `<iframe sandbox src="${SERVER}/frame/thi-thu" title="t" class="wp-embedded-content"></iframe>`,
    ),
    ...{ finds: ['frame-sandbox'], rung: undefined },
  },
  {
    is: 'a frame that frame-src forbids',
    html: pageOf(`<iframe src="${SERVER}/frame/thi-thu" title="t" class="wp-embedded-content"></iframe>`),
    headers: csp("child-src *; frame-src 'self'"),
    ...{ finds: ['csp-frame'], rung: undefined, fix: `frame-src 'self' ${SERVER}` },
  },
  {
    is: 'a host nobody registered',
    html: pageOf(TAG),
    facts: { registered: [] },
    ...{ finds: ['host-not-registered'], rung: 'A' },
  },
  {
    is: 'a host registered under https',
    html: pageOf(TAG),
    facts: { registered: [], nearby: ['https://cong.localhost'] },
    ...{ finds: ['registered-otherwise'], rung: 'A' },
  },
  {
    is: 'more than is read',
    html: pageOf(`${TAG}<p>${'a'.repeat(2_100_000)}</p>`),
    ...{ finds: ['page-cut'], rung: 'A' },
  },
]
