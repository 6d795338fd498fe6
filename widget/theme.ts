import { css } from 'lit'

const dark = css`
  --accent: var(--agency-quiz-accent, #c93a3a);
  --background: var(--agency-quiz-background, #161b22);
  --text: var(--agency-quiz-text, #eef1f4);
  --muted: var(--agency-quiz-muted, #aab4c0);
  --border: var(--agency-quiz-border, #3d4753);
  --link: var(--agency-quiz-link, #93c5fd);
  --error: #ffa198;
  --soft: #1f2630;
  color-scheme: dark;
`

/**
 * The look every element of ours shares, and what a page may set of it. The reset stands on an inner `.root`, because
 * rules of the page beat `:host`; sizes are `em` from the reader's own `medium`, because the page owns `rem`.
 *
 * @cssproperty --agency-quiz-accent - colour of the main button, the rule on top of the card, the chosen option
 * @cssproperty --agency-quiz-accent-text - colour of text on the accent
 * @cssproperty --agency-quiz-background - colour of the card and of fields
 * @cssproperty --agency-quiz-text - colour of text
 * @cssproperty --agency-quiz-muted - colour of secondary text and of the borders of fields
 * @cssproperty --agency-quiz-border - colour of the borders of the card and of options
 * @cssproperty --agency-quiz-link - colour of links, plain buttons and the focus ring
 * @cssproperty --agency-quiz-radius - radius of the corners of the card
 * @cssproperty --agency-quiz-font - font family; it must cover Vietnamese
 * @cssproperty --agency-quiz-font-size - size of text; everything else is `em` of it
 */
export const theme = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    font: inherit;
  }
  .root {
    all: initial;
    --accent: var(--agency-quiz-accent, #9f1d20);
    --accent-text: var(--agency-quiz-accent-text, #fff);
    --background: var(--agency-quiz-background, #fff);
    --text: var(--agency-quiz-text, #1b2330);
    --muted: var(--agency-quiz-muted, #525d6b);
    --border: var(--agency-quiz-border, #d3d9e0);
    --link: var(--agency-quiz-link, #0b4f8f);
    --error: #a3161b;
    --soft: #f4f6f9;
    display: block;
    direction: ltr;
    container-type: inline-size;
    contain-intrinsic-inline-size: 17em;
    color-scheme: light;
    font: var(--agency-quiz-font-size, medium) / 1.6 var(--agency-quiz-font, system-ui, Roboto, 'Noto Sans', Arial, sans-serif);
    color: var(--text);
    background: var(--background);
    border: 1px solid var(--border);
    border-block-start: 0.25em solid var(--accent);
    border-radius: var(--agency-quiz-radius, 0.375em);
    padding: min(1.25em, 6%);
    overflow-wrap: anywhere;
  }
  @media screen {
    .dark {
      ${dark}
    }
  }
  @media screen and (prefers-color-scheme: dark) {
    .auto {
      ${dark}
    }
  }
  .quiet {
    color: var(--muted);
    font-size: 0.9375em;
  }
  a {
    color: var(--link);
  }
  :focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
`
