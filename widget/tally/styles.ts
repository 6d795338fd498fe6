import { css } from 'lit'
import { theme } from '../theme.ts'

const text = css`
  .root { min-block-size: 12em; overflow-wrap: break-word; }
  dd, dl, p { padding: 0; }
  .title { font-size: 1.375em; font-weight: 700; line-height: 1.35; color: var(--text); }
  .title:focus { outline: none; }
  .notice:not(:empty) { margin-block: 0.75em; padding: 0.5em 0.75em; border-inline-start: 0.25em solid var(--error); background: var(--soft); }
  .note, .explain { font-size: 0.9375em; color: var(--muted); }
  .none { margin-block: 1em; padding: 1em; border: 1px dashed var(--border); text-align: center; color: var(--muted); }
  .as-of { display: flex; flex-wrap: wrap; gap: 0 1em; align-items: center; color: var(--muted); font-size: 0.9375em; font-variant-numeric: tabular-nums; }
  details { margin-block-start: 1em; }
  .summary { min-block-size: 2.75em; padding-block: 0.6em; cursor: pointer; font-weight: 600; }
  .explain dt { font-weight: 600; color: var(--text); }
  .explain dd { margin-block-end: 0.5em; }`

const controls = css`
  button, select { color: var(--text); min-block-size: 2.75em; border: 1px solid var(--muted); border-radius: 0.25em; background: var(--background); }
  button { padding: 0.5em 1.25em; cursor: pointer; font-weight: 600; }
  .plain { padding-inline: 0; border-color: transparent; background: none; color: var(--link); font-weight: 400; text-decoration: underline; text-underline-offset: 0.2em; }
  .choices { display: flex; flex-wrap: wrap; gap: 0.75em 1.5em; margin-block: 1.25em 0.75em; }
  .choices label { display: grid; gap: 0.25em; font-size: 0.9375em; font-weight: 600; max-inline-size: 100%; }
  .choices select { font-size: max(16px, 1em); padding: 0.375em 0.5em; max-inline-size: 100%; min-inline-size: min(12em, 100%); font-weight: 400; }`

const figures = css`
  .totals { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.75em; margin-block: 0.75em; }
  .totals div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 0.625em 0.875em; background: var(--soft); border: 1px solid var(--border); border-radius: 0.25em; }
  .totals dt { color: var(--muted); }
  .totals dd { font-size: 1.875em; font-weight: 700; line-height: 1.3; font-variant-numeric: tabular-nums; }
  .chart { display: grid; grid-template-columns: minmax(8em, max-content) 1fr max-content; gap: 0.5em 0.75em; align-items: center; margin-block: 1em; }
  .bar { display: block; }
  .rail { fill: var(--soft); }
  .fill { fill: var(--agency-quiz-accent, var(--link)); }
  .value { text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }`

const table = css`
  .table { inline-size: 100%; border-collapse: collapse; margin-block-start: 1.5em; font-size: 0.9375em; }
  .caption { text-align: start; font-weight: 700; padding-block-end: 0.5em; font-size: 1.0667em; }
  th, td { padding: 0.5em 0.625em; border-block-end: 1px solid var(--border); text-align: start; vertical-align: top; }
  .head th { font-weight: 600; border-block-end: 2px solid var(--accent); vertical-align: bottom; }
  .place { inline-size: 2.75em; text-align: end; color: var(--muted); }
  .who { inline-size: 36%; }
  .via { inline-size: 24%; }
  .count { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  td.via { color: var(--muted); }
  .zero :is(th, td) { color: var(--muted); }
  .unit { display: none; margin-inline-start: 0.25em; color: var(--muted); font-weight: 400; }
  .apart :is(th, td) { background: var(--soft); border-block-end: 0; }
  .apart .why { color: var(--muted); padding-block-start: 0; }
  .whole :is(th, td) { font-weight: 700; border-block: 2px solid var(--border); }
  .whole .via { font-weight: 400; }`

const narrow = css`
  @supports (container-type: inline-size) {
    @container (max-width: 42em) {
      .chart { grid-template-columns: 1fr max-content; gap: 0 0.75em; }
      .name { grid-column: 1 / -1; margin-block-start: 0.5em; }
      .table, .caption, tbody, tfoot { display: block; }
      thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
      tr { display: grid; grid-template-columns: 2.25em repeat(3, 1fr); padding-block: 0.5em; border-block-end: 1px solid var(--border); }
      .table :is(th, td) { border: 0; padding: 0.125em 0; background: none; }
      .place { inline-size: auto; grid-row: 1; text-align: start; }
      .who, .via, .why { grid-column: 2 / -1; inline-size: auto; }
      .who, .count { font-weight: 600; }
      .count { text-align: start; white-space: normal; }
      .count:nth-child(3) { grid-column: 2; }
      .zero .via { display: none; }
      .zero :is(.who, .count) { font-weight: 400; }
      .unit { display: inline; }
      .apart tr { background: var(--soft); border: 0; }
      .apart .why { padding: 0 0.5em 0 0; }
    }
    @container (max-width: 24em) {
      .totals { grid-template-columns: 1fr; gap: 0.375em; }
      .totals div { flex-flow: row wrap; justify-content: space-between; align-items: baseline; padding-block: 0.25em; }
      .totals dd { order: 1; font-size: 1.25em; }
    }
    @container (max-width: 15em) {
      .root > * { overflow-wrap: anywhere; }
      tr { grid-template-columns: 2.25em 1fr; }
      .count, .count:nth-child(3) { grid-column: 2; }
    }
  }`

const media = css`
  @media (forced-colors: active) {
    .rail { fill: Canvas; stroke: CanvasText; }
    .fill { fill: Highlight; }
  }
  @media print {
    .root { border: 0; padding: 0; }
    button, .choices { display: none; }
    tr { break-inside: avoid; }
    .rail, .fill { print-color-adjust: exact; }
  }`

/** One sheet on top of the look all our elements share. */
export const styles = [theme, text, controls, figures, table, narrow, media]
