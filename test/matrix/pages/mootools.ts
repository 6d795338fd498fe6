import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { library } from '../library.ts'

export const mootools: HostPage = {
  name: 'mootools',
  what: 'Joomla’s MooTools 1.4.5 (its core) has changed Array, String, Function and Object',
  files: { '/mootools.js': () => library('mootools/lib/mootools-core-1.4.5-server.js') },
  html: ({ embedding }) =>
    pageWith(
      scriptTag(embedding),
      `<script>var exports = window</script><script src="/mootools.js"></script>`,
    ),
  given: "window.MooTools?.version === '1.4.5' && !!Array.prototype.invoke",
  expects: { ends: 'attempt', via: 'script' },
}
