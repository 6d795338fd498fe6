/**
 * The one stylesheet of our pages. Sizes are `rem`, so that the reader's own text size holds; light only, because
 * these pages are printed and shown to committees; nothing is told by colour alone.
 */
export const pageStyle = `
:root {
  --accent: #9f1d20; --ink: #1b2330; --quiet: #4b5563; --line: #c3cad3; --soft: #f4f6f9; --link: #0b4f8f; --wrong: #a3161b;
  color-scheme: light;
}
* { box-sizing: border-box; }
body {
  margin: 0; color: var(--ink); background: #fff; overflow-wrap: anywhere;
  font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
}
header, main, footer { padding: 0 max(1rem, 50% - 24rem); }
header { color: #fff; background: var(--accent); border-block-end: 0.25rem solid #e0b23c; }
header p { margin: 0; padding: 0.75rem 0; font-weight: 600; line-height: 1.4; }
main { padding-block: 1rem 2rem; }
footer { padding-block: 1rem 2rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 0.9375rem; }
nav { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
nav a { padding: 0.625rem 0; }
h1 { margin: 0.5rem 0 1rem; font-size: 1.625rem; line-height: 1.3; }
h2 { margin: 2rem 0 0.75rem; font-size: 1.25rem; line-height: 1.4; }
[id] { scroll-margin-block-start: 0.75rem; }
h3 { margin: 0; font-size: 1.0625rem; line-height: 1.5; }
p, ul { margin: 0 0 0.75rem; }
ul { padding-inline-start: 1.25rem; }
li { margin-block-end: 0.375rem; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }

.facts { margin: 0 0 1rem; }
.facts dt { margin-block-start: 0.625rem; color: var(--quiet); font-size: 0.9375rem; }
.facts dd { margin: 0; }
.site, .status, .receipt, .how { padding: 0.75rem 1rem; background: var(--soft); border-inline-start: 0.25rem solid var(--accent); }
.how { padding-inline-start: 2rem; }
.how li:last-child { margin: 0; }
.receipt { margin-block: 1rem; }
.receipt > :first-child { margin-block-start: 0; }
.receipt > :last-child { margin-block-end: 0; }
.code { font-family: ui-monospace, Consolas, 'Noto Sans Mono', monospace; letter-spacing: 0.05em; overflow-wrap: anywhere; }
p.code { font-size: 1.25rem; font-weight: 700; }
.verdict { font-weight: 700; }

.row { margin-block-end: 1.25rem; }
.row > label:not(.option) { display: block; font-weight: 600; }
.hint { margin: 0 0 0.375rem; color: var(--quiet); font-size: 0.9375rem; }
input:not([type=radio], [type=checkbox]), select {
  display: block; width: 100%; min-height: 2.875rem; padding: 0.5rem 0.75rem; color: inherit; background: #fff;
  font: inherit; border: 1px solid #6b7480; border-radius: 0.25rem;
}
input.number { max-width: 14rem; }
[aria-invalid=true]:not([type=checkbox]) { border: 2px solid var(--wrong); }
.option { display: flex; gap: 0.75rem; align-items: start; min-height: 2.75rem; padding: 0.5rem 0.25rem; cursor: pointer; }
.option input { flex: none; width: 1.375rem; height: 1.375rem; margin: 0.1875rem 0 0; accent-color: var(--accent); }
.consent { margin-block: 0.5rem; padding: 0.75rem 1rem; background: var(--soft); border: 1px solid var(--line); font-size: 0.9375rem; }
.consent p:last-child { margin: 0; }
fieldset { min-width: 0; margin: 0 0 1.25rem; padding: 0 0 0.5rem; border: 0; border-block-end: 1px solid var(--line); }
fieldset.wrong { padding-inline-start: 0.75rem; border-inline-start: 0.25rem solid var(--wrong); }
legend { padding: 0; margin-block-end: 0.25rem; }
.count { display: block; color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
.fault { margin: 0.25rem 0; color: var(--wrong); }
.summary { margin-block-end: 1rem; padding: 0.75rem 1rem; border: 3px solid var(--wrong); }
.summary h2 { margin: 0 0 0.5rem; }
.summary ul { margin: 0; }
.summary a { color: var(--wrong); }
.summary li { line-height: 1.9; }

.actions { margin-block: 1.5rem 0; }
.actions.first { margin-block: 0 1rem; }
details { margin-block-end: 0.5rem; border: 1px solid var(--line); border-radius: 0.25rem; }
summary { padding: 0.75rem 1rem; font-weight: 600; cursor: pointer; }
details[open] > summary { background: var(--soft); }
details > :not(summary) { margin-inline: 1rem; }
details > :last-child { margin-block-end: 1rem; }
.row > details { font-size: 0.9375rem; }
.row > details > summary + * { margin-block-start: 0.75rem; }
button, .button {
  display: inline-block; min-height: 3rem; padding: 0.625rem 1.5rem; color: #fff; background: var(--accent); font: inherit;
  font-weight: 600; text-decoration: none; border: 2px solid var(--accent); border-radius: 0.25rem; cursor: pointer;
}
button.plain { color: var(--accent); background: #fff; }
button:hover, .button:hover { color: #fff; background: #7d1518; }

.scroll { overflow-x: auto; }
table { overflow-wrap: break-word; border-collapse: collapse; font-size: 0.9375rem; line-height: 1.4; }
th, td { padding: 0.5rem 0.625rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
thead th { vertical-align: bottom; background: var(--soft); }
thead th + th, td { text-align: end; }
td { font-variant-numeric: tabular-nums; }
th[scope=row] { min-width: 11rem; font-weight: 400; }
th.block { padding-block-start: 1rem; }

.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.framed agency-quiz:not(:defined) { display: block; padding: 1rem; border: 1px solid var(--line); }

@media (min-width: 40rem) {
  .facts { display: grid; grid-template-columns: 11rem 1fr; gap: 0.375rem 1rem; }
  .facts dt { grid-column: 1; margin: 0; font-size: inherit; }
  .facts dd { grid-column: 2; }
}
@media print {
  header { color: inherit; background: none; }
  header, main, footer { padding-inline: 0; }
  nav, .actions { display: none; }
  .scroll { overflow: visible; }
  table { font-size: 0.75rem; }
  fieldset, tr, .receipt { break-inside: avoid; }
}
`
