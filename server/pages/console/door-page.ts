import { html } from 'hono/html'
import type { Markup } from '../layout.ts'

/** A page before one is in: to sign in at, of a link, or that says why not. It works without a script. */
export const doorPage = (title: string, contest: string, main: Markup): Markup => html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${contest}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/console/console.css">
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

/** What was typed wrongly, told above the form it was typed in. */
export const faultsNote = (faults: readonly string[]): Markup | '' =>
  faults.length === 0
    ? ''
    : html`<div class="note fault" role="alert">${faults.map(fault => html`<p>${fault}</p>`)}</div>`
