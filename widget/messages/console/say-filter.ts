import { type CompareKey, compareVi } from './compare.ts'
import { count, inVietnam, sayFrom } from './say-console.ts'

const say = sayFrom<CompareKey>(compareVi)
const DAY_MS = 86_400_000

/** The filters of So sánh, days since 1970, and what its rounds are called. */
export interface SaidFilter {
  readonly filter: {
    readonly round?: string | undefined
    readonly block?: string | undefined
    readonly via?: 'script' | 'frame' | 'link' | 'unknown' | undefined
    readonly people: 'all' | 'staff'
    readonly from: number | null
    readonly to: number | null
  }
  readonly choices: { readonly rounds: readonly { readonly id: string; readonly name: string }[] }
}

/** Each filter that is set, in words: above the numbers it leaves something out of, on the screen, on paper and in a file. */
export function filterWords({ filter, choices }: SaidFilter): string[] {
  const { from, to } = filter
  const period = from === null && to === null ? [] : [sayPeriod(from, to)]
  return [
    ...(filter.round ? [choices.rounds.find(({ id }) => id === filter.round)?.name ?? filter.round] : []),
    ...(filter.block ? [filter.block] : []),
    ...period,
    ...(filter.via ? [say(`via-${filter.via}`)] : []),
    ...(filter.people === 'staff' ? [say('people-staff')] : []),
  ]
}

const sayDate = (day: number): string => inVietnam(day * DAY_MS).date

function sayPeriod(from: number | null, to: number | null): string {
  if (from !== null && to !== null) return say('fromTo', sayDate(from), sayDate(to))
  return from === null ? say('toOnly', sayDate(to ?? 0)) : say('fromOnly', sayDate(from))
}

/** That the numbers count void attempts still, where there are some. */
export const voidedWords = (voided: number): string[] => (voided === 0 ? [] : [say('voided', count(voided))])
