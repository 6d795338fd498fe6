import { readConsent } from '../attempt/consent.ts'
import { readDeclared } from '../attempt/registration.ts'
import type { Contest } from '../contest/contest.ts'
import type { Form } from '../contract/form.ts'
import { isRefusal, type Refusal } from '../contract/problem.ts'

/**
 * Everything to mend in a registration that was refused with `first`. The start stops at the first fault; on a
 * slow network a page that names them one by one is a page for each. A refusal that is about no field stands alone:
 * nothing the reader could mend would lift it.
 */
export function registrationFaults(contest: Contest, form: Form, first: Refusal): Refusal[] {
  if (first.field === undefined) return [first]
  const faults = contest.rules.fields
    .map(field => readDeclared({ ...contest, rules: { ...contest.rules, fields: [field] } }, form))
    .filter(isRefusal)
  const consent = readConsent(contest, form)
  if (isRefusal(consent)) faults.push(consent)
  return faults.some(({ field }) => field === first.field) ? faults : [first, ...faults]
}
