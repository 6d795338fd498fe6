import { readFileSync } from 'node:fs'
import { elementTag } from '../../../server/portal/snippets.ts'
import { pageWith } from '../../page-with.ts'
import type { HostPage } from '../host-page.ts'

const OLDEST = new URL('../../old-embeds/0.1.0/agency-quiz.js', import.meta.url)

export const oldBuild: HostPage = {
  name: 'old-build',
  what: 'the portal has kept a copy of the first version ever handed out, and the server is of today',
  files: {
    '/agency-quiz.js': ({ server }) =>
      readFileSync(OLDEST, 'utf8').replaceAll('__AGENCY_QUIZ_ORIGIN__', server),
  },
  html: ({ embedding }) => pageWith(`${elementTag(embedding)}<script src="/agency-quiz.js"></script>`),
  expects: { ends: 'attempt', via: 'script' },
}
