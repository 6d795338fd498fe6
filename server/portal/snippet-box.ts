import { html } from 'hono/html'
import type { Markup } from '../pages/layout.ts'

/** A text to copy: selectable without script, with a button where script runs. `id` is unique on the page. */
export const snippetBox = (id: string, label: string, text: string): Markup => html`<div class="snippet">
<label id="${id}-nhan" for="${id}">${label}</label>
<textarea id="${id}" rows="${rowsFor(text)}" readonly spellcheck="false" autocapitalize="off" data-copy>${text}</textarea>
</div>`

/** Rows that show the whole text at about 80 characters a row. */
const rowsFor = (text: string): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 80)), 0)
