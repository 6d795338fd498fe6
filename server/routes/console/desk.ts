import { deskVi } from '../../../widget/messages/console/desk.ts'
import { type Member, may } from '../../committee/role.ts'
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
    read: async ({ contest, now }) => deskOf(deps, contest, await hours(contest, now), now),
    ownOf: (desk, member, { rules }) => {
      const warnings = folderJob(deps.warnings.get(rules.id) ?? [])
      return { ...desk, jobs: [...desk.jobs, ...factorJob(deps, member), ...warnings] }
    },
  })
}

/** Whoever can sign in by a password alone: oneself first, for the others those who could change it. */
function factorJob({ committee }: Dependencies, member: Member): Job[] {
  const without = committee.people.list().filter(({ hasCode, passkeys }) => !hasCode && passkeys === 0)
  if (without.some(({ id }) => id === member.id)) return [{ kind: 'second-factor', mine: true, others: [] }]
  const others = without.map(({ name }) => name)
  return others.length === 0 || !may(member.role, 'change-members')
    ? []
    : [{ kind: 'second-factor', mine: false, others }]
}

/** What is still to be looked at in the contest's folder, by the file it stands in. */
function folderJob(warnings: readonly Warning[]): Job[] {
  const agencies = warnings.filter(({ file }) => file === 'agencies.csv').length
  const rules = warnings.filter(({ file }) => file === 'rules.yaml').length
  const bank = warnings.length - agencies - rules
  return warnings.length === 0 ? [] : [{ kind: 'folder', rules, bank, agencies }]
}
