import { Hono } from 'hono'
import { bankVi } from '../../../widget/messages/console/bank.ts'
import { may, roleNames } from '../../committee/role.ts'
import type { Contest } from '../../contest/contest.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import type { BankAnalysis } from '../../pages/console/analysis-section.ts'
import { bankPage } from '../../pages/console/bank-page.ts'
import { formPage } from '../../pages/console/layout.ts'
import type { ItemCounts } from '../../store/item-analysis.ts'
import { bankAnalysis, readItems } from './bank-analysis.ts'
import { bankOf } from './bank-of.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { servedContest } from './screen-routes.ts'
import { type SharedReadings, shareReadings } from './share-readings.ts'

/** A bank of a small contest is read within it: then nobody sees the way there. */
const PATIENCE_MS = 800
/** A page that waits asks again so often, s. */
const AGAIN_S = '2'

/**
 * Bộ câu hỏi, read-only. The key is for those who wrote it; whoever only checks reads it once every round is over, since
 * until then nobody must be able to have told it. How the questions have gone tells the key, so it is told to the same.
 */
export const bank = (deps: Dependencies, guard: Guard) => {
  const readings = shareReadings(deps.clock, readItems(deps.store))
  return new Hono<Console>().get('/console/:contest/bank', guard('read-content'), async c => {
    const [contest, member, now] = [servedContest(deps, c), c.get('member'), deps.clock()]
    const query = Object.fromEntries(new URL(c.req.url).searchParams)
    const warnings = deps.warnings.get(contest.rules.id) ?? []
    const read = bankOf(contest, query, may(member.role, 'read-key'), now)
    const analysis = read.hasKey ? await analysisFor(readings, contest, read.filter.analysis) : null
    const page = {
      ...{ ...read, analysis, path: c.req.path },
      analysed: analysis?.state === 'read' ? analysis.questions : undefined,
      warnings: warnings.filter(({ file }) => file.startsWith('bank')),
      role: roleNames[member.role],
    }
    const answer = await sendPage(
      formPage({
        ...{ screen: 'bank', title: bankVi.title, contest, now },
        ...{ member: signedIn(member), main: bankPage(page) },
      }),
    )
    if (analysis?.state === 'running') answer.headers.set('Refresh', AGAIN_S)
    return answer
  })
}

/** Nothing is read before somebody asks for it. */
async function analysisFor(
  readings: SharedReadings<Contest, readonly ItemCounts[]>,
  contest: Contest,
  asked: 'on' | 'off' | undefined,
): Promise<BankAnalysis> {
  const key = `${contest.rules.id} ${contest.version}`
  if (asked === 'off') readings.giveUp(key)
  if (asked !== 'on') return { state: asked === 'off' ? 'cancelled' : 'unasked' }
  try {
    const told = await readings.soon(key, contest, PATIENCE_MS)
    return 'share' in told
      ? { state: 'running', share: told.share }
      : bankAnalysis(contest, told.body, told.at)
  } catch {
    // Given up by somebody else who looked, or not readable: said to be no answer, never “nothing”.
    return { state: 'failed' }
  }
}
