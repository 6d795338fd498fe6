import { Hono } from 'hono'
import { rulesVi } from '../../../widget/messages/console/rules.ts'
import type { Dependencies } from '../../dependencies.ts'
import { sendPage } from '../../http/page.ts'
import { formPage } from '../../pages/console/layout.ts'
import { rulesPage } from '../../pages/console/rules-page.ts'
import { type Console, type Guard, signedIn } from './guard.ts'
import { servedContest } from './screen-routes.ts'

/** Thể lệ, read-only: the contest is managed by its folder, and this is what the folder says. */
export const rules = (deps: Dependencies, guard: Guard) =>
  new Hono<Console>().get('/console/:contest/rules', guard('read-content'), c => {
    const contest = servedContest(deps, c)
    const warnings = deps.warnings.get(contest.rules.id) ?? []
    const ofRules = warnings.filter(({ file }) => !file.startsWith('bank'))
    return sendPage(
      formPage({
        ...{ screen: 'rules', title: rulesVi.title, contest, now: deps.clock() },
        member: signedIn(c.get('member')),
        main: rulesPage(contest, ofRules),
      }),
    )
  })
