import { type CountName, type Counts, type ToldCounts, Via } from '../contract/public.ts'

/** Counts under this are told as under it. */
const LEAST = 100

const NO_VIA: Counts['via'] = { script: 0, frame: 0, link: 0, unknown: 0 }

/** What is told of an agency before anything was counted for it: what is told of one with a few attempts too. */
export const toldNone = (withheld: readonly CountName[]): ToldCounts =>
  tellDaily({ attempts: 0, valid: 0, people: 0, via: NO_VIA }, withheld)

/** What is told of counts that are sealed. */
export const sealedCounts = (): ToldCounts => ({
  ...{ attempts: 0, valid: 0, people: 0, via: { ...NO_VIA } },
  hidden: true,
})

/**
 * Counts as of a midnight, as far as they are told: two significant figures each, nothing of those in `hides`. Where
 * attempts are not told by agency (`withheld`), their share by via is not told either: whoever hands in a known number
 * through one via would read the whole from its percentage, ten times closer than two figures.
 */
export function tellDaily(
  { attempts, valid, people, via }: Counts,
  withheld: readonly CountName[],
  hides: readonly CountName[] = withheld,
): ToldCounts {
  const exact: Readonly<Record<CountName, number>> = { attempts, valid, people }
  const told = (name: CountName) => (hides.includes(name) ? 0 : twoFigures(exact[name]))
  const isBelow = (['attempts', 'valid', 'people'] as const).some(
    name => !hides.includes(name) && exact[name] < LEAST,
  )
  return {
    ...{ attempts: told('attempts'), valid: told('valid'), people: told('people') },
    via: withheld.includes('attempts') || attempts < LEAST ? { ...NO_VIA } : inPercent(via, attempts),
    ...(isBelow && { below: LEAST }),
    ...(hides.length > 0 && { hidden: true }),
  }
}

/** 1.250 is 1.300, and what is under LEAST is 0. */
const twoFigures = (count: number): number => {
  if (count < LEAST) return 0
  const unit = 10 ** (String(count).length - 2)
  return Math.round(count / unit) * unit
}

function inPercent(via: Counts['via'], attempts: number): Counts['via'] {
  const shares = { ...NO_VIA }
  for (const each of Via.options) shares[each] = Math.round((100 * via[each]) / attempts)
  return shares
}
