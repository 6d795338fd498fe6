import type { Contest } from '../contest/contest.ts'
import { foldId } from '../contest/pasted-text.ts'
import { type Form, single } from '../contract/form.ts'
import { isRefusal, type Refusal } from '../contract/problem.ts'
import type { Dependencies } from '../dependencies.ts'
import { type HostEvidence, type HostLabel, labelHost, unknownHost } from '../registry/label-host.ts'
import { framedBy } from '../seal/seal.ts'

/** What a request shows of the page it came from, beside its form. */
export interface Evidence extends Pick<HostEvidence, 'origin' | 'isOurs'> {
  /** `api`: a script asked. `page`: a form of our own pages, which vouch for a link at most. */
  readonly through: 'api' | 'page'
}

/**
 * Label the host of a request from what it shows and from what our own frame or link put in its form. `inForce` gives the
 * id that the agency of a link has now, where its paper was begun under another.
 */
export function weighEvidence(
  deps: Dependencies,
  contest: Contest,
  form: Form,
  evidence: Evidence,
  inForce = (agency: string): string => agency,
): HostLabel | Refusal {
  const { origin, isOurs } = evidence
  const named = single(form, 'site')
  if (isRefusal(named)) return named
  const link = named === undefined ? undefined : inForce(foldId(named))
  const ticket = single(form, 'frame')
  if (isRefusal(ticket)) return ticket
  if (evidence.through === 'api') {
    const host = ticket === undefined ? undefined : framedBy(deps.keys, contest.rules.id, ticket)
    return labelHost(contest, { origin, isOurs, framedBy: host, link })
  }
  // A form that comes from any other origin is unknown even where that origin is registered.
  if (origin !== undefined && origin !== 'null' && !isOurs) return unknownHost(origin)
  return labelHost(contest, { origin: undefined, isOurs: false, framedBy: undefined, link })
}
