import type { Blocker, ResultsFilter } from '../../../server/contract/console/results.ts'
import { attemptsPath } from '../attempts-path.ts'

/** Where a page of a standing is. */
export function resultsPath(contest: string, { standing, from, receipt }: ResultsFilter): string {
  const parts = { standing, from: from === 1 ? undefined : from, receipt }
  const query = Object.entries(parts).flatMap(([part, value]) =>
    value === undefined ? [] : [`${part}=${encodeURIComponent(value)}`],
  )
  return `/console/${contest}/results${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** The way to what causes a blocker: where it is mended, or seen. */
export function blockerPath(contest: string, { code, of, place }: Blocker): string {
  const screen = (path: string) => `/console/${contest}/${path}`
  switch (code) {
    case 'round-open':
    case 'register-faulty':
      return screen('desk')
    case 'not-frozen':
      return attemptsPath(contest, { round: of ?? undefined, count: 'people' })
    case 'undecided':
      return `${resultsPath(contest, { standing: of ?? undefined, from: place ?? 1 })}#xep-hang`
    case 'agencies-equal':
      return screen('compare')
    case 'headcount-missing':
      return screen('agencies?only=headcount')
    case 'receipt-unknown':
      return attemptsPath(contest, { q: of ?? undefined })
    case 'chance-short':
    case 'points-missing':
      return screen('rules')
  }
}
