import { scriptTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

export const noPolicy: HostPage = {
  name: 'no-policy',
  what: 'the tag, pasted, on a page without any policy',
  html: ({ embedding }) => pageWith(scriptTag(embedding)),
  expects: { ends: 'attempt', via: 'script' },
}
