import { deskVi } from '../../../widget/messages/console/desk.ts'
import type { Job } from '../../contract/console/desk.ts'
import type { Dependencies } from '../../dependencies.ts'
import type { Warning } from '../../folder/warning.ts'
import { deskOf } from './desk-of.ts'
import type { Guard } from './guard.ts'
import { recentHours } from './recent-hours.ts'
import { screenRoutes } from './screen-routes.ts'

/** Bàn việc: what needs whom first, and the same as JSON. */
export const desk = (deps: Dependencies, guard: Guard) => {
  const hours = recentHours(deps.store)
  return screenRoutes(deps, guard, {
    screen: 'desk',
    title: deskVi.title,
    permission: 'read-counts',
    isLive: true,
    read: async ({ contest, now }) => {
      const read = await deskOf(deps, contest, await hours(contest, now), now)
      return { ...read, jobs: [...read.jobs, ...folderJob(deps.warnings.get(contest.rules.id) ?? [])] }
    },
  })
}

/** What is still to be looked at in the contest's folder, by the file it stands in. */
function folderJob(warnings: readonly Warning[]): Job[] {
  const agencies = warnings.filter(({ file }) => file === 'agencies.csv').length
  const rules = warnings.filter(({ file }) => file === 'rules.yaml').length
  const bank = warnings.length - agencies - rules
  return warnings.length === 0 ? [] : [{ kind: 'folder', rules, bank, agencies }]
}
