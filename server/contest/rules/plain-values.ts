/** What the rules are written of: ids, lines of text, counts, fractions and lengths of time. */
import * as z from 'zod'

/** The form of every id a folder gives: lower case without accents, digits, hyphens between. */
export const ID_FORM = /^[a-z0-9]+(-[a-z0-9]+)*$/

export const id = z.string().regex(ID_FORM)
export const line = z.string().trim().min(1)
export const count = z.int().positive()
/** A count that may be nothing. */
export const some = z.int().nonnegative()
export const epochMs = z.int()

/** An exact share: `numerator/denominator`, both whole. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

const FRACTION = /^(\d{1,9})\/([1-9]\d{0,8})$/
const PERCENT = /^(\d{1,3})(?:[,.](\d{1,4}))?\s?%$/

/** Read `1/2`, `30/100`, `30%` or `12,5%`; undefined for anything else, and for more than the whole or nothing of it. */
export function parseFraction(text: string): Fraction | undefined {
  const fraction = splitFraction(text)
  if (!fraction) return undefined
  const { numerator, denominator } = fraction
  return numerator > 0 && numerator <= denominator ? fraction : undefined
}

function splitFraction(text: string): Fraction | undefined {
  const [, over, under] = FRACTION.exec(text) ?? []
  if (over !== undefined) return { numerator: Number(over), denominator: Number(under) }
  const [, whole, decimals = ''] = PERCENT.exec(text) ?? []
  if (whole === undefined) return undefined
  return { numerator: Number(whole + decimals), denominator: 100 * 10 ** decimals.length }
}

/** The share that checked text says. */
export function shareOf(text: string): Fraction {
  const share = parseFraction(text)
  if (!share) throw new Error('a share is checked before it is used')
  return share
}

/** A value of one form, kept as written; `fault` is the code of what is told where it is not of that form. */
const written = (isIt: (text: string) => boolean, fault: string) =>
  z.custom<string>(value => typeof value === 'string' && isIt(value), { params: { fault } })

/** A share of a whole, above 0 and at most 1. */
export const fraction = written(text => parseFraction(text) !== undefined, 'bad-fraction')

const SPAN = /^([1-9]\d{0,5})(ms|s)$/

/** Read `1s` or `1ms` as milliseconds; undefined for anything else. */
export function parseSpan(text: string): number | undefined {
  const [, amount, unit] = SPAN.exec(text) ?? []
  return amount === undefined ? undefined : Number(amount) * (unit === 's' ? 1000 : 1)
}

/** A length of time, such as the precision to which durations are compared. */
export const span = written(text => parseSpan(text) !== undefined, 'bad-span')

/** Points that people give: from 0 to a million, four decimals at most, as they are written in a document. */
export const givenPoints = z.custom<number>(
  value => typeof value === 'number' && value <= 1_000_000 && /^\d+(\.\d{1,4})?$/.test(String(value)),
  { params: { fault: 'bad-given-points' } },
)

/** Points of one right answer: above 0, two decimals at most, so that sums are exact. */
export const points = z.custom<number>(
  value => typeof value === 'number' && value > 0 && /^\d+(\.\d{1,2})?$/.test(String(value)),
  { params: { fault: 'bad-points' } },
)
