import type { Contest } from '../contest/contest.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, type Refusal, refuse } from '../contract/problem.ts'

/** The version of the consent text that was agreed to; refused unless it is the one in force. */
export function readConsent(contest: Contest, form: Form): string | Refusal {
  const version = single(form, 'consent')
  if (isRefusal(version)) return version
  if (!version) return refuse('missing-consent', 'consent')
  return version === contest.rules.consent.version ? version : refuse('outdated-consent', 'consent')
}
