import type { Tell, TellCode } from '../contest/bank-tells/tell.ts'

/** The share of hits, 0…1, that a bank may show. */
export interface Limit {
  readonly least: number
  readonly most: number
}

/** Shares that no bank should pass, whatever its options; 0 where each hit is a fault of its question. */
const shares: Partial<Record<TellCode, number>> = {
  'document-trivia': 0.08,
  trivia: 0.2,
  'bare-explanation': 0.05,
}

/** A tell of guessing may stray from chance by a quarter: 25 to 42 % where chance is a third. */
const SOMEWHAT_LESS = 0.75
const SOMEWHAT_MORE = 1.26
/** The key may stand out less often than chance has it: that tells a guesser too little to use. */
const oneSided: ReadonlySet<TellCode> = new Set<TellCode>(['key-shortest', 'key-longest'])

/** Fewer questions say nothing about a bank. */
const FEW = 12

/** What a tell may come to. */
export function limitOf({ code, chance }: Tell): Limit {
  if (chance === undefined) return { least: 0, most: shares[code] ?? 0 }
  return { least: oneSided.has(code) ? 0 : chance * SOMEWHAT_LESS, most: chance * SOMEWHAT_MORE }
}

/** Whether a tell is one of the bank as a whole, to be judged by its share, and not of each question it is found in. */
export const isOfBank = ({ code, chance }: Tell): boolean => chance !== undefined || (shares[code] ?? 0) > 0

/** Whether so many hits are outside the limit. */
export function isOutside(tell: Tell): boolean {
  const { least, most } = limitOf(tell)
  if (most === 0) return tell.hits.length > 0
  const share = tell.hits.length / tell.among.length
  return tell.among.length >= FEW && (share < least || share > most)
}

/** The part of a tell that is found in one topic. */
export const ofTopic = (tell: Tell, topic: string): Tell => ({
  ...tell,
  among: tell.among.filter(question => question.topic === topic),
  hits: tell.hits.filter(({ question }) => question.topic === topic),
})
