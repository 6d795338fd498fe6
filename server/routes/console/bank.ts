import { Hono } from 'hono'
import { bankVi } from '../../../widget/messages/console/bank.ts'
import { may, roleNames } from '../../committee/role.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { bankPage } from '../../pages/console/bank-page.ts'
import { formPage } from '../../pages/console/layout.ts'
import { bankOf } from './bank-of.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { servedContest } from './screen-routes.ts'

/**
 * Bộ câu hỏi, read-only. The key is for those who wrote it; whoever only checks reads it once every round is over, since
 * until then nobody must be able to have told it.
 */
export const bank = (deps: Dependencies, guard: Guard) =>
  new Hono<Console>().get('/console/:contest/bank', guard('read-content'), c => {
    const [contest, member, now] = [servedContest(deps, c), c.get('member'), deps.clock()]
    const query = Object.fromEntries(new URL(c.req.url).searchParams)
    const warnings = deps.warnings.get(contest.rules.id) ?? []
    const page = {
      ...bankOf(contest, query, may(member.role, 'read-key'), now),
      warnings: warnings.filter(({ file }) => file.startsWith('bank')),
      role: roleNames[member.role],
    }
    return sendPage(
      formPage({
        ...{ screen: 'bank', title: bankVi.title, contest, now },
        ...{ member: signedIn(member), main: bankPage(page) },
      }),
    )
  })
