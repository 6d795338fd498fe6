import { css } from 'lit'

/**
 * What is particular to the quiz, but for what an element that waits shows (sheets.ts). Why it is so stands here, for what
 * stands in the sheet is sent to every phone: on a dark accent Chromium draws a light rail under `progress`, by night too;
 * below 16 px iOS zooms into a field, and stays there.
 */
export const styles = css`
  b,
  dt,
  label[for],
  summary,
  button,
  .error,
  .heading {
    font-weight: 600;
  }
  .heading {
    font-size: 1.25em;
    line-height: 1.4;
    outline: 0;
  }
  .bar,
  .actions,
  ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    padding: 0;
    list-style: none;
  }
  .bar {
    justify-content: space-between;
    color: var(--muted);
    font-size: 0.9375em;
  }
  [role='timer'] {
    color: var(--text);
    font-variant-numeric: tabular-nums;
  }
  .notice,
  .consent {
    padding: 0.5em min(1em, 6%);
    background: var(--soft);
    border-inline-start: 0.25em solid var(--link);
    white-space: pre-line;
  }
  .error {
    color: var(--error);
  }
  dd {
    margin-block-end: 0.5em;
  }
  label[for] {
    display: block;
  }
  select,
  input[id] {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin-block: 0.25em;
    padding: 0.5em 0.75em;
    color: inherit;
    background: var(--background);
    border: 1px solid var(--muted);
    border-radius: 0.25em;
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--error);
  }
  fieldset {
    border: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0 0 0.5em;
  }
  .choice {
    display: flex;
    gap: min(0.75em, 5%);
    padding: 0.625em min(0.75em, 5%);
    margin-block-start: 0.5em;
    border: 1px solid var(--border);
    border-radius: 0.25em;
    cursor: pointer;
  }
  .choice + .error {
    margin-block-start: -0.5em;
  }
  .choice:hover {
    background: var(--soft);
  }
  @supports selector(:has(*)) {
    .choice:has(:checked) {
      background: var(--soft);
      border-color: var(--accent);
      box-shadow: inset 0 0 0 1px var(--accent);
    }
  }
  .choice input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.2em;
  }
  input {
    accent-color: var(--accent);
  }
  progress {
    accent-color: var(--link);
    display: block;
    inline-size: 100%;
    block-size: 0.5em;
  }
  button {
    min-block-size: 2.75em;
    min-inline-size: 2.75em;
    padding: 0.5em min(1.25em, 7%);
    color: var(--link);
    background: var(--background);
    border: 1px solid;
    border-radius: 0.25em;
    cursor: pointer;
  }
  .primary {
    color: var(--accent-text);
    background: var(--accent);
    border-color: var(--accent);
  }
  summary {
    color: var(--link);
    padding-block: 0.5em;
    cursor: pointer;
  }
  ol {
    gap: 0.375em;
  }
  ol button {
    padding: 0;
  }
  .blank {
    border-style: dashed;
    font-weight: 400;
  }
  .answered::after {
    content: '✓';
  }
  [aria-current] {
    border-width: 3px;
  }
  select,
  input {
    font-size: max(16px, 1em);
  }
  pre {
    white-space: pre-wrap;
  }
  @supports (container-type: inline-size) {
    @container (min-width: 36em) {
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        column-gap: 1.5em;
      }
    }
  }
  @media print {
    .actions button,
    details {
      display: none;
    }
  }
`
