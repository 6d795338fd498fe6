import type { Context } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { type Form, single } from '../contest/form.ts'
import { type HostLabel, labelHost } from '../contest/label-host.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type Refusal } from '../errors.ts'
import { framedBy } from '../seal/frame-ticket.ts'

/** Label the host of a request from its `Origin` and from what our own frame or link put in the form. */
export function readHost(on: Dependencies, c: Context, contest: Contest, form: Form): HostLabel | Refusal {
  const link = single(form, 'site')
  if (isRefusal(link)) return link
  const ticket = single(form, 'frame')
  if (isRefusal(ticket)) return ticket
  return labelHost(contest, {
    origin: c.req.header('origin'),
    framedBy: ticket === undefined ? undefined : framedBy(on.keys, contest.rules.id, ticket),
    link,
    ours: on.publicUrl,
  })
}
