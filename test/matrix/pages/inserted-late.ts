import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const insertedLate: HostPage = {
  name: 'inserted-late',
  what: 'a tag manager inserts the tag long after the page has loaded',
  html: ({ embedding }) =>
    pageWith(`<div id="cho"></div><script>
addEventListener('load', function () {
  setTimeout(function () {
    document.getElementById('cho').appendChild(document.createRange().createContextualFragment(${JSON.stringify(
      scriptTag(embedding),
    ).replaceAll('</', '<\\/')}))
  }, 400)
})
</script>`),
  expects: { ends: 'attempt', via: 'script' },
}
