import type { Blocker } from '../contract/console/results.ts'
import type { Results } from '../documents/results/results.ts'
import { sayBlocker } from '../documents/results/say-blockers.ts'
import { blockersOf, type Blocker as Found } from '../standing/blockers.ts'
import { standingContest } from '../standing/stand-of.ts'

/** What keeps these results from being final, each thing once, with what it is about. */
export function blockersIn(results: Results): Blocker[] {
  const said = new Map<string, Blocker>()
  for (const found of blockersOf(standingContest(results.contest), results.stand)) {
    const says = sayBlocker(found, results)
    if (!said.has(says)) said.set(says, { code: found.code, says, ...subjectOf(found) })
  }
  return [...said.values()]
}

function subjectOf(found: Found): Pick<Blocker, 'of' | 'place'> {
  switch (found.code) {
    case 'round-open':
    case 'not-frozen':
      return { of: found.round, place: null }
    case 'undecided':
      return { of: found.standing, place: found.place }
    case 'chance-short':
      return { of: found.draw.standing, place: found.draw.place }
    case 'agencies-equal':
    case 'headcount-missing':
      return { of: found.formula, place: null }
    case 'points-missing':
      return { of: null, place: null }
  }
}

/** The receipts of the register that stand for no attempt of the contest. */
export const unknownReceipts = (receipts: readonly string[]): Blocker[] =>
  receipts.map(receipt => ({
    ...({ code: 'receipt-unknown', of: receipt, place: null } as const),
    says: sayUnknown([receipt]),
  }))

/** That a register names attempts that there are not. */
export const sayUnknown = (receipts: readonly string[]): string =>
  `Sổ quyết định có biên nhận không thuộc cuộc thi này: ${receipts.join(', ')}.`
