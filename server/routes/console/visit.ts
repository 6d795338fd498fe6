import { Hono } from 'hono'
import { writeInstant } from '../../contest/instant.ts'
import type { PageVisit } from '../../contract/console/agencies.ts'
import type { Dependencies } from '../../dependencies.ts'
import { type Diagnosis, diagnose } from '../../portal/doctor/diagnose.ts'
import { hasError } from '../../portal/doctor/finding.ts'
import { sayWayIn } from '../../portal/doctor/say-diagnosis.ts'
import { gatherServerFacts, type Release, registeredHosts } from '../../portal/doctor/server-facts.ts'
import { fetchPage, readAddress } from '../../portal/doctor/visit/fetch-page.ts'
import { visitLimit, visitPolicy } from '../../portal/doctor/visit/visit-policy.ts'
import { VisitRefused } from '../../portal/doctor/visit/visit-refused.ts'
import type { Console, Guard } from './guard.ts'
import { servedContest } from './screen-routes.ts'
import { sendLive } from './send-live.ts'
import { readTyped } from './typed.ts'

/** Portals visited at a time for the committee. */
const VISITS = 2

/**
 * `POST /v1/console/{contest}/visit`: the doctor reads one page of a registered portal and says what to change there. Only
 * when somebody asks: it sends requests out of this server.
 */
export function visit(deps: Dependencies, guard: Guard, release: Release): Hono<Console> {
  const policy = visitPolicy(deps.publicUrl, registeredHosts(deps))
  const limited = visitLimit(VISITS)
  const examine = async (contest: string, address: string): Promise<Diagnosis> => {
    const { url } = readAddress(address)
    const page = await limited(url.host, () => fetchPage(address, policy))
    const heard = await deps.store.hostActivity(contest, page.url.origin)
    const facts = gatherServerFacts(
      deps,
      release,
      page.url.origin,
      heard.map(each => ({ contest, ...each })),
    )
    return diagnose(page, facts, contest)
  }
  return new Hono<Console>().post('/v1/console/:contest/visit', guard('read-agencies'), async c => {
    const typed = await readTyped(c)
    if (typed instanceof Response) return typed
    const address = typed.text('address')
    const now = deps.clock()
    const said = await examine(servedContest(deps, c).rules.id, address).then(told, unread)
    return sendLive(c, { address, at: writeInstant(now), ...said } satisfies PageVisit, now)
  })
}

type Said = Omit<PageVisit, 'address' | 'at'>

function unread(error: unknown): Said {
  if (!(error instanceof VisitRefused)) throw error
  return { verdict: error.message, isRead: false, isFine: false, findings: [] }
}

const told = (diagnosis: Diagnosis): Said => ({
  verdict: sayWayIn(diagnosis),
  isRead: true,
  isFine: diagnosis.wayIn !== undefined && !hasError(diagnosis.findings),
  findings: diagnosis.findings.map(({ severity, sentence, remedy, fix = null }) => ({
    ...{ severity, sentence, remedy, fix },
  })),
})
