import { html } from 'hono/html'
import { sayFrom, sayLeft } from '../../../widget/messages/console/say-console.ts'
import { type ShellKey, shellVi } from '../../../widget/messages/console/shell.ts'
import { awardRules } from '../../contest/award-rules.ts'
import { type Contest, drawable } from '../../contest/contest.ts'
import { isOverAt } from '../../contest/disclosure.ts'
import { currentRound, statusAt } from '../../contest/rounds.ts'
import type { Markup } from '../layout.ts'

const say = sayFrom(shellVi)

interface Step {
  readonly text: string
  readonly state: 'done' | 'now' | 'later'
}

/** The steps of a contest from draft to archive, and which one it is at: what is behind has a tick. */
export function lifeCycle(contest: Contest, now: number): Markup {
  const steps = stepsOf(contest, now)
  return html`<ol class="cycle" aria-label="${say('steps')}">${steps.map(
    ({ text, state }) =>
      html`<li class="${state}"${state === 'now' ? html` aria-current="step"` : ''}>${text}</li>`,
  )}</ol>`
}

function stepsOf({ rules, bank }: Contest, now: number): Step[] {
  const status = isOverAt(rules, now) ? 'closed' : statusAt(rules, now)
  const { opens, closes } = currentRound(rules, now)
  const left = (until: number) => sayLeft(until - now, say)
  const isAppraised = drawable(bank).every(question => question.status === 'appraised')
  const step = (key: ShellKey, state: Step['state'] = 'later'): Step => ({ text: say(key), state })
  const round: Readonly<Record<typeof status, readonly Step[]>> = {
    before: [{ text: say('opensIn', left(opens)), state: 'now' }, step('close')],
    open: [{ text: say('openFor', left(closes)), state: 'now' }, step('close')],
    closed: [step('open', 'done'), step('closed', 'now')],
  }
  return [
    step('draft', 'done'),
    step('appraise', isAppraised ? 'done' : 'later'),
    ...round[status],
    ...(['freeze', 'rank'] as const).map(key => step(key)),
    ...(awardRules(rules).ties === 'draw' ? [step('lots')] : []),
    ...(['publish', 'archive'] as const).map(key => step(key)),
  ]
}
