import { writeInstant } from '../contest/instant.ts'
import type { RegisterAct } from '../contest/register.ts'
import type { ActOf } from '../contract/console/results.ts'

/** The acts of a register as the screen tells them, the latest first. A register names nobody, so neither does this. */
export const actsOf = (acts: readonly RegisterAct[]): ActOf[] =>
  acts
    .map(act => ({
      at: writeInstant(act.at),
      act: act.act,
      receipts: receiptsOf(act),
      of: subjectOf(act),
      ...{ reason: act.reason, basis: act.basis, proposed: act.proposed, approved: act.approved },
    }))
    .reverse()

function receiptsOf(act: RegisterAct): string[] {
  if ('attempts' in act) return act.attempts
  return 'people' in act ? act.people : []
}

/** What an act is about where it is about no attempt and no person. */
function subjectOf(act: RegisterAct): string | null {
  switch (act.act) {
    case 'freeze':
      return act.round ?? null
    case 'regrade':
      return act.question
    case 'numbers':
      return `${act.source}: ${act.numbers.join(', ')}`
    case 'lots':
      return act.selected.join(', ')
    case 'points':
      return `${act.agency}: ${act.points}${act.of === undefined ? '' : ` (${act.of})`}`
    default:
      return null
  }
}
