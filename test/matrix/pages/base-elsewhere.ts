import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const baseElsewhere: HostPage = {
  name: 'base-elsewhere',
  what: 'relative addresses lead to another portal',
  html: ({ embedding, other }) =>
    pageWith(scriptTag(embedding), `<base href="${other}/cong/" target="_blank">`),
  given: "document.baseURI.startsWith('http://cong-khac.')",
  expects: { ends: 'attempt', via: 'script' },
}
