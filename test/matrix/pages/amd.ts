import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'
import { library } from '../library.ts'

export const amd: HostPage = {
  name: 'amd',
  what: 'RequireJS owns define(), and another script has leaked module and exports',
  files: { '/require.js': () => library('requirejs/require.js') },
  html: ({ embedding }) =>
    pageWith(
      scriptTag(embedding),
      '<script src="/require.js"></script><script>var module = { exports: {} }, exports = module.exports</script>',
    ),
  given: 'window.define?.amd && window.module && window.exports',
  expects: { ends: 'attempt', via: 'script' },
}
