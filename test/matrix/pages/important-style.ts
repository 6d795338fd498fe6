import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

const STYLE = `<style>
* { color: red !important; font: 10px/3 Times !important; letter-spacing: 5px !important; text-transform: uppercase !important;
  direction: rtl !important; text-indent: 3em !important; cursor: none !important }
button, input, select, label, fieldset { display: none !important }
:not(html, body, main, head, head *) { visibility: hidden !important }
</style>`

export const importantStyle: HostPage = {
  name: 'important-style',
  what: 'its style sheet does everything to everything, and means it',
  html: ({ embedding }) => pageWith(scriptTag(embedding), STYLE),
  given: "getComputedStyle(document.querySelector('h1')).visibility === 'hidden'",
  expects: { ends: 'attempt', via: 'script' },
}
