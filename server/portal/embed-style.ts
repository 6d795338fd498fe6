/** What `/embed` and the poster add to the stylesheet of our pages. */
export const embedStyle = `
textarea {
  display: block; width: 100%; padding: 0.625rem 0.75rem; color: inherit; background: var(--soft);
  border: 1px solid #6b7480; border-radius: 0.25rem; resize: vertical; overflow-wrap: anywhere; field-sizing: content;
  font: 0.9375rem/1.5 ui-monospace, Consolas, 'Noto Sans Mono', monospace;
}
.snippet { margin-block: 0.75rem 1.25rem; }
.snippet > label { display: block; margin-block-end: 0.25rem; font-weight: 600; }
.copy { min-height: 2.75rem; margin: 0.5rem 0.75rem 0 0; padding: 0.375rem 1rem; }
.choose { display: grid; gap: 0 1.25rem; align-items: end; }
.choose .row { margin-block-end: 1rem; }
ol { margin: 0.75rem 0; padding-inline-start: 1.5rem; }
#xem-truoc { margin-block: 1rem; }
.tries { display: grid; gap: 0.75rem 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); margin-block-end: 1rem; }
.tries label { display: block; font-size: 0.9375rem; }
input[type=color] { min-height: 2.75rem; padding: 0.25rem; }
.finding { margin-block: 0 1rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-inline-start: 0.375rem solid var(--line); }
.finding.error { border-inline-start-color: var(--wrong); }
.finding.warning { border-inline-start-color: #b45f06; }
.finding > :last-child { margin-block-end: 0; }
.names td { text-align: start; }
thead th + th { text-align: start; }

.poster { max-width: 44rem; margin: 0 auto; padding: 2rem 1.5rem; text-align: center; }
.poster h1 { font-size: 2.125rem; }
.poster .organiser { font-weight: 600; text-transform: uppercase; }
.poster .call { margin-block: 1.5rem 0.75rem; font-size: 1.5rem; font-weight: 700; color: var(--accent); }
.poster svg { display: block; width: min(100%, 24rem); height: auto; margin: 0 auto; }
.poster .agency { font-size: 1.375rem; font-weight: 700; }
.poster .address { overflow-wrap: anywhere; }

@media (min-width: 40rem) {
  .choose { grid-template-columns: 1fr 1fr auto; }
}
@page { size: A4; margin: 14mm; }
@media print {
  .copy { display: none; }
  .poster { max-width: none; padding: 0; }
  .poster h1 { font-size: 26pt; }
  .poster .call { font-size: 20pt; }
  .poster .agency { font-size: 18pt; }
  .poster svg { width: 105mm; }
  .poster .actions { display: none; }
}
`
