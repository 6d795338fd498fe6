import { html, nothing } from 'lit'
import { version } from '../../version.ts'
import type { Quiz } from '../quiz.ts'
import type { View } from './parts.ts'

/** With `?agency-quiz-debug` in the page's address: facts for a webmaster, and the CSP line to add. */
export function debug({ state, host, isBlocked, agency }: Quiz): View {
  if (!location.search.includes('agency-quiz-debug')) return nothing
  const { api, contest } = host
  const facts = [
    `agency-quiz ${version}`,
    `api: ${api}`,
    `contest: ${contest}: ${state.at}`,
    `site: ${location.origin}: ${agency === undefined ? '-' : agency}`,
    isBlocked && `CSP: connect-src ${api}`,
  ]
  return html`<pre>${facts.filter(Boolean).join('\n')}</pre>`
}
