import type { Context } from 'hono'
import type { Contest } from '../contest/contest.ts'
import { type Form, single } from '../contest/form.ts'
import { type HostLabel, labelHost, unknownHost } from '../contest/label-host.ts'
import type { Dependencies } from '../dependencies.ts'
import { isRefusal, type Refusal } from '../errors.ts'

/**
 * Label a form of our own pages. They vouch for a link at most: a frame's ticket is not read, and a form that
 * comes from any other origin is unknown even where that origin is registered.
 */
export function readLink(on: Dependencies, c: Context, contest: Contest, form: Form): HostLabel | Refusal {
  const link = single(form, 'site')
  if (isRefusal(link)) return link
  const origin = c.req.header('origin')
  const isOurs = origin === undefined || origin === 'null' || origin === on.publicUrl
  if (!isOurs) return unknownHost(origin)
  return labelHost(contest, { origin: undefined, framedBy: undefined, link, ours: on.publicUrl })
}
