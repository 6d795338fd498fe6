import type { Rules } from '../contest/rules.ts'
import type { PublicReceipt } from '../contract/public.ts'
import type { Phrase, Say } from './language.ts'

/** The label an attempt is counted under. */
export type CountedLabel = Pick<PublicReceipt, 'agency' | 'via'>

/** What vouched for the agency, as its reader met it. */
const vouchers = { script: 'byScript', frame: 'byFrame', link: 'byAddress' } as const

/** Whom an attempt is counted for. */
export const sayAgency = (say: Say, { agency }: CountedLabel): Phrase =>
  agency ? say.own(agency.name) : say('unknownAgency')

/** Why for that agency and not for the unit its reader declared; and what it means where there is none. */
export function sayWhy(say: Say, { agency, via }: CountedLabel, rules: Rules): string {
  if (agency === null || via === 'unknown') return `${say('byNobody')} ${say('countedApart')}`
  const declares = rules.fields.some(({ options }) => options === 'agencies')
  const counts = rules.prizes.collective.some(({ unit }) => unit === 'declared')
  return say(vouchers[via], declares && !counts ? say('notDeclared') : '')
}
