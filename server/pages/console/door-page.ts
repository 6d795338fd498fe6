import { html } from 'hono/html'
import { sayFrom } from '../../../widget/messages/console/say-console.ts'
import { signInVi } from '../../../widget/messages/console/sign-in.ts'
import { consoleRefusals } from '../../contract/console/refusal.ts'
import type { Markup } from '../layout.ts'

const say = sayFrom(signInVi)

/** A page before one is in: to sign in at, of a link, or that says why not. It works without a script. */
export const doorPage = (
  title: string,
  contest: string,
  main: Markup,
  head: Markup | '' = '',
): Markup => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${contest}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/console/console.css">
${head}
</head>
<body>
<main id="main" class="door stack">
<div class="panel">
${main}
</div>
</main>
</body>
</html>
`

/** The console's script, on the pages where a passkey may be used. */
export const consoleScript = html`<script type="module" src="/console/console.js"></script>`

/** What was typed wrongly, told above the form it was typed in. */
export const faultsNote = (faults: readonly string[]): Markup | '' =>
  faults.length === 0
    ? ''
    : html`<div class="note fault" role="alert">${faults.map(fault => html`<p>${fault}</p>`)}</div>`

/** Somebody is signed in, but may not have this page. */
export const notPermittedPage = (contest: string, role: string): Markup =>
  doorPage(
    say('signIn'),
    contest,
    html`<h1>${say('notPermitted', role)}</h1>
<p>${consoleRefusals['not-permitted'].remedy}</p>
<p><a href="/console">${say('home')}</a></p>`,
  )

/** There is no such page in the console: an address mistyped, or an attempt nobody has. */
export const lostPage = (contest: string): Markup =>
  doorPage(
    say('signIn'),
    contest,
    html`<h1>${say('lost')}</h1>
<p>${say('lostHow')}</p>
<p><a class="button" href="/console">${say('home')}</a></p>`,
  )

/**
 * In place of a page that a link on another site led to: a browser sends no strict cookie along with that, but does with
 * what a page of ours asks for next (RFC 6265bis, 8.8.2), so it asks again.
 */
export const goingOnPage = (contest: string, place: string): Markup =>
  doorPage(
    say('goingOn'),
    contest,
    html`<p><a href="${place}">${say('goingOn')}</a></p>`,
    html`<meta http-equiv="refresh" content="0; url=${place}">`,
  )
