import { css } from 'lit'

/** The one moment to be glad of: a tick, and a ticket that can be kept. */
export const receiptStyles = css`
  .done {
    display: flex;
    gap: 0.5em;
    align-items: center;
  }
  .done::before {
    content: '✓';
    padding-inline: 0.375em;
    border: 2px solid;
    border-radius: 50%;
    color: var(--link);
  }
  .ticket {
    padding: 0.75em min(1em, 6%);
    border: 2px dashed var(--muted);
    border-radius: 0.5em;
  }
  output {
    display: block;
    font: 700 1.5em/1.5 monospace;
    letter-spacing: 0.1em;
    user-select: all;
  }
`
